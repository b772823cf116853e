package io.fukan.api.designcheck;

import io.fukan.designcheck.Checked;
import io.fukan.designcheck.DesignCheck;
import io.fukan.designcheck.DesignReport;
import io.fukan.designcheck.DesignWords;
import io.fukan.designcheck.Evidence;
import io.fukan.designcheck.Item;
import io.fukan.designcheck.Point;
import io.fukan.designcheck.State;
import io.fukan.setting.Company;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The KPI design check. */
@RestController
@RequestMapping("/api/v1/kpi-design-check")
@Tag(name = "Diagnosis")
class DesignCheckApi {

    private final DesignCheck check;
    private final MessageSource messages;
    private final Company company;

    DesignCheckApi(DesignCheck check, MessageSource messages, Company company) {
        this.check = check;
        this.messages = messages;
        this.company = company;
    }

    /** What the check found. */
    @Schema(name = "KpiDesignCheck")
    record Answer(
            @Schema(description = "first day of the fiscal year whose targets say which KPIs are configured")
            LocalDate from,

            LocalDate to,

            @Schema(description = "how many KPIs are configured")
            int kpis,

            List<ItemEntry> items) {}

    /** An item. */
    @Schema(name = "KpiDesignItem")
    record ItemEntry(
            Item item,
            String name,

            @Schema(description = "the gravest of its points")
            State state,

            List<PointEntry> points) {}

    /** One thing looked at. */
    @Schema(name = "KpiDesignPoint")
    record PointEntry(
            @Schema(description = "what was seen, such as rate.above")
            String code,

            State state,

            @Schema(description = "what was seen with its numbers, in the caller's language")
            String text,

            @Schema(description = "what to change; null where nothing is") @Nullable
            String change,

            @Schema(description = "numbers by name, percentages as fractions of one; names as keys of messages")
            Map<String, Object> evidence,

            @Schema(description = "the page on which to look or to change it; null: none") @Nullable
            String link) {}

    @GetMapping
    @Operation(
            summary = "Whether the configured KPIs are soundly designed",
            description = "Configured is a KPI that has targets in the present fiscal year.")
    Answer check(Locale locale) {
        DesignReport report = check.report();
        DesignWords words = new DesignWords(messages, locale, company.zone());
        return new Answer(
                report.year().from(),
                report.year().lastDay(),
                report.kpis(),
                report.items().stream().map(item -> item(item, words, locale)).toList());
    }

    private ItemEntry item(Checked checked, DesignWords words, Locale locale) {
        return new ItemEntry(
                checked.item(),
                messages.getMessage(checked.item(), locale),
                checked.state(),
                checked.points().stream().map(point -> point(point, words)).toList());
    }

    private static PointEntry point(Point point, DesignWords words) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        for (Evidence one : point.evidence()) {
            evidence.put(one.name(), one.value() == null ? one.names() : one.value());
        }
        return new PointEntry(
                point.code(),
                point.state(),
                words.text(point),
                point.state() == State.TO_CHANGE ? words.change(point) : null,
                evidence,
                point.link());
    }
}
