package io.fukan.api.hook;

import io.fukan.access.Viewer;
import io.fukan.hook.HookKey;
import io.fukan.hook.HookKeyring;
import io.fukan.hook.HookKind;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.SiteAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys with which other systems sign. */
@RestController
@RequestMapping("/api/v1/hook-keys")
@Tag(name = "Administration")
class HookKeyApi {

    private static final String PATH = "/api/v1/hook-keys";

    private final HookKeyring keyring;
    private final SiteAddress site;

    HookKeyApi(HookKeyring keyring, SiteAddress site) {
        this.keyring = keyring;
        this.site = site;
    }

    /** A key to make. */
    @Schema(name = "NewHookKey")
    record Wanted(
            @NotNull HookKind kind,
            @NotBlank @Size(max = 80) String name) {}

    /** A key. */
    @Schema(name = "HookKey")
    record Entry(
            long id,
            HookKind kind,
            String name,

            @Schema(description = "where the sender is to call")
            String url,

            @Schema(description = "in this answer and nowhere else; null: it was not made now") @Nullable
            String secret,

            Instant createdAt,

            @Schema(description = "exact to five minutes") @Nullable
            Instant lastUsedAt,

            @Schema(description = "until then the former secret is good, too") @Nullable
            Instant formerSecretUntil,

            @Nullable Instant disabledAt) {}

    @GetMapping
    @Operation(summary = "The keys with which other systems sign what they tell us")
    List<Entry> all() {
        return keyring.all().stream().map(key -> entry(key, null)).toList();
    }

    @PostMapping
    @Operation(summary = "Makes a key; its secret is in this answer and nowhere else")
    ResponseEntity<Entry> create(@Valid @RequestBody Wanted wanted, @CurrentViewer Viewer viewer) {
        HookKeyring.Made made = keyring.create(wanted.kind(), wanted.name().strip(), viewer.userId());
        return ResponseEntity.created(URI.create(PATH + "/" + made.key().id()))
                .body(entry(made.key(), made.secret().text()));
    }

    @PostMapping("/{id}/rotate")
    @Operation(summary = "Gives a key another secret; the former one is good for another day")
    Entry rotate(@PathVariable long id) {
        HookKeyring.Made made = keyring.rotate(id);
        return entry(made.key(), made.secret().text());
    }

    @PostMapping("/{id}/disable")
    @Operation(summary = "Ends a key at once")
    Entry disable(@PathVariable long id) {
        return entry(keyring.disable(id), null);
    }

    @PostMapping("/{id}/enable")
    @Operation(summary = "Makes a disabled key good again, with the secret it had")
    Entry enable(@PathVariable long id) {
        return entry(keyring.enable(id), null);
    }

    private Entry entry(HookKey key, @Nullable String secret) {
        return new Entry(
                key.id(),
                key.kind(),
                key.name(),
                site.of(key.path()),
                secret,
                key.createdAt(),
                key.lastUsedAt(),
                key.formerUntil(),
                key.disabledAt());
    }
}
