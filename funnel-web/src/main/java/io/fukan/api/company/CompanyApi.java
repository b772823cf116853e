package io.fukan.api.company;

import io.fukan.api.failure.BadParameter;
import io.fukan.setting.Company;
import io.fukan.setting.CompanyDayOff;
import io.fukan.setting.CompanyDaysOff;
import io.fukan.setting.CompanySetting;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What holds for the whole company: terms of answering, working hours, days off. */
@RestController
@RequestMapping("/api/v1/company")
@Tag(name = "Company")
@Transactional(readOnly = true)
class CompanyApi {

    private static final int MOST_DAYS = 366;

    private final Company company;
    private final CompanyDaysOff daysOff;

    CompanyApi(Company company, CompanyDaysOff daysOff) {
        this.company = company;
        this.daysOff = daysOff;
    }

    /** The settings in force. */
    @Schema(name = "Company")
    record Settings(
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

            @Schema(description = "key of the KPI that bears the label 商談化")
            String conversionKpi,

            @Schema(description = "whether inside sales may carry a deal to its win alone")
            boolean insideSalesCloses,

            @Schema(description = "the company's own, beside weekends and national holidays")
            List<DayOff> daysOff) {

        private static Settings of(CompanySetting setting, List<CompanyDayOff> off) {
            return new Settings(
                    setting.companyName(),
                    setting.zone().getId(),
                    setting.fiscalCalendar().start().getValue(),
                    setting.opensAt(),
                    setting.closesAt(),
                    (int) setting.responseTerm().toMinutes(),
                    setting.followDays(),
                    setting.handoffAnswerDays(),
                    (int) setting.silence().toSeconds(),
                    setting.conversionKpi(),
                    setting.insideSalesMayClose(),
                    off.stream().map(day -> new DayOff(day.day(), day.name())).toList());
        }
    }

    /** A day on which this company does not work though others do. */
    @Schema(name = "CompanyDayOff")
    record DayOff(LocalDate day, String name) {}

    @GetMapping
    @Operation(summary = "The settings that hold for the whole company")
    Settings settings() {
        return Settings.of(company.setting(), daysOff.findAllByOrderByDay());
    }

    @GetMapping("/business-days")
    @Operation(summary = "The days on which the company works, of at most a year")
    List<LocalDate> businessDays(
            @RequestParam LocalDate from, @Schema(description = "the last day included") @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw new BadParameter("to", "PERIOD_REVERSED", from, to);
        }
        if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw new BadParameter("to", "OUT_OF_RANGE", from, from.plusDays(MOST_DAYS));
        }
        BusinessCalendar calendar = company.businessCalendar();
        return calendar.businessDays(Period.ofInclusive(from, to));
    }
}
