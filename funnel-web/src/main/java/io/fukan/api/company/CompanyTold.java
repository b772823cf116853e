package io.fukan.api.company;

import io.fukan.setting.CompanyDecisions;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The settings that hold for the whole company, as somebody tells them.
 *
 * @see CompanyDecisions what each means
 */
@Schema(name = "CompanyTold")
record CompanyTold(
        @NotNull @Size(max = 100) String name,
        @NotNull String zone,
        @NotNull Integer fiscalStartMonth,

        @NotNull @Schema(type = "string") LocalTime opensAt,

        @NotNull @Schema(type = "string") LocalTime closesAt,

        @NotNull Integer responseMinutes,
        @NotNull Integer followDays,
        @NotNull Integer handoffAnswerDays,
        @NotNull Integer silenceSeconds,
        @Nullable BigDecimal opportunityCapacity,
        @Nullable Integer rampMonths,
        @NotNull String conversionKpi,
        @NotNull Boolean insideSalesCloses,

        @Schema(description = "the version that was read") @Nullable
        Integer version) {

    CompanyDecisions decisions() {
        return new CompanyDecisions(
                name,
                zone,
                fiscalStartMonth,
                handoffAnswerDays,
                opensAt,
                closesAt,
                responseMinutes,
                followDays,
                silenceSeconds,
                opportunityCapacity,
                rampMonths,
                conversionKpi,
                insideSalesCloses);
    }
}
