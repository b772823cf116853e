package io.fukan.kpi;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.FigureGrid.Draft;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts a query to the formulas that look at open deals as they stood at the end of a period. */
@Component
final class ForecastEvaluation {

    private static final Standing NOTHING = new Standing();
    private static final Sums NO_SUMS = new Sums();
    private static final String AIM = "won-amount";

    private final MeasureReader measures;
    private final StandingReader standing;
    private final KpiTargets targets;

    ForecastEvaluation(MeasureReader measures, StandingReader standing, KpiTargets targets) {
        this.measures = measures;
        this.standing = standing;
        this.targets = targets;
    }

    List<Figure> of(StandingFormula.OfOpenDeals share, FigureGrid grid) {
        List<Slice> slices = standing.atEnd(grid.periods());
        Map<Place, Standing> deals = standing.read(slices, grid.query());
        return grid.fill(deals.keySet(), place -> {
            Standing here = deals.getOrDefault(place, NOTHING);
            return slices.get(place.bucket()).isKnown()
                    ? Draft.divided(
                            here.sum(share.above().number()),
                            here.sum(share.below().number()),
                            Reason.NO_DENOMINATOR)
                    : Draft.none(Reason.NO_SNAPSHOT);
        });
    }

    List<Figure> of(ResultFormula.Forecast forecast, FigureGrid grid) {
        List<Slice> slices = standing.atEnd(grid.periods());
        Map<Place, Standing> deals = standing.read(slices, grid.query());
        Map<Place, Sums> won = won(grid.periods(), grid.query());
        return grid.fill(
                union(deals.keySet(), won.keySet()),
                place -> slices.get(place.bucket()).isKnown()
                        ? Draft.sum(amount(won, place, grid.query())
                                .add(deals.getOrDefault(place, NOTHING).weighted()))
                        : Draft.none(Reason.NO_SNAPSHOT));
    }

    List<Figure> of(ResultFormula.Accuracy accuracy, FigureGrid grid, LocalDate today) {
        List<Period> periods = grid.periods();
        List<Slice> slices = periods.stream().map(standing::onFirstBusinessDay).toList();
        Map<Place, Standing> deals = standing.read(slices, grid.query());
        Map<Place, Sums> won = won(periods, grid.query());
        Map<Place, Sums> wonThen = won(
                IntStream.range(0, periods.size())
                        .mapToObj(i ->
                                new Period(periods.get(i).from(), slices.get(i).openAt()))
                        .toList(),
                grid.query());
        return grid.fill(union(deals.keySet(), won.keySet()), place -> {
            BigDecimal actual = amount(won, place, grid.query());
            if (periods.get(place.bucket()).until().isAfter(today)) {
                return new Draft(null, null, actual, Reason.PERIOD_RUNNING);
            }
            if (!slices.get(place.bucket()).isKnown()) {
                return new Draft(null, null, actual, Reason.NO_SNAPSHOT);
            }
            BigDecimal forecast = amount(wonThen, place, grid.query())
                    .add(deals.getOrDefault(place, NOTHING).weighted());
            return accuracy(forecast, actual);
        });
    }

    List<Figure> of(ResultFormula.Coverage coverage, FigureGrid grid) {
        KpiQuery query = grid.query();
        Map<Place, Sums> pipeline = measures.readUntil(coverage.pipeline().measures(), grid.periods(), query);
        Map<Place, Sums> won = won(grid.periods(), query);
        return grid.fill(union(pipeline.keySet(), won.keySet()), place -> {
            BigDecimal open = pipeline.getOrDefault(place, NO_SUMS).of(coverage.pipeline(), query.quality());
            Optional<BigDecimal> target = targets.sum(
                    AIM, query.of(place.group()).period(grid.periods().get(place.bucket())));
            if (target.isEmpty()) {
                return new Draft(null, open, null, Reason.NO_TARGET);
            }
            BigDecimal missing = target.get().subtract(amount(won, place, query));
            return missing.signum() <= 0
                    ? new Draft(null, open, missing, Reason.TARGET_REACHED)
                    : Draft.divided(open, missing, Reason.TARGET_REACHED);
        });
    }

    /** 1 − |actual − forecast| ÷ actual. */
    private static Draft accuracy(BigDecimal forecast, BigDecimal actual) {
        if (actual.signum() == 0) {
            return new Draft(null, forecast, actual, Reason.NO_DENOMINATOR);
        }
        BigDecimal miss = actual.subtract(forecast).abs().divide(actual, MathContext.DECIMAL64);
        return new Draft(BigDecimal.ONE.subtract(miss), forecast, actual, null);
    }

    private Map<Place, Sums> won(List<Period> periods, KpiQuery query) {
        return measures.read(List.of(Measure.WIN), periods, query);
    }

    private static BigDecimal amount(Map<Place, Sums> won, Place place, KpiQuery query) {
        return won.getOrDefault(place, NO_SUMS).amount(Measure.WIN, query.quality());
    }

    private static Set<Place> union(Set<Place> some, Set<Place> others) {
        Set<Place> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
