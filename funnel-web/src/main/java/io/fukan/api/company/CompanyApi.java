package io.fukan.api.company;

import io.fukan.api.json.Partial;
import io.fukan.api.paging.DaysAsked;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.record.NoSuchRecord;
import io.fukan.setting.Company;
import io.fukan.setting.CompanyDayOff;
import io.fukan.setting.CompanyDaysOff;
import io.fukan.setting.CompanySetting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What holds for the whole company: zone, fiscal year, terms of answering, working hours, days off. */
@RestController
@RequestMapping("/api/v1/company")
@Tag(name = "Company")
@Transactional(readOnly = true)
class CompanyApi {

    private static final int MOST_DAYS = 366;

    private final Company company;
    private final CompanyDaysOff daysOff;
    private final Merging merging;
    private final When when;

    CompanyApi(Company company, CompanyDaysOff daysOff, Merging merging, When when) {
        this.company = company;
        this.daysOff = daysOff;
        this.merging = merging;
        this.when = when;
    }

    /** A day on which this company does not work though others do. */
    @Schema(name = "CompanyDayOff")
    record DayOff(LocalDate day, String name) {

        static DayOff of(CompanyDayOff off) {
            return new DayOff(off.day(), off.name());
        }
    }

    /** What such a day is called. */
    @Schema(name = "CompanyDayOffTold")
    record DayOffTold(
            @Schema(description = "such as 夏季休業; may be left out") @Nullable
            String name) {}

    @GetMapping
    @Operation(summary = "The settings that hold for the whole company")
    CompanyEntry settings() {
        return CompanyEntry.of(company.setting(), daysOff.findAllByOrderByDay());
    }

    @PatchMapping
    @Transactional
    @Operation(
            summary = "Changes the settings that hold for the whole company",
            description = "After a change of zone or fiscal year figures are worked out anew in the background.")
    CompanyEntry change(@RequestBody Partial<CompanyTold> change) {
        CompanySetting setting = company.setting();
        CompanyTold told = merging.over(settings(), change);
        setting.decide(told.decisions());
        when.written();
        return settings();
    }

    @PutMapping("/days-off/{day}")
    @Transactional
    @Operation(summary = "Takes a day off, or names it anew")
    DayOff takeOff(@PathVariable LocalDate day, @Valid @RequestBody DayOffTold told) {
        return DayOff.of(daysOff.save(new CompanyDayOff(day, told.name() == null ? "" : told.name())));
    }

    @DeleteMapping("/days-off/{day}")
    @Transactional
    @Operation(summary = "Works on that day after all")
    ResponseEntity<Void> workOn(@PathVariable LocalDate day) {
        if (!daysOff.existsById(day)) {
            throw new NoSuchRecord("day off", day.toString());
        }
        daysOff.deleteById(day);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/business-days")
    @Operation(summary = "The days on which the company works, of at most a year")
    List<LocalDate> businessDays(
            @RequestParam LocalDate from, @Schema(description = "the last day included") @RequestParam LocalDate to) {
        return company.businessCalendar().businessDays(DaysAsked.period(from, to, MOST_DAYS));
    }
}
