package io.fukan.kpi;

import io.fukan.quality.Quality;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a KPI's figure comes from measures. A ratio keeps both sides to the last moment, so figures can be added up. */
public interface Formula {

    /** How figures of a kind are to be read. */
    enum Reading {
        /** As the sum of its parts' figures. */
        SUM,
        /** As one figure over another, both of which mean something to a reader. */
        SHARE,
        /** By itself. */
        ALONE
    }

    /** Lets the evaluation of a query answer for this kind of formula. */
    List<Figure> evaluate(Evaluation evaluation);

    /** The measures of which it needs sums in that basis; empty where it reads otherwise, such as a median. */
    default Set<Measure> sums(Basis basis) {
        return Set.of();
    }

    /** Which events stand behind one side of its figure; where nothing is divided, both sides are the same. */
    Behind behind(Behind.Part part, Basis basis);

    /** How its figures are to be read. */
    default Reading reading() {
        return Reading.ALONE;
    }

    /** Whether it tells sums of money even where its own unit is none, be it only in what it divides. */
    default boolean dividesMoney() {
        return false;
    }

    /**
     * Whether its figure is a median beside which the mean of the same amounts can be told. Not where some of them have no end
     * yet, which is longer than any.
     */
    default boolean tellsMean() {
        return false;
    }

    /** By which query the events of one side are found. */
    default KpiQuery asked(Behind.Part part, KpiQuery query) {
        return query;
    }

    /** Its figures are those of a part over another's. */
    interface Share extends Formula {

        @Override
        default Reading reading() {
            return Reading.SHARE;
        }
    }

    /** Its figures add up. */
    interface Sum extends Formula {

        @Override
        default Reading reading() {
            return Reading.SUM;
        }
    }

    /** What sources report: a sum, or no figure where they reported nothing for the period. */
    record Recorded(Term term) implements Sum {

        @Override
        public Set<Measure> sums(Basis basis) {
            return Set.copyOf(term.measures());
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.of(term);
        }
    }

    /**
     * What was spent, each sum on its own day, for each of some events; in a cohort for each of what became of its records.
     *
     * @param spent sums that are reported
     * @param needed the one without which the sum would be too small to mean anything
     */
    record Per(Term spent, Measure needed, Term each, Term eachInCohort) implements Share {

        @Override
        public Set<Measure> sums(Basis basis) {
            return Stream.of(spent, each(basis))
                    .flatMap(term -> term.measures().stream())
                    .collect(Collectors.toSet());
        }

        Term each(Basis basis) {
            return basis.isCohort() ? eachInCohort : each;
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.of(part == Behind.Part.NUMERATOR ? spent : each(basis));
        }

        @Override
        public KpiQuery asked(Behind.Part part, KpiQuery query) {
            return part == Behind.Part.NUMERATOR ? query.basis(Basis.PERIOD) : query;
        }
    }

    /**
     * A number of events or a sum of their amounts.
     *
     * @param known those of the events whose amount is known: where no amount was ever recorded the sum is unknown and not
     *     zero; null where every event has its amount
     * @param kinds the events without any of which, whenever, the sum is unknown and not zero: themselves, save where they are a
     *     state that passes
     */
    record Total(Term term, @Nullable Measure known, List<Measure> kinds) implements Sum {

        Total(Term term) {
            this(term, null, term.measures());
        }

        static Total of(Measure counted) {
            return new Total(Term.count(counted));
        }

        Total whereKnownBy(Measure measure) {
            return new Total(term, measure, kinds);
        }

        /** None counted is zero wherever there is any event of these kinds, of which it counts a state or an outcome. */
        Total ofAny(Measure... kinds) {
            return new Total(term, known, List.of(kinds));
        }

        @Override
        public Set<Measure> sums(Basis basis) {
            return Set.copyOf(term.measures());
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.of(term);
        }
    }

    /**
     * One term over another. In a cohort the numerator is part of the denominator (each base record counts once), so
     * the cohort may divide other measures than the period.
     *
     * @param cohortNumerator what became of the cohort's base records
     * @param cohortDenominator the base records
     * @param needed a measure without any event of which the ratio says nothing: losses of a period's wins and losses (決着ベース);
     *     null: none
     * @param neededHere the same within each period and group: a share of valid deals where none was judged; null: none
     * @param whole the dimension by which the denominator is never divided: each part's share of the whole; null: none
     * @param ofReached whether it is the share that came to a stage, of which it says nothing where nobody ever did: then nobody
     *     may have written it down
     */
    record Ratio(
            Term numerator,
            Term denominator,
            Term cohortNumerator,
            Term cohortDenominator,
            @Nullable Measure needed,
            @Nullable Measure neededHere,
            @Nullable Cut whole,
            boolean ofReached)
            implements Share {

        static Ratio of(Term numerator, Term denominator) {
            return new Ratio(numerator, denominator, numerator, denominator, null, null, null, false);
        }

        static Ratio of(Measure numerator, Measure denominator) {
            return of(Term.count(numerator), Term.count(denominator));
        }

        /** The share of quality among the leads that came to a stage. */
        static Ratio ofQuality(Measure stage) {
            return of(Term.count(stage).only(Quality.QUALITY), Term.count(stage));
        }

        Ratio inCohort(Measure counted, Measure base) {
            return new Ratio(
                    numerator,
                    denominator,
                    Term.count(counted),
                    Term.count(base),
                    needed,
                    neededHere,
                    whole,
                    ofReached);
        }

        Ratio ofTheWhole(Cut dimension) {
            return new Ratio(
                    numerator,
                    denominator,
                    cohortNumerator,
                    cohortDenominator,
                    needed,
                    neededHere,
                    dimension,
                    ofReached);
        }

        Ratio whereLossesAreRecorded() {
            return whereRecorded(Measure.LOSS);
        }

        Ratio whereRecorded(Measure measure) {
            return new Ratio(
                    numerator, denominator, cohortNumerator, cohortDenominator, measure, neededHere, whole, ofReached);
        }

        Ratio whereAny(Measure measure) {
            return new Ratio(
                    numerator, denominator, cohortNumerator, cohortDenominator, needed, measure, whole, ofReached);
        }

        Ratio whereEverReached() {
            return new Ratio(
                    numerator, denominator, cohortNumerator, cohortDenominator, needed, neededHere, whole, true);
        }

        @Override
        public KpiQuery asked(Behind.Part part, KpiQuery query) {
            return part == Behind.Part.DENOMINATOR && whole != null ? query.without(whole) : query;
        }

        @Override
        public Set<Measure> sums(Basis basis) {
            Stream<Measure> counted =
                    Stream.of(numerator(basis), denominator(basis)).flatMap(term -> term.measures().stream());
            return Stream.concat(counted, Stream.ofNullable(neededHere)).collect(Collectors.toSet());
        }

        Term numerator(Basis basis) {
            return basis.isCohort() ? cohortNumerator : numerator;
        }

        Term denominator(Basis basis) {
            return basis.isCohort() ? cohortDenominator : denominator;
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.of(part == Behind.Part.NUMERATOR ? numerator(basis) : denominator(basis));
        }
    }

    /** Mean amount of a measure's events. */
    record Mean(Measure measure) implements Formula {

        @Override
        public Set<Measure> sums(Basis basis) {
            return Set.of(measure);
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.events(List.of(measure), null);
        }
    }

    /** Median amount of a measure's events. */
    record Median(Measure measure) implements Formula {

        @Override
        public boolean tellsMean() {
            return true;
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.events(List.of(measure), null);
        }
    }

    /**
     * Median of what events took that came to an end, where those that have not are longer than any: half of the inquiries
     * were answered within so much, those that nobody has answered included.
     *
     * @param ended bears what it took as its amount
     * @param endless has not come to an end
     */
    record MedianWait(Measure ended, Measure endless) implements Formula {

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.events(List.of(ended, endless), null);
        }
    }
}
