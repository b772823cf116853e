package io.fukan.api.myself;

import io.fukan.access.Viewer;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.ApiTokens;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Myself")
class TokenApi {

    private final ApiTokens tokens;
    private final Company company;

    TokenApi(ApiTokens tokens, Company company) {
        this.tokens = tokens;
        this.company = company;
    }

    /** What a token is to be called. */
    @Schema(name = "NewToken")
    record NewToken(
            @NotBlank @Size(max = 100) String name,

            @Schema(description = "last day on which it works; absent: for ever") @Nullable
            LocalDate expiresOn) {}

    /** A token that was just made. */
    @Schema(name = "MadeToken")
    record MadeToken(
            long id,
            String name,

            @Schema(description = "the secret, shown this once")
            String token,

            @Nullable LocalDate expiresOn) {}

    @GetMapping
    @Operation(summary = "One's own tokens, newest first, without their secrets")
    List<ApiTokens.Listed> list(@CurrentViewer Viewer viewer) {
        return tokens.of(viewer.userId());
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Makes a token; its secret is in this answer and nowhere else")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MadeToken> create(@Valid @RequestBody NewToken wanted, @CurrentViewer Viewer viewer) {
        if (wanted.expiresOn() != null && wanted.expiresOn().isBefore(company.today())) {
            throw new InvalidValue("expiresOn", "DAY_PAST");
        }
        String secret = tokens.create(viewer.userId(), wanted.name().strip(), wanted.expiresOn());
        ApiTokens.Listed made = tokens.of(viewer.userId()).get(0);
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + made.id()))
                .body(new MadeToken(made.id(), made.name(), secret, made.expiresOn()));
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Ends one of one's own tokens at once")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> revoke(@PathVariable long id, @CurrentViewer Viewer viewer) {
        if (tokens.of(viewer.userId()).stream().noneMatch(token -> token.id() == id)) {
            throw new NoSuchRecord("token", id);
        }
        tokens.revoke(viewer.userId(), id);
        return ResponseEntity.noContent().build();
    }
}
