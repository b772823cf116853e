package io.fukan.funnel;

import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the funnel: all stages of this period, the previous one and the one a year before, in one statement. */
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
        Period previous = period.previous().asFarAs(period, company.today());
        Period previousYear = period.sameLastYear().asFarAs(period, company.today());
        List<Period> compared = List.of(period, previous, previousYear);
        Map<Place, Sums> sums = measures.read(needed(stages), compared, uncut);
        FunnelSums funnel = new FunnelSums(
                query.basis(), sum(sums, 0), sum(sums, 1), sum(sums, 2), measures.everRecorded(arrivals(stages)));
        List<StageFigures> figures = stages.stream()
                .map(stage -> funnel.figures(
                        stage,
                        targets.target(stage, uncut).orElse(null),
                        measures.isMature(stage.arrival(), query.basis(), period)))
                .toList();
        return new Funnel(period, previous, previousYear, query.basis(), clock.instant(), figures);
    }

    private static Sums sum(Map<Place, Sums> sums, int period) {
        return sums.getOrDefault(new Place(period, null), new Sums());
    }

    private static Set<Measure> arrivals(List<Stage> stages) {
        Set<Measure> arrivals = EnumSet.noneOf(Measure.class);
        stages.forEach(stage -> arrivals.add(stage.arrival()));
        return arrivals;
    }

    private static Set<Measure> needed(List<Stage> stages) {
        Set<Measure> needed = arrivals(stages);
        stages.forEach(stage -> {
            stage.progressed().ifPresent(needed::add);
            stage.skipped().ifPresent(needed::add);
        });
        return needed;
    }
}
