package io.fukan.web.overview;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.funnel.Funnel;
import io.fukan.funnel.FunnelReader;
import io.fukan.funnel.HandoffReader;
import io.fukan.funnel.Stage;
import io.fukan.funnel.StageFigures;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import io.fukan.quality.QualityCounts;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRules;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import io.fukan.web.figure.Card;
import io.fukan.web.figure.CardReader;
import io.fukan.web.figure.Pace;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.overview.OverviewPage.ChannelRow;
import io.fukan.web.overview.OverviewPage.DepartmentSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the overview together: everything as of one moment. */
@Component
class OverviewReader {

    /** Bases that reach back to the handoffs. */
    private static final Set<Basis> HANDED_OVER = EnumSet.of(Basis.PERIOD, Basis.LEAD, Basis.APPOINTMENT);

    private static final List<Measure> OF_CHANNEL = List.of(
            Measure.LEAD_ARRIVAL, Measure.APPOINTMENT_ARRIVAL, Measure.OPPORTUNITY_ARRIVAL, Measure.WIN_ARRIVAL);

    private static final Kpi FORECAST = KpiCatalogue.get("weighted-forecast");

    private static final Kpi COST = KpiCatalogue.get("cost-per-quality-lead");

    private final FunnelReader funnels;
    private final HandoffReader handoffs;
    private final KpiReader kpis;
    private final CardReader cards;
    private final MeasureReader measures;
    private final QualityRules rules;
    private final Company company;

    OverviewReader(
            FunnelReader funnels,
            HandoffReader handoffs,
            KpiReader kpis,
            CardReader cards,
            MeasureReader measures,
            QualityRules rules,
            Company company) {
        this.funnels = funnels;
        this.handoffs = handoffs;
        this.kpis = kpis;
        this.cards = cards;
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
                cards(query),
                departments(funnel.stages()),
                OverviewPage.columns(funnel),
                funnel.previous(),
                funnel.previousYear(),
                standard(query.period()),
                query.period().contains(company.today()),
                FunnelPicture.of(funnel.stages()),
                filter.basis().isCohort() && filter.basis() != Basis.LEAD
                        ? List.of()
                        : channels(query, recorded(funnel), viewer),
                HANDED_OVER.contains(filter.basis()) ? handoffs.read(query) : null,
                rules.findFirstByOrderByVersionNoDesc()
                        .map(QualityRule::versionNo)
                        .orElse(null),
                funnel.asOf());
    }

    /** What the period's won amount is expected to come to; null: no data. */
    @Nullable
    BigDecimal landing(FunnelFilter filter) {
        return kpis.figure(FORECAST, filter.basis(Basis.PERIOD).query()).value();
    }

    private BigDecimal standard(Period period) {
        BusinessCalendar calendar = company.businessCalendar();
        int days = calendar.businessDaysIn(period);
        int elapsed = calendar.elapsedBusinessDays(period, company.today());
        return new Pace(null, null, elapsed, days, false).standard();
    }

    private Pace pace(KpiQuery query) {
        Kpi kgi = KpiCatalogue.get("won-amount");
        return cards.pace(kgi, kpis.figure(kgi, query), query);
    }

    private List<Card> cards(KpiQuery query) {
        String ratio = switch (query.basis()) {
            case PERIOD, LEAD -> "quality-ratio";
            case APPOINTMENT -> "appointment-quality-ratio";
            case OPPORTUNITY -> "opportunity-quality-ratio";
            case CONTRACT -> "win-quality-ratio";
        };
        List<Card> shown = new ArrayList<>(cards.cards(of(ratio, "opportunity-rate"), query));
        Kpi winRate = KpiCatalogue.get("win-rate");
        if (winRate.bases().contains(query.basis())) {
            Optional<Card> split = query.quality() == null ? cards.ofQuality(winRate, query) : Optional.empty();
            shown.addAll(split.map(List::of).orElseGet(() -> cards.cards(List.of(winRate), query)));
        }
        shown.addAll(cards.cards(of("is-contribution-rate"), query));
        return shown;
    }

    private static List<Kpi> of(String... keys) {
        return Arrays.stream(keys).map(KpiCatalogue::get).toList();
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

    private static Set<Stage> recorded(Funnel funnel) {
        return funnel.stages().stream()
                .filter(StageFigures::recorded)
                .map(StageFigures::stage)
                .collect(Collectors.toSet());
    }

    private List<ChannelRow> channels(KpiQuery query, Set<Stage> recorded, Viewer viewer) {
        KpiQuery byChannel = query.by(Cut.named("channel").orElseThrow());
        Map<Place, Sums> sums = measures.read(OF_CHANNEL, List.of(query.period()), byChannel);
        Map<@Nullable String, @Nullable BigDecimal> costs = new HashMap<>();
        if (viewer.may(Right.AMOUNT_TOTALS_READ)) {
            kpis.series(COST, byChannel).forEach(figure -> costs.put(figure.group(), figure.value()));
        }
        return sums.entrySet().stream()
                .map(e -> channel(
                        e.getKey().group(),
                        e.getValue(),
                        query.quality(),
                        recorded,
                        costs.get(e.getKey().group())))
                .sorted(Comparator.comparingLong(ChannelRow::leads).reversed())
                .toList();
    }

    private static ChannelRow channel(
            @Nullable String name,
            Sums sums,
            @Nullable Quality only,
            Set<Stage> recorded,
            @Nullable BigDecimal costPerQualityLead) {
        QualityCounts byQuality = QualityCounts.of(quality -> sums.count(Measure.LEAD_ARRIVAL, quality));
        return new ChannelRow(
                name,
                sums.count(Measure.LEAD_ARRIVAL, only),
                byQuality.quality(),
                byQuality.share(),
                recorded.contains(Stage.APPOINTMENT) ? (Long) sums.count(Measure.APPOINTMENT_ARRIVAL, only) : null,
                recorded.contains(Stage.OPPORTUNITY) ? (Long) sums.count(Measure.OPPORTUNITY_ARRIVAL, only) : null,
                recorded.contains(Stage.WIN) ? (Long) sums.count(Measure.WIN_ARRIVAL, only) : null,
                costPerQualityLead);
    }
}
