package io.fukan.api.myself;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A token that was just made. */
@Schema(name = "MadeToken")
record MadeToken(
        long id,
        String name,

        @Schema(description = "the secret, shown this once") String token,

        @Nullable LocalDate expiresOn) {}
