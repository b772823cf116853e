package io.fukan.api.myself;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a token is to be called. */
@Schema(name = "NewToken")
record NewToken(
        @NotBlank @Size(max = 100) String name,

        @Schema(description = "last day on which it works; absent: for ever") @Nullable
        LocalDate expiresOn) {}
