package io.fukan.api.figure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.access.Viewer;
import io.fukan.api.description.FilteredByDimensions;
import io.fukan.diagnosis.Diagnosis;
import io.fukan.diagnosis.Finding;
import io.fukan.diagnosis.FindingWords;
import io.fukan.diagnosis.Report;
import io.fukan.kpi.KpiQuery;
import io.fukan.organisation.Department;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The diagnosis of a period. */
@RestController
@RequestMapping("/api/v1/findings")
@Tag(name = "Diagnosis")
class FindingApi {

    /** A diagnosis reads in the bases, by the periods and of the qualities of its rules. */
    private static final Set<String> IN_VAIN = Set.of("grain", "by", "basis", "quality");

    private final Diagnosis diagnosis;
    private final FigureParameters parameters;
    private final MessageSource messages;
    private final Company company;

    FindingApi(Diagnosis diagnosis, FigureParameters parameters, MessageSource messages, Company company) {
        this.diagnosis = diagnosis;
        this.parameters = parameters;
        this.messages = messages;
        this.company = company;
    }

    /** What the rules found. */
    @Schema(name = "Findings")
    record Answer(LocalDate from, LocalDate to, Instant asOf, List<Entry> findings) {}

    /** One finding. */
    @Schema(name = "Finding")
    @JsonPropertyOrder({"rule", "subject", "kind", "department", "title", "text", "advice", "numbers", "dismissed"})
    record Entry(
            @Schema(description = "key of the rule, such as fsQualityWinGap")
            String rule,

            @Schema(description = "what in particular; empty: the rule as such")
            String subject,

            @Schema(description = "BOTTLENECK, SIGN, GOOD_SIGN, or WITHHELD where the data are too thin")
            Finding.Kind kind,

            Department department,
            String title,

            @Schema(description = "the numbers as a sentence, in the caller's language")
            String text,

            @Schema(description = "null where the finding is withheld") @Nullable
            String advice,

            @Schema(description = "by name; percentages as fractions of one, words as text")
            Map<String, Object> numbers,

            @Schema(description = "why it was put aside for this period; null: it was not") @Nullable
            String dismissed) {}

    @GetMapping
    @Operation(
            summary = "What the figures say: signs with their numbers, never verdicts on a person",
            description =
                    "Goes by the cohort of leads and by each event's own date, compared with the three periods before at"
                            + " the same point. Takes from, to and filters by dimension.")
    @FromTo
    @FilteredByDimensions
    Answer findings(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @CurrentViewer Viewer viewer,
            Locale locale) {
        KpiQuery query = parameters.queryWithout(IN_VAIN, asked);
        FigureRights.check(viewer, query);
        Report report = diagnosis.report(query);
        FindingWords words = new FindingWords(messages, locale, company.zone());
        return new Answer(
                report.period().from(),
                report.period().lastDay(),
                report.asOf(),
                report.findings().stream()
                        .filter(told -> told.finding().isFor(viewer))
                        .map(told -> entry(told, words))
                        .toList());
    }

    private static Entry entry(Report.Told told, FindingWords words) {
        Finding finding = told.finding();
        Map<String, Object> numbers = new LinkedHashMap<>();
        finding.numbers().forEach(number -> numbers.put(number.name(), value(number)));
        return new Entry(
                finding.rule(),
                finding.subject(),
                finding.kind(),
                finding.department(),
                words.title(finding),
                words.text(finding),
                finding.kind() == Finding.Kind.WITHHELD ? null : words.advice(finding),
                numbers,
                told.dismissal() == null ? null : told.dismissal().reason());
    }

    private static @Nullable Object value(Finding.Number number) {
        BigDecimal value = number.value();
        return value != null ? value : number.text();
    }
}
