package io.fukan.web.overview;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.funnel.Funnel;
import io.fukan.funnel.FunnelReader;
import io.fukan.funnel.HandoffReader;
import io.fukan.funnel.StageFigures;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.KpiTargets;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRules;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.overview.OverviewPage.ChannelRow;
import io.fukan.web.overview.OverviewPage.DepartmentSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the overview together: everything as of one moment. */
@Component
class OverviewReader {

    /** Bases that reach back to the handoffs. */
    private static final Set<Basis> HANDED_OVER = EnumSet.of(Basis.PERIOD, Basis.LEAD, Basis.APPOINTMENT);

    private static final int MONTHS_IN_LINE = 7;
    private static final List<Measure> OF_CHANNEL = List.of(
            Measure.LEAD_ARRIVAL, Measure.APPOINTMENT_ARRIVAL, Measure.OPPORTUNITY_ARRIVAL, Measure.WIN_ARRIVAL);

    private final FunnelReader funnels;
    private final HandoffReader handoffs;
    private final KpiReader kpis;
    private final KpiTargets targets;
    private final MeasureReader measures;
    private final QualityRules rules;
    private final Company company;

    OverviewReader(
            FunnelReader funnels,
            HandoffReader handoffs,
            KpiReader kpis,
            KpiTargets targets,
            MeasureReader measures,
            QualityRules rules,
            Company company) {
        this.funnels = funnels;
        this.handoffs = handoffs;
        this.kpis = kpis;
        this.targets = targets;
        this.measures = measures;
        this.rules = rules;
        this.company = company;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OverviewPage read(FunnelFilter filter, Viewer viewer) {
        KpiQuery query = filter.query();
        Funnel funnel = funnels.read(query);
        return new OverviewPage(
                viewer.may(Right.AMOUNT_TOTALS_READ) ? pace(query) : null,
                cards(query, viewer),
                departments(funnel.stages()),
                OverviewPage.columns(funnel),
                FunnelPicture.of(funnel.stages()),
                funnel.previous(),
                funnel.previousYear(),
                filter.period().contains(company.today()),
                filter.basis().isCohort() && filter.basis() != Basis.LEAD ? List.of() : channels(query),
                HANDED_OVER.contains(filter.basis()) ? handoffs.read(query) : null,
                rules.findFirstByOrderByVersionNoDesc()
                        .map(QualityRule::versionNo)
                        .orElse(null),
                funnel.asOf());
    }

    private Pace pace(KpiQuery query) {
        Kpi kgi = KpiCatalogue.get("won-amount");
        BusinessCalendar calendar = company.businessCalendar();
        BigDecimal won = kpis.figure(kgi, query).value();
        BigDecimal target =
                query.basis().isCohort() ? null : targets.of(kgi, query).orElse(null);
        return new Pace(
                won,
                target,
                calendar.elapsedBusinessDays(query.period(), company.today()),
                calendar.businessDaysIn(query.period()));
    }

    private List<Card> cards(KpiQuery query, Viewer viewer) {
        String ratio = switch (query.basis()) {
            case PERIOD, LEAD -> "quality-ratio";
            case APPOINTMENT -> "appointment-quality-ratio";
            case OPPORTUNITY -> "opportunity-quality-ratio";
            case CONTRACT -> "win-quality-ratio";
        };
        List<Card> cards = new ArrayList<>();
        card(ratio, query, false).ifPresent(cards::add);
        card("opportunity-rate", query, false).ifPresent(cards::add);
        card("win-rate", query, query.quality() == null).ifPresent(cards::add);
        card("is-contribution-rate", query, false).ifPresent(cards::add);
        return cards;
    }

    private Optional<Card> card(String key, KpiQuery query, boolean onlyQuality) {
        Kpi kpi = KpiCatalogue.get(key);
        if (!kpi.bases().contains(query.basis())) {
            return Optional.empty();
        }
        KpiQuery asked = onlyQuality ? query.quality(Quality.QUALITY) : query;
        Period previous = query.period().previous().asFarAs(query.period(), company.today());
        List<Period> periods = Stream.concat(Stream.of(query.period(), previous), lineMonths(query.period()).stream())
                .toList();
        List<Figure> figures = kpis.series(kpi, asked, periods);
        return Optional.of(new Card(
                kpi,
                figures.get(0),
                figures.get(1),
                targets.of(kpi, asked).orElse(null),
                Sparkline.of(figures.subList(2, figures.size()).stream()
                        .map(Figure::value)
                        .toList()),
                onlyQuality,
                onlyQuality ? kpis.figure(kpi, query.quality(Quality.GENERAL)) : null));
    }

    /** The months that end with the period's, at most with this one. */
    private List<Period> lineMonths(Period period) {
        LocalDate today = company.today();
        LocalDate last = period.lastDay().isAfter(today) ? today : period.lastDay();
        Period month = Grain.MONTH.periodContaining(last, company.fiscalCalendar());
        return Stream.iterate(month, Period::previous)
                .limit(MONTHS_IN_LINE)
                .sorted(Comparator.comparing(Period::from))
                .toList();
    }

    private static List<DepartmentSpan> departments(List<StageFigures> stages) {
        List<DepartmentSpan> spans = new ArrayList<>();
        for (StageFigures stage : stages) {
            Department department = stage.stage().department();
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).department() == department) {
                spans.set(last, new DepartmentSpan(department, spans.get(last).stages() + 1));
            } else {
                spans.add(new DepartmentSpan(department, 1));
            }
        }
        return spans;
    }

    private List<ChannelRow> channels(KpiQuery query) {
        Map<Place, Sums> sums = measures.read(
                OF_CHANNEL,
                List.of(query.period()),
                query.by(Cut.named("channel").orElseThrow()));
        return sums.entrySet().stream()
                .map(e -> channel(e.getKey().group(), e.getValue(), query.quality()))
                .sorted(Comparator.comparingLong(ChannelRow::leads).reversed())
                .toList();
    }

    private static ChannelRow channel(@Nullable String name, Sums sums, @Nullable Quality only) {
        long leads = sums.count(Measure.LEAD_ARRIVAL, null);
        long quality = sums.count(Measure.LEAD_ARRIVAL, Quality.QUALITY);
        return new ChannelRow(
                name,
                only == null ? leads : sums.count(Measure.LEAD_ARRIVAL, only),
                quality,
                leads == 0
                        ? null
                        : BigDecimal.valueOf(quality).divide(BigDecimal.valueOf(leads), MathContext.DECIMAL64),
                sums.count(Measure.APPOINTMENT_ARRIVAL, only),
                sums.count(Measure.OPPORTUNITY_ARRIVAL, only),
                sums.count(Measure.WIN_ARRIVAL, only));
    }
}
