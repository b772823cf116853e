package io.fukan.kpi;

import static java.util.stream.Collectors.toSet;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.MeasureReader.Lost;
import io.fukan.kpi.MeasureReader.MedianOf;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One query put to one formula. */
final class Evaluation {

    private static final Sums NOTHING = new Sums();

    private final MeasureReader measures;
    private final MeasureLags lags;
    private final LocalDate today;
    private final List<Period> periods;
    private final KpiQuery query;

    Evaluation(MeasureReader measures, MeasureLags lags, LocalDate today, List<Period> periods, KpiQuery query) {
        this.measures = measures;
        this.lags = lags;
        this.today = today;
        this.periods = periods;
        this.query = query;
    }

    private record Draft(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Reason reason) {

        static Draft sum(BigDecimal value) {
            return new Draft(value, value, null, null);
        }

        static Draft divided(BigDecimal above, BigDecimal below, Reason nothing) {
            return below.signum() == 0
                    ? new Draft(null, above, below, nothing)
                    : new Draft(above.divide(below, MathContext.DECIMAL64), above, below, null);
        }
    }

    List<Figure> of(Formula.Total total) {
        Term term = total.term();
        Map<Place, Sums> sums = measures.read(term.measures(), periods, query);
        return figures(
                sums.keySet(),
                term.measures(),
                place -> Draft.sum(sums.getOrDefault(place, NOTHING).of(term, query.quality())));
    }

    List<Figure> of(Formula.Ratio ratio) {
        Term numerator = ratio.numerator(query.basis());
        Term denominator = ratio.denominator(query.basis());
        Set<Measure> needed = Stream.of(numerator, denominator)
                .flatMap(term -> term.measures().stream())
                .collect(toSet());
        Map<Place, Sums> sums = measures.read(needed, periods, query);
        boolean silent = ratio.needsLosses()
                && !query.basis().isCohort()
                && measures.everRecorded(Set.of(Measure.LOSS)).isEmpty();
        Set<Integer> unattributable = unattributable(sums, numerator, denominator);
        return figures(sums.keySet(), numerator.measures(), place -> {
            BigDecimal above = sums.getOrDefault(place, NOTHING).of(numerator, query.quality());
            BigDecimal below = sums.getOrDefault(place, NOTHING).of(denominator, query.quality());
            if (silent) {
                return new Draft(null, above, below, Reason.NO_LOSSES_RECORDED);
            }
            if (place.group() == null && unattributable.contains(place.bucket())) {
                return new Draft(null, above, below, Reason.NOT_ATTRIBUTABLE);
            }
            return Draft.divided(above, below, Reason.NO_DENOMINATOR);
        });
    }

    List<Figure> of(Formula.Mean mean) {
        List<Measure> sampled = List.of(mean.measure());
        Map<Place, Sums> sums = measures.read(sampled, periods, query);
        return figures(sums.keySet(), sampled, place -> {
            Sums here = sums.getOrDefault(place, NOTHING);
            return Draft.divided(
                    here.amount(mean.measure(), query.quality()),
                    BigDecimal.valueOf(here.count(mean.measure(), query.quality())),
                    Reason.NO_EVENTS);
        });
    }

    List<Figure> of(Formula.Median median) {
        return medians(measures.medians(List.of(median.measure()), Set.of(), periods, query), median.measure());
    }

    List<Figure> of(Formula.MedianWait wait) {
        List<Measure> both = List.of(wait.ended(), wait.endless());
        return medians(measures.medians(both, Set.of(wait.endless()), periods, query), wait.ended());
    }

    private List<Figure> medians(Map<Place, MedianOf> medians, Measure measure) {
        return figures(medians.keySet(), List.of(measure), place -> {
            MedianOf here = medians.get(place);
            if (here == null) {
                return new Draft(null, BigDecimal.ZERO, BigDecimal.ZERO, Reason.NO_EVENTS);
            }
            Reason endless = here.median() == null ? Reason.MOSTLY_UNANSWERED : null;
            return new Draft(here.median(), here.sum(), BigDecimal.valueOf(here.count()), endless);
        });
    }

    List<Figure> of(Formula.Snapshot snapshot) {
        Term changes = snapshot.changes();
        Map<Place, Sums> sums = measures.readUntil(changes.measures(), periods, query);
        return figures(
                sums.keySet(),
                changes.measures(),
                place -> Draft.sum(sums.getOrDefault(place, NOTHING).of(changes, query.quality())));
    }

    List<Figure> of(Formula.Churn churn) {
        Map<Place, Lost> lost = measures.churn(periods, query);
        return figures(lost.keySet(), List.of(Measure.CUSTOMER_CHURN), place -> {
            Lost here = lost.getOrDefault(place, new Lost(0, 0));
            return Draft.divided(
                    BigDecimal.valueOf(here.lost()), BigDecimal.valueOf(here.present()), Reason.NO_DENOMINATOR);
        });
    }

    /**
     * The periods in which base records exist but none knows its group while the numerator's events do: a share of the
     * unset group would be 0 % there only because winners alone were labelled.
     */
    private Set<Integer> unattributable(Map<Place, Sums> sums, Term numerator, Term denominator) {
        if (query.by() == null) {
            return Set.of();
        }
        Set<Integer> labelledBelow = labelled(sums, denominator);
        return labelled(sums, numerator).stream()
                .filter(bucket -> !labelledBelow.contains(bucket))
                .collect(toSet());
    }

    private Set<Integer> labelled(Map<Place, Sums> sums, Term term) {
        return sums.entrySet().stream()
                .filter(e -> e.getKey().group() != null)
                .filter(e -> e.getValue().of(term, query.quality()).signum() != 0)
                .map(e -> e.getKey().bucket())
                .collect(toSet());
    }

    /** Every period has a figure for every group that occurs in any of them, so quiet weeks show. */
    private List<Figure> figures(Set<Place> places, List<Measure> becoming, Function<Place, Draft> draft) {
        int lag = lags.days(becoming, query.basis());
        List<@Nullable String> groups = groups(places);
        List<Figure> figures = new ArrayList<>();
        for (int bucket = 0; bucket < periods.size(); bucket++) {
            Period period = periods.get(bucket);
            boolean mature =
                    !query.basis().isCohort() || !period.until().plusDays(lag).isAfter(today);
            for (String group : groups) {
                Draft d = draft.apply(new Place(bucket, group));
                figures.add(new Figure(period, group, d.value(), d.numerator(), d.denominator(), d.reason(), mature));
            }
        }
        return figures;
    }

    private List<@Nullable String> groups(Set<Place> places) {
        List<@Nullable String> groups = new ArrayList<>(places.stream()
                .map(Place::group)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .toList());
        if (query.by() == null && groups.isEmpty()) {
            groups.add(null);
        }
        return groups;
    }
}
