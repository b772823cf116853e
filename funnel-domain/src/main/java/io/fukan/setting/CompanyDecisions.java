package io.fukan.setting;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole company, as somebody decides it.
 *
 * @param zone id of the business zone, in which instants get their day
 * @param fiscalStartMonth 1 to 12: the month that opens the fiscal year
 * @param handoffAnswerDays business days within which a handoff is to be answered
 * @param responseMinutes minutes of working time within which an inquiry is to be answered
 * @param followDays business days within which inside sales turns to a lead that marketing hands over
 * @param silenceSeconds from how many seconds on a pause in a call is a silence
 * @param opportunityCapacity new deals that a person of field sales can take on in a month; null: nobody said
 * @param rampMonths months from being hired to a full quota; null: nobody said
 * @param conversionKpi key of the KPI that bears the label 商談化
 * @param insideSalesCloses whether inside sales may carry a deal to its win alone
 */
public record CompanyDecisions(
        String companyName,
        String zone,
        int fiscalStartMonth,
        int handoffAnswerDays,
        LocalTime opensAt,
        LocalTime closesAt,
        int responseMinutes,
        int followDays,
        int silenceSeconds,
        @Nullable BigDecimal opportunityCapacity,
        @Nullable Integer rampMonths,
        String conversionKpi,
        boolean insideSalesCloses) {

    /** What holds now. */
    public static CompanyDecisions of(CompanySetting setting) {
        return new CompanyDecisions(
                setting.companyName(),
                setting.zone().getId(),
                setting.fiscalCalendar().start().getValue(),
                setting.handoffAnswerDays(),
                setting.opensAt(),
                setting.closesAt(),
                (int) setting.responseTerm().toMinutes(),
                setting.followDays(),
                (int) setting.silence().toSeconds(),
                setting.opportunityCapacity(),
                setting.rampMonths(),
                setting.conversionKpi(),
                setting.insideSalesMayClose());
    }
}
