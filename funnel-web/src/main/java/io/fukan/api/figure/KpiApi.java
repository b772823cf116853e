package io.fukan.api.figure;

import io.fukan.access.Viewer;
import io.fukan.api.failure.BadParameter;
import io.fukan.api.figure.KpiAnswer.Point;
import io.fukan.api.paging.Paging;
import io.fukan.benchmark.Benchmark;
import io.fukan.benchmark.Benchmarks;
import io.fukan.kpi.Behind;
import io.fukan.kpi.CohortReader;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.RecordReader;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of KPIs and their figures. */
@RestController
@RequestMapping("/api/v1/kpis")
@Tag(name = "KPIs", description = "The catalogue, its figures and the records behind them")
class KpiApi {

    private final KpiReader reader;
    private final FigureParameters parameters;
    private final FigureTargets targets;
    private final RecordReader records;
    private final CohortReader cohorts;
    private final Benchmarks benchmarks;
    private final RuleInForce ruleInForce;
    private final MessageSource messages;
    private final Clock clock;

    KpiApi(
            KpiReader reader,
            FigureParameters parameters,
            FigureTargets targets,
            RecordReader records,
            CohortReader cohorts,
            Benchmarks benchmarks,
            RuleInForce ruleInForce,
            MessageSource messages,
            Clock clock) {
        this.reader = reader;
        this.parameters = parameters;
        this.targets = targets;
        this.records = records;
        this.cohorts = cohorts;
        this.benchmarks = benchmarks;
        this.ruleInForce = ruleInForce;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The catalogue: every KPI with its formula, bases, dimensions and reference values")
    List<KpiEntry> catalogue(Locale locale) {
        List<String> dimensions = parameters.dimensions();
        Map<String, List<Benchmark>> references =
                benchmarks.findAllByOrderById().stream().collect(Collectors.groupingBy(Benchmark::kpi));
        return KpiCatalogue.all().stream()
                .map(kpi ->
                        KpiEntry.of(kpi, dimensions, references.getOrDefault(kpi.key(), List.of()), messages, locale))
                .toList();
    }

    @GetMapping("/{key}")
    @Operation(summary = "Figures of a KPI by period and group")
    @FigureQuery
    // One moment for the figures of a whole answer, so that they fit each other.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    KpiAnswer figures(
            @PathVariable String key,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @CurrentViewer Viewer viewer) {
        Kpi kpi = KpiCatalogue.get(key);
        KpiQuery query = parameters.query(asked);
        FigureRights.check(viewer, kpi, query);
        Instant asOf = clock.instant();
        List<Figure> figures = reader.series(kpi, query);
        FigureParameters.checkSize(figures);
        List<BigDecimal> aims = targets.of(kpi, query, figures);
        List<Point> series = IntStream.range(0, figures.size())
                .mapToObj(i -> Point.of(kpi, figures.get(i), aims.get(i)))
                .toList();
        return KpiAnswer.of(kpi, query, ruleInForce.version(), asOf, series);
    }

    @GetMapping("/{key}/cohorts")
    @Operation(
            summary =
                    "Twelve months of base records up to the end of the period, and how far each had come at each age")
    @WholeFigureQuery
    CohortsAnswer cohorts(
            @PathVariable String key,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @CurrentViewer Viewer viewer) {
        Kpi kpi = KpiCatalogue.get(key);
        KpiQuery query = parameters.queryWithout(FigureParameters.CUTTING, asked);
        FigureRights.check(viewer, kpi, query);
        Instant asOf = clock.instant();
        return CohortsAnswer.of(kpi, cohorts.triangle(kpi, query).orElse(null), ruleInForce.version(), asOf);
    }

    @GetMapping("/{key}/records")
    @Operation(summary = "The records behind a figure; the total is the figure, or what it samples")
    @FigureQuery
    @Parameter(
            name = "part",
            in = ParameterIn.QUERY,
            description = "which side of a ratio; where nothing is divided both are the same",
            schema =
                    @Schema(
                            allowableValues = {"numerator", "denominator"},
                            defaultValue = "numerator"))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer", minimum = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", maximum = "100"))
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    RecordsAnswer records(
            @PathVariable String key,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @CurrentViewer Viewer viewer) {
        Kpi kpi = KpiCatalogue.get(key);
        KpiQuery query = parameters.query(asked, "part", "page", "size");
        FigureRights.check(viewer, kpi, query);
        Paging paging = Paging.of(asked.getFirst("page"), asked.getFirst("size"));
        return RecordsAnswer.of(
                records.records(kpi, query, part(asked.getFirst("part")), viewer, paging.page(), paging.size()));
    }

    private static Behind.Part part(@Nullable String text) {
        if (text == null || text.equals("numerator")) {
            return Behind.Part.NUMERATOR;
        }
        if (!text.equals("denominator")) {
            throw new BadParameter("part", "VALUE_UNKNOWN", "numerator, denominator");
        }
        return Behind.Part.DENOMINATOR;
    }
}
