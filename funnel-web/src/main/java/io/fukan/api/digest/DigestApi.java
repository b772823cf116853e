package io.fukan.api.digest;

import io.fukan.access.Viewer;
import io.fukan.api.write.Made;
import io.fukan.digest.Dashboards;
import io.fukan.digest.Digest;
import io.fukan.digest.Digests;
import io.fukan.digest.Rhythm;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 定期配信: dashboards that are mailed to oneself and to colleagues. */
@RestController
@RequestMapping(DigestApi.PATH)
@Tag(name = "Digests")
class DigestApi {

    static final String PATH = "/api/v1/digests";

    private final Digests digests;
    private final Dashboards dashboards;

    DigestApi(Digests digests, Dashboards dashboards) {
        this.digests = digests;
        this.dashboards = dashboards;
    }

    /** A digest to be set up. */
    @Schema(name = "NewDigest")
    record NewDigest(
            @NotNull @Schema(description = "overview, or the last part of a department's address", example = "overview")
            String dashboard,

            @Schema(description = "its parameters as in its address", example = "period=lastMonth&quality=quality")
            @Nullable
            String filter,

            @NotNull @Schema(description = "on every business day, or the first one of each week or month")
            Rhythm rhythm,

            @NotNull @Schema(description = "0 to 23, in the business zone")
            Integer hour,

            @NotNull
            @Schema(description = "ids of people who may see dashboards; each gets the figures that they may see")
            List<Long> recipients) {}

    /** A digest. */
    @Schema(name = "Digest")
    record Entry(
            long id,
            String dashboard,

            @Schema(description = "what the dashboard is called; null: it is no more") @Nullable
            String title,

            String filter,
            Rhythm rhythm,
            int hour,
            Instant nextAt,
            long ownerId,
            String owner,

            @Schema(description = "their names") String recipients,

            @Schema(description = "whether the caller gets it")
            boolean received) {}

    @GetMapping
    @Operation(summary = "The digests that the caller set up or gets")
    List<Entry> list(@CurrentViewer Viewer viewer) {
        return digests.of(viewer.userId()).stream()
                .map(digest -> entry(digest, viewer))
                .toList();
    }

    @PostMapping
    @Operation(summary = "Sets up a digest, first mailed at the next hour of its own")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Entry> add(@Valid @RequestBody NewDigest told, @CurrentViewer Viewer viewer) {
        String filter = dashboards.kept(told.dashboard(), told.filter() == null ? "" : told.filter());
        long id = digests.add(viewer.userId(), told.dashboard(), filter, told.rhythm(), told.hour(), told.recipients());
        return Made.at(
                PATH, id, list(viewer).stream().filter(one -> one.id() == id).findFirst());
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Mails a digest of one's own no more, to nobody")
    ResponseEntity<Void> delete(@PathVariable long id, @CurrentViewer Viewer viewer) {
        digests.delete(id, viewer.userId());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/leave")
    @Operation(summary = "Does not want a digest any more; the others get it on")
    ResponseEntity<Void> leave(@PathVariable long id, @CurrentViewer Viewer viewer) {
        digests.leave(id, viewer.userId());
        return ResponseEntity.noContent().build();
    }

    private Entry entry(Digest digest, Viewer viewer) {
        return new Entry(
                digest.id(),
                digest.dashboard(),
                dashboards.title(digest.dashboard(), viewer.locale()).orElse(null),
                digest.filter(),
                digest.rhythm(),
                digest.hour(),
                digest.nextAt(),
                digest.ownerId(),
                digest.owner(),
                digest.recipients(),
                digest.received());
    }
}
