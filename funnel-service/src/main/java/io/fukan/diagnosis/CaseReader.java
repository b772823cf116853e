package io.fukan.diagnosis;

import io.fukan.database.Sql;
import io.fukan.diagnosis.Details.Share;
import io.fukan.diagnosis.Details.Sold;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Detail;
import io.fukan.kpi.DetailReader;
import io.fukan.kpi.Figure;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiTargets;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.EarlierPeriod;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything that the rules go by. */
@Component
class CaseReader {

    private static final int PERIODS_BEFORE = 3;
    private static final int LAST_DAYS = 3;
    private static final int EARLY_DAYS = 180;
    private static final List<String> TARGETS = List.of("leads", "quality-ratio", "handoffs");
    private static final List<Measure> ARRIVALS =
            Arrays.stream(Stage.values()).map(Stage::arrival).toList();
    private static final List<Measure> EVENTS = List.of(
            Measure.CALL,
            Measure.APPOINTMENT,
            Measure.FIRST_MEETING,
            Measure.FIRST_MEETING_LOST,
            Measure.VISIT,
            Measure.PROPOSAL,
            Measure.QUOTE,
            Measure.HANDOFF,
            Measure.HANDOFF_ACCEPTED,
            Measure.HANDOFF_RETURNED,
            Measure.HANDOFF_OVERDUE,
            Measure.WIN);

    /** What becomes of a handoff that no longer waits within its term. */
    private static final List<Measure> ANSWERS =
            List.of(Measure.HANDOFF_ACCEPTED, Measure.HANDOFF_RETURNED, Measure.HANDOFF_OVERDUE);

    private static final Cut DEPARTMENT = Cut.named("department").orElseThrow();

    private final MeasureReader measures;
    private final ComparedKpis kpis;
    private final DetailReader details;
    private final DashboardViews views;
    private final KpiTargets targets;
    private final JdbcClient jdbc;
    private final Company company;

    CaseReader(
            MeasureReader measures,
            ComparedKpis kpis,
            DetailReader details,
            DashboardViews views,
            KpiTargets targets,
            JdbcClient jdbc,
            Company company) {
        this.measures = measures;
        this.kpis = kpis;
        this.details = details;
        this.views = views;
        this.targets = targets;
        this.jdbc = jdbc;
        this.company = company;
    }

    /** The case of the query's period and filters; its basis, cut and quality do not matter. */
    CaseFile read(KpiQuery asked, Thresholds thresholds) {
        KpiQuery query = asked.by(null).quality(null);
        List<EarlierPeriod> earlier = earlier(query.period());
        List<Period> periods = new ArrayList<>();
        periods.add(query.period());
        earlier.forEach(before -> periods.add(before.period()));
        Map<Place, Sums> events = measures.read(EVENTS, periods, query.basis(Basis.PERIOD));
        List<Map<String, Figure>> compared = kpis.read(query, earlier);
        List<Chapter> before = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            Sums cohort = cohort(query.basis(Basis.LEAD).beside(earlier.get(i)));
            if (cohort.count(Measure.LEAD_ARRIVAL, null) > 0) {
                before.add(chapter(cohort, at(events, i + 1), compared.get(i + 1)));
            }
        }
        return new CaseFile(
                thresholds,
                targets(query),
                chapter(cohort(query.basis(Basis.LEAD)), at(events, 0), compared.get(0)),
                before,
                details(query));
    }

    private List<EarlierPeriod> earlier(Period period) {
        BusinessCalendar calendar = company.businessCalendar();
        List<EarlierPeriod> earlier = new ArrayList<>();
        Period before = period;
        for (int i = 0; i < PERIODS_BEFORE; i++) {
            before = before.previous();
            EarlierPeriod.beside(period, before, company.today(), calendar).ifPresent(earlier::add);
        }
        return earlier;
    }

    private Sums cohort(KpiQuery query) {
        return at(measures.read(ARRIVALS, List.of(query.period()), query), 0);
    }

    private static Sums at(Map<Place, Sums> sums, int bucket) {
        return sums.getOrDefault(new Place(bucket, null), new Sums());
    }

    private static Chapter chapter(Sums cohort, Sums events, Map<String, Figure> figures) {
        Map<Stage, Split> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(
                    stage,
                    new Split(
                            cohort.count(stage.arrival(), Quality.QUALITY),
                            cohort.count(stage.arrival(), Quality.GENERAL),
                            cohort.count(stage.arrival(), Quality.UNCLASSIFIED)));
        }
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        EVENTS.forEach(measure -> counts.put(measure, events.count(measure, null)));
        return new Chapter(stages, counts, events.amount(Measure.WIN, null), figures);
    }

    /** Of a running period what was aimed at by the end of today. */
    private Map<String, BigDecimal> targets(KpiQuery query) {
        Period soFar = query.period()
                .intersection(new Period(query.period().from(), tomorrow(query.period())))
                .orElse(query.period());
        Map<String, BigDecimal> aimed = new HashMap<>();
        for (String kpi : TARGETS) {
            targets.of(KpiCatalogue.get(kpi), query.basis(Basis.PERIOD).period(soFar))
                    .filter(target -> target.signum() > 0)
                    .ifPresent(target -> aimed.put(kpi, target));
        }
        return aimed;
    }

    private LocalDate tomorrow(Period period) {
        LocalDate tomorrow = company.today().plusDays(1);
        return tomorrow.isAfter(period.from()) ? tomorrow : period.from().plusDays(1);
    }

    private Details details(KpiQuery query) {
        Map<String, Long> wayBack = details.count(Detail.WAY_BACK, query);
        Optional<Period> month = lastWholeMonth(query.period());
        Map<String, Long> days = month.map(whole -> details.count(Detail.HANDOFF_DAY, query.period(whole)))
                .orElse(Map.of());
        return new Details(
                details.count(Detail.RETURN_REASON, query),
                details.count(Detail.RETURN_COMMENT, query).getOrDefault("silent", 0L),
                month.map(whole -> whole.from().toString().substring(0, 7)).orElse(""),
                days.values().stream().mapToLong(Long::longValue).sum(),
                month.map(whole -> atEnd(days, whole)).orElse(0L),
                wayBack.values().stream().mapToLong(Long::longValue).sum(),
                wayBack.getOrDefault("blind", 0L),
                query.filters().isEmpty() ? earlyLosses(query.period()) : Map.of(),
                ofBdr(query),
                query.filters().isEmpty() ? views.of(query.period()) : List.of());
    }

    private Optional<Period> lastWholeMonth(Period period) {
        LocalDate end = period.contains(company.today()) ? company.today() : period.until();
        Period month = Grain.MONTH.periodContaining(end.minusDays(1), company.fiscalCalendar());
        Period whole = month.until().isAfter(end) ? month.previous() : month;
        return whole.from().isBefore(period.from()) ? Optional.empty() : Optional.of(whole);
    }

    private long atEnd(Map<String, Long> days, Period month) {
        LocalDate first = company.businessCalendar().plusBusinessDays(month.until(), -LAST_DAYS);
        return days.entrySet().stream()
                .filter(day -> !LocalDate.parse(day.getKey()).isBefore(first))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Details.Returns ofBdr(KpiQuery query) {
        KpiQuery bdr = query.basis(Basis.PERIOD).filter(DEPARTMENT, List.of(Department.BDR.name()));
        Sums handoffs = at(measures.read(ANSWERS, List.of(query.period()), bdr), 0);
        long returned = handoffs.count(Measure.HANDOFF_RETURNED, null);
        return new Details.Returns(
                ANSWERS.stream()
                        .mapToLong(answer -> handoffs.count(answer, null))
                        .sum(),
                returned,
                returned == 0 ? Map.of() : details.count(Detail.RETURN_REASON, bdr));
    }

    /** Of the customers of a year who have had half a year to leave by the period's end. */
    private Map<Sold, Share> earlyLosses(Period period) {
        LocalDate end = period.until().isAfter(company.today()) ? company.today() : period.until();
        Map<Sold, Share> losses = new HashMap<>();
        jdbc.sql(Sql.of("diagnosis/early-losses.sql"))
                .param("from", end.minusDays(EARLY_DAYS).minusYears(1))
                .param("until", end.minusDays(EARLY_DAYS))
                .param("days", EARLY_DAYS)
                .query((RowCallbackHandler) row -> losses.put(
                        new Sold(Sold.By.valueOf(row.getString("by")), row.getString("name")),
                        new Share(row.getLong("lost"), row.getLong("customers"))));
        return losses;
    }
}
