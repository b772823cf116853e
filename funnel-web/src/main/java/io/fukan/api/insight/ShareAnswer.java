package io.fukan.api.insight;

import io.fukan.insight.Share;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many of how many. */
@Schema(name = "Share")
record ShareAnswer(
        long part,
        long whole,

        @Schema(description = "a fraction of one; null: nothing to divide by") @Nullable
        BigDecimal value,

        @Schema(description = "lower end of the 95 % interval (Wilson)") @Nullable
        BigDecimal low,

        @Schema(description = "upper end") @Nullable BigDecimal high) {

    static ShareAnswer of(Share share) {
        return new ShareAnswer(
                share.part(),
                share.whole(),
                PlainNumber.of(share.value()),
                PlainNumber.of(share.low()),
                PlainNumber.of(share.high()));
    }
}
