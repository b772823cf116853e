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
     * What was spent, each sum on its own day, for each of some events; in a cohort for each of those of its records.
     *
     * @param spent sums that are reported
     * @param needed the one without which the sum would be too small to mean anything
     */
    record Per(Term spent, Measure needed, Term each) implements Share {

        @Override
        public Set<Measure> sums(Basis basis) {
            return Stream.of(spent, each)
                    .flatMap(term -> term.measures().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.of(part == Behind.Part.NUMERATOR ? spent : each);
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
     * @param period what is divided of the events of a period
     * @param cohort what became of the cohort's base records, over those records
     * @param silence where it says nothing, though it could be divided
     * @param whole the dimension by which the denominator is never divided: each part's share of the whole; null: none
     */
    record Ratio(
            Parts period,
            Parts cohort,
            Silence silence,
            @Nullable Cut whole) implements Share {

        /** What is divided by what. */
        record Parts(Term numerator, Term denominator) {}

        /**
         * @param without a measure without any event of which the ratio says nothing: losses of a period's wins and losses
         *     (決着ベース); null: none
         * @param withoutHere the same within each period and group: a share of valid deals where none was judged; null: none
         * @param ifNeverReached whether it is the share that came to a stage, of which it says nothing where nobody ever did: then
         *     nobody may have written it down
         */
        record Silence(@Nullable Measure without, @Nullable Measure withoutHere, boolean ifNeverReached) {

            static final Silence NEVER = new Silence(null, null, false);
        }

        static Ratio of(Term numerator, Term denominator) {
            Parts parts = new Parts(numerator, denominator);
            return new Ratio(parts, parts, Silence.NEVER, null);
        }

        static Ratio of(Measure numerator, Measure denominator) {
            return of(Term.count(numerator), Term.count(denominator));
        }

        /** The share of quality among the leads that came to a stage. */
        static Ratio ofQuality(Measure stage) {
            return of(Term.count(stage).only(Quality.QUALITY), Term.count(stage));
        }

        Ratio inCohort(Measure counted, Measure base) {
            return new Ratio(period, new Parts(Term.count(counted), Term.count(base)), silence, whole);
        }

        Ratio ofTheWhole(Cut dimension) {
            return new Ratio(period, cohort, silence, dimension);
        }

        Ratio whereLossesAreRecorded() {
            return whereRecorded(Measure.LOSS);
        }

        Ratio whereRecorded(Measure measure) {
            return silent(new Silence(measure, silence.withoutHere(), silence.ifNeverReached()));
        }

        Ratio whereAny(Measure measure) {
            return silent(new Silence(silence.without(), measure, silence.ifNeverReached()));
        }

        Ratio whereEverReached() {
            return silent(new Silence(silence.without(), silence.withoutHere(), true));
        }

        private Ratio silent(Silence silence) {
            return new Ratio(period, cohort, silence, whole);
        }

        @Override
        public KpiQuery asked(Behind.Part part, KpiQuery query) {
            return part == Behind.Part.DENOMINATOR && whole != null ? query.without(whole) : query;
        }

        @Override
        public Set<Measure> sums(Basis basis) {
            Stream<Measure> counted =
                    Stream.of(numerator(basis), denominator(basis)).flatMap(term -> term.measures().stream());
            return Stream.concat(counted, Stream.ofNullable(silence.withoutHere()))
                    .collect(Collectors.toSet());
        }

        Term numerator(Basis basis) {
            return parts(basis).numerator();
        }

        Term denominator(Basis basis) {
            return parts(basis).denominator();
        }

        private Parts parts(Basis basis) {
            return basis.isCohort() ? cohort : period;
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
