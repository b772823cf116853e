package io.fukan.api.myself;

import io.fukan.access.Viewer;
import io.fukan.security.CurrentViewer;
import io.fukan.security.Passwords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The password with which the owner of the token signs in. */
@RestController
@RequestMapping("/api/v1/me/password")
@Tag(name = "Myself")
class PasswordApi {

    private final Passwords passwords;

    PasswordApi(Passwords passwords) {
        this.passwords = passwords;
    }

    /** A password for another. */
    @Schema(name = "PasswordExchange")
    record Exchange(
            @NotBlank String present,

            @NotBlank @Schema(description = "at least 12 characters, at most 72 bytes")
            String wanted) {}

    @PutMapping
    @Operation(
            summary = "Exchanges one's password and signs one out of all browsers",
            description = "Tokens stay good. Wrong passwords, one after the other, are answered 429 after a while.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> exchange(@Valid @RequestBody Exchange told, @CurrentViewer Viewer viewer) {
        passwords.change(viewer.userId(), told.present(), told.wanted(), null);
        return ResponseEntity.noContent().build();
    }
}
