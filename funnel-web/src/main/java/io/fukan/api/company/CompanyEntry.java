package io.fukan.api.company;

import io.fukan.setting.CompanyDayOff;
import io.fukan.setting.CompanyDecisions;
import io.fukan.setting.CompanySetting;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings that hold for the whole company, as they are read. */
@Schema(name = "Company")
record CompanyEntry(
        String name,

        @Schema(description = "the business zone, in which instants get their day")
        String zone,

        @Schema(description = "the month that opens the fiscal year")
        int fiscalStartMonth,

        @Schema(type = "string") LocalTime opensAt,

        @Schema(type = "string") LocalTime closesAt,

        @Schema(description = "minutes of working time within which an inquiry is to be answered")
        int responseMinutes,

        @Schema(description = "business days within which inside sales turns to a lead of marketing's")
        int followDays,

        @Schema(description = "business days within which a handoff is to be answered")
        int handoffAnswerDays,

        @Schema(description = "seconds without a word in a call that make a silence")
        int silenceSeconds,

        @Schema(description = "new deals that a person of field sales can take on in a month; null: nobody said")
        @Nullable
        BigDecimal opportunityCapacity,

        @Schema(description = "months from being hired to a full quota; null: nobody said") @Nullable
        Integer rampMonths,

        @Schema(description = "key of the KPI that bears the label 商談化")
        String conversionKpi,

        @Schema(description = "whether inside sales may carry a deal to its win alone")
        boolean insideSalesCloses,

        @Schema(description = "the company's own, beside weekends and national holidays; see /company/days-off/{day}")
        List<CompanyApi.DayOff> daysOff,

        int version) {

    static CompanyEntry of(CompanySetting setting, List<CompanyDayOff> off) {
        CompanyDecisions decided = CompanyDecisions.of(setting);
        return new CompanyEntry(
                decided.companyName(),
                decided.zone(),
                decided.fiscalStartMonth(),
                decided.opensAt(),
                decided.closesAt(),
                decided.responseMinutes(),
                decided.followDays(),
                decided.handoffAnswerDays(),
                decided.silenceSeconds(),
                PlainNumber.of(decided.opportunityCapacity()),
                decided.rampMonths(),
                decided.conversionKpi(),
                decided.insideSalesCloses(),
                off.stream().map(CompanyApi.DayOff::of).toList(),
                setting.version());
    }
}
