package io.fukan.funnel;

import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
import io.fukan.setting.Company;
import io.fukan.time.EarlierPeriod;
import io.fukan.time.Period;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the funnel: all stages of this period, beside as much of the previous one and of the one a year before. */
@Service
@Transactional(readOnly = true)
public class FunnelReader {

    private final MeasureReader measures;
    private final StageTargets targets;
    private final Company company;
    private final Clock clock;

    FunnelReader(MeasureReader measures, StageTargets targets, Company company, Clock clock) {
        this.measures = measures;
        this.targets = targets;
        this.company = company;
        this.clock = clock;
    }

    /** The funnel of the query's period, basis and filters; grain, cut and quality do not matter. */
    public Funnel read(KpiQuery query) {
        KpiQuery uncut = query.by(null);
        Period period = query.period();
        List<Stage> stages = Stage.of(query.basis());
        EarlierPeriod previous = beside(period, period.previous());
        EarlierPeriod yearBefore = beside(period, period.sameLastYear());
        FunnelSums funnel = new FunnelSums(
                query.basis(),
                sums(needed(stages), uncut),
                previous == null ? null : sums(arrivals(stages), uncut.beside(previous)),
                yearBefore == null ? null : sums(arrivals(stages), uncut.beside(yearBefore)),
                measures.everRecorded(told(stages)));
        BiPredicate<Measure, Period> mature = measures.maturity(query.basis());
        List<StageFigures> figures = stages.stream()
                .map(stage -> funnel.figures(
                        stage, targets.target(stage, uncut).orElse(null), mature.test(stage.arrival(), period)))
                .toList();
        return new Funnel(
                period,
                query.basis(),
                clock.instant(),
                previous == null ? null : previous.period(),
                yearBefore == null ? null : yearBefore.period(),
                figures);
    }

    private @Nullable EarlierPeriod beside(Period period, Period earlier) {
        return EarlierPeriod.beside(period, earlier, company.today(), company.businessCalendar())
                .orElse(null);
    }

    private Sums sums(Set<Measure> of, KpiQuery query) {
        return measures.read(of, List.of(query.period()), query).getOrDefault(new Place(0, null), new Sums());
    }

    private static Set<Measure> arrivals(List<Stage> stages) {
        Set<Measure> arrivals = EnumSet.noneOf(Measure.class);
        stages.forEach(stage -> arrivals.add(stage.arrival()));
        return arrivals;
    }

    /** The measures of which it matters whether any event was ever recorded. */
    private static Set<Measure> told(List<Stage> stages) {
        Set<Measure> told = arrivals(stages);
        told.addAll(Set.of(Measure.WIN, Measure.WIN_WITH_AMOUNT));
        return told;
    }

    private static Set<Measure> needed(List<Stage> stages) {
        Set<Measure> needed = arrivals(stages);
        stages.forEach(stage -> {
            needed.add(stage.events());
            stage.progressed().ifPresent(needed::add);
            stage.skipped().ifPresent(needed::add);
        });
        return needed;
    }
}
