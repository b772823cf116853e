package io.fukan.web.kpi;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.benchmark.Benchmarks;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Behind;
import io.fukan.kpi.CohortReader;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.RecordReader;
import io.fukan.organisation.Department;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRules;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.figure.CardReader;
import io.fukan.web.figure.CourseReader;
import io.fukan.web.figure.GroupWords;
import io.fukan.web.figure.SmallSample;
import io.fukan.web.filter.FilterBar;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 指標: the catalogue, and one KPI's definition, course, cut and records. */
@Controller
class KpiController {

    private static final int RECORDS_ON_PAGE = 50;
    /** More groups than that are for the file; a field of the company's own may have thousands of values. */
    private static final int MOST_GROUPS = 100;

    private final KpiReader kpis;
    private final KpiCuts cuts;
    private final CardReader cards;
    private final CourseReader courses;
    private final CohortReader cohorts;
    private final QualityRules rules;
    private final Benchmarks benchmarks;
    private final RecordReader records;
    private final FunnelFilters filters;
    private final FilterBar bar;
    private final GroupWords words;
    private final Company company;
    private final Clock clock;

    KpiController(
            KpiReader kpis,
            KpiCuts cuts,
            CardReader cards,
            CourseReader courses,
            CohortReader cohorts,
            QualityRules rules,
            Benchmarks benchmarks,
            RecordReader records,
            FunnelFilters filters,
            FilterBar bar,
            GroupWords words,
            Company company,
            Clock clock) {
        this.kpis = kpis;
        this.cuts = cuts;
        this.cards = cards;
        this.courses = courses;
        this.cohorts = cohorts;
        this.rules = rules;
        this.benchmarks = benchmarks;
        this.records = records;
        this.filters = filters;
        this.bar = bar;
        this.words = words;
        this.company = company;
        this.clock = clock;
    }

    /** A line of the catalogue with its present figure; none where the basis does not offer it. */
    public record Line(Kpi kpi, @Nullable Figure figure) {}

    @GetMapping("/kpis")
    String catalogue(HttpServletRequest request, @CurrentViewer Viewer viewer, Model model) {
        FunnelFilter filter = filters.of(request);
        List<Kpi> shown =
                KpiCatalogue.all().stream().filter(kpi -> isFor(kpi, viewer)).toList();
        Map<Kpi, Figure> figures = kpis.figures(
                shown.stream()
                        .filter(kpi -> kpi.bases().contains(filter.basis()))
                        .toList(),
                filter.query());
        Map<Department, List<Line>> lines = shown.stream()
                .map(kpi -> new Line(kpi, figures.get(kpi)))
                .collect(Collectors.groupingBy(
                        line -> line.kpi().department(), LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("departments", lines);
        fill(model, filter, viewer);
        return "kpi/catalogue";
    }

    @GetMapping("/kpis/{key}")
    String one(
            HttpServletRequest request,
            @PathVariable String key,
            @RequestParam(defaultValue = "channel") String by,
            @RequestParam(defaultValue = "NUMERATOR") Behind.Part part,
            @RequestParam(defaultValue = "0") int page,
            @CurrentViewer Viewer viewer,
            Model model) {
        Kpi kpi = KpiCatalogue.get(key);
        FunnelFilter asked = filters.inPassing(request);
        FunnelFilter filter = kpi.bases().contains(asked.basis()) ? asked : asked.basis(Basis.PERIOD);
        Cut cut = cuts.asked(kpi, by, viewer);
        if (page < 0) {
            throw new InvalidFilter("page", String.valueOf(page));
        }
        boolean shown = isFor(kpi, viewer);
        model.addAttribute("kpi", kpi);
        Figure figure = shown ? kpis.figure(kpi, filter.query()) : null;
        model.addAttribute("figure", figure);
        model.addAttribute("pace", figure == null ? null : cards.pace(kpi, figure, filter.query()));
        model.addAttribute("basisChanged", filter.basis() != asked.basis());
        model.addAttribute("cut", cut);
        model.addAttribute("besides", Map.of("by", cut.name()));
        model.addAttribute("cuts", cuts.fixed(kpi));
        model.addAttribute("customCuts", cuts.custom(kpi));
        model.addAttribute("cutName", words.dimension(cut.name(), viewer.locale()));
        model.addAttribute("course", shown ? courses.course(kpi, filter.query()) : null);
        model.addAttribute("cohorts", shown ? cohortMap(kpi, filter, viewer) : null);
        model.addAttribute(
                "cohortBases",
                kpi.bases().stream().filter(Basis::isCohort).sorted().toList());
        model.addAttribute(
                "ruleVersion",
                rules.findFirstByOrderByVersionNoDesc()
                        .map(QualityRule::versionNo)
                        .orElse(null));
        model.addAttribute(
                "benchmarks",
                benchmarks.findByKpiOrderById(key).stream()
                        .map(one -> BenchmarkLine.of(one, kpi.unit(), new Words(viewer.locale(), company.zone())))
                        .toList());
        List<Figure> groups = shown ? cuts.figures(kpi, filter.query(), cut) : List.of();
        model.addAttribute("groups", groups(kpi, cut, groups, filter, viewer));
        model.addAttribute("few", groups.stream().anyMatch(group -> SmallSample.is(kpi, group)));
        model.addAttribute("moreGroups", Math.max(0, groups.size() - MOST_GROUPS));
        model.addAttribute("part", part);
        model.addAttribute("records", records.records(kpi, filter.query(), part, viewer, page, RECORDS_ON_PAGE));
        model.addAttribute("recordsExport", filter.url("/kpis/" + key + "/records/export", "part", part.name()));
        fill(model, filter, viewer);
        return "kpi/one";
    }

    /**
     * A group of the cut.
     *
     * @param href the page of this group alone; null where the bar does not offer it
     * @param width of its bar, in hundredths of the largest group's; null where it has no value
     * @param few whether it stands on so few events that it says little
     */
    public record Group(
            String name,
            @Nullable String href,
            Figure figure,
            @Nullable BigDecimal width,
            boolean few) {}

    private List<Group> groups(Kpi kpi, Cut cut, List<Figure> figures, FunnelFilter filter, Viewer viewer) {
        BigDecimal largest = figures.isEmpty() ? null : figures.get(0).value();
        return figures.stream()
                .limit(MOST_GROUPS)
                .map(figure -> new Group(
                        words.name(cut.name(), figure.group(), viewer.locale()),
                        alone(kpi, cut, filter, figure.group()),
                        figure,
                        width(figure.value(), largest),
                        SmallSample.is(kpi, figure)))
                .toList();
    }

    private @Nullable CohortMap cohortMap(Kpi kpi, FunnelFilter filter, Viewer viewer) {
        return cohorts.triangle(kpi, filter.query())
                .map(triangle -> CohortMap.of(kpi, triangle, new Words(viewer.locale(), company.zone())))
                .orElse(null);
    }

    private static @Nullable BigDecimal width(@Nullable BigDecimal value, @Nullable BigDecimal largest) {
        return value == null || largest == null || largest.signum() <= 0 || value.signum() < 0
                ? null
                : value.movePointRight(2).divide(largest, 1, RoundingMode.HALF_UP);
    }

    private static @Nullable String alone(Kpi kpi, Cut cut, FunnelFilter filter, @Nullable String group) {
        return cut.name().equals("quality") && group != null || FunnelFilters.narrows(cut.name())
                ? filter.of(cut.name(), group).url("/kpis/" + kpi.key(), "by", cut.name())
                : null;
    }

    static boolean isFor(Kpi kpi, Viewer viewer) {
        return !kpi.tellsMoney() || viewer.may(Right.AMOUNT_TOTALS_READ);
    }

    private void fill(Model model, FunnelFilter filter, Viewer viewer) {
        bar.fill(model, filter, viewer);
        model.addAttribute("today", company.today());
        model.addAttribute("asOf", clock.instant());
    }
}
