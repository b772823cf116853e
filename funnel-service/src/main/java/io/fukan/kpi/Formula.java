package io.fukan.kpi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a KPI's figure comes from measures. A ratio keeps both sides to the last moment, so figures can be added up. */
public sealed interface Formula {

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

    /** By which query the events of one side are found. */
    default KpiQuery asked(Behind.Part part, KpiQuery query) {
        return query;
    }

    /** Its figures are those of a part over another's. */
    sealed interface Share extends Formula {

        @Override
        default Reading reading() {
            return Reading.SHARE;
        }
    }

    /** Its figures add up. */
    sealed interface Sum extends Formula {

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
     */
    record Total(Term term, @Nullable Measure known) implements Sum {

        Total(Term term) {
            this(term, null);
        }

        Total whereKnownBy(Measure measure) {
            return new Total(term, measure);
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
     */
    record Ratio(
            Term numerator,
            Term denominator,
            Term cohortNumerator,
            Term cohortDenominator,
            @Nullable Measure needed,
            @Nullable Measure neededHere,
            @Nullable Cut whole)
            implements Share {

        static Ratio of(Term numerator, Term denominator) {
            return new Ratio(numerator, denominator, numerator, denominator, null, null, null);
        }

        Ratio inCohort(Term numerator, Term denominator) {
            return new Ratio(this.numerator, this.denominator, numerator, denominator, needed, neededHere, whole);
        }

        Ratio ofTheWhole(Cut dimension) {
            return new Ratio(numerator, denominator, cohortNumerator, cohortDenominator, needed, neededHere, dimension);
        }

        Ratio whereLossesAreRecorded() {
            return whereRecorded(Measure.LOSS);
        }

        Ratio whereRecorded(Measure measure) {
            return new Ratio(numerator, denominator, cohortNumerator, cohortDenominator, measure, neededHere, whole);
        }

        Ratio whereAny(Measure measure) {
            return new Ratio(numerator, denominator, cohortNumerator, cohortDenominator, needed, measure, whole);
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

    /** What stands at the end of the period: the running sum of signed changes since ever. */
    record Snapshot(Term changes) implements Sum {

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.openDeals();
        }
    }

    /** Customers lost in the period of those present at its start. */
    record Churn() implements Share {

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return part == Behind.Part.NUMERATOR ? Behind.customersLost() : Behind.customersPresent();
        }
    }

    /** What is asked of the customers of the period's end, or of today while it runs, and those of twelve months before. */
    record OfCustomersThen(OfCustomers asked) implements Formula {

        @Override
        public Reading reading() {
            return asked.reading();
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return asked.which(part);
        }
    }

    /** Mean health of the customers at the end of the period, or of today while it runs, as far as it is known. */
    record Health() implements Formula {

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.where("kpi/which-customers-of-known-health.sql", Map.of(), Map.of());
        }
    }

    /** Share of the target accounts at the end of the period with whose people we had come so far by then. */
    record OfTargets(Reach reach) implements Formula {

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return part == Behind.Part.NUMERATOR ? reach.which() : Behind.targets();
        }
    }

    /** What is asked of the partners under contract at the end of the period, or today while it runs, or at its start. */
    record OfPartnersThen(OfPartners asked) implements Formula {

        @Override
        public Reading reading() {
            return asked.reading();
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return asked.which(part);
        }
    }

    /**
     * A sum of amounts for each partner under contract at the end of the period, or today while it runs.
     *
     * @param known those of the events whose amount is known, as of {@link Total}
     */
    record PerPartner(Measure earned, Measure known) implements Share {

        @Override
        public Set<Measure> sums(Basis basis) {
            return Set.of(earned);
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return part == Behind.Part.NUMERATOR
                    ? Behind.events(List.of(earned), null)
                    : OfPartners.CONTRACTED.which(part);
        }
    }

    /** A share or mean of the deals open at the end of the period. */
    record OfOpenDeals(Count above, Count below) implements Share {

        /** What is counted of open deals. */
        enum Count {
            DEALS(Standing.Part::deals, "kpi/which-standing.sql"),
            WITH_NEXT_ACTION(Standing.Part::withAction, "kpi/which-standing-with-action.sql"),
            OF_KNOWN_AGE(Standing.Part::aged, "kpi/which-standing-aged.sql"),
            DAYS_IN_PHASE(Standing.Part::days, "kpi/which-standing-aged.sql");

            private final Function<Standing.Part, Long> number;
            private final String which;

            Count(Function<Standing.Part, Long> number, String which) {
                this.number = number;
                this.which = which;
            }

            Function<Standing.Part, Long> number() {
                return number;
            }
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.standing((part == Behind.Part.NUMERATOR ? above : below).which);
        }
    }

    /** 着地見込: won in the period, and the weighted amounts of the deals open at its end that are expected to close in it. */
    record Forecast() implements Sum {

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.forecast(Behind.SliceOf.END);
        }
    }

    /** 1 − |actual − forecast| ÷ actual, by the forecast at the end of the period's first business day. */
    record Accuracy() implements Formula {

        @Override
        public boolean dividesMoney() {
            return true;
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return part == Behind.Part.NUMERATOR
                    ? Behind.forecast(Behind.SliceOf.FIRST_BUSINESS_DAY)
                    : Behind.events(List.of(Measure.WIN), null);
        }
    }

    /** The open pipeline over what is missing to the target of the won amount. */
    record Coverage(Term pipeline) implements Share {

        @Override
        public boolean dividesMoney() {
            return true;
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return part == Behind.Part.NUMERATOR ? Behind.openDeals() : Behind.events(List.of(Measure.WIN), null);
        }
    }

    /**
     * Gross profit: won amounts × the company's gross margin; or its return on what was spent, each sum on its own day.
     *
     * @param spent null: the profit itself is asked for
     */
    record GrossProfit(Term sold, @Nullable Term spent) implements Formula {

        GrossProfit(Term sold) {
            this(sold, null);
        }

        @Override
        public Set<Measure> sums(Basis basis) {
            return Set.copyOf(sold.measures());
        }

        @Override
        public Reading reading() {
            return spent == null ? Reading.SUM : Reading.ALONE;
        }

        @Override
        public boolean dividesMoney() {
            return true;
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.of(part == Behind.Part.DENOMINATOR && spent != null ? spent : sold);
        }

        @Override
        public KpiQuery asked(Behind.Part part, KpiQuery query) {
            return part == Behind.Part.DENOMINATOR && spent != null ? query.basis(Basis.PERIOD) : query;
        }
    }

    /** Results of a period beside the people who brought them. */
    record OfResources(Resource resource) implements Formula {

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return resource.behind();
        }
    }

    /** What is asked of the targets of won amounts. */
    record OfTargetsSet(Aim aim) implements Formula {

        @Override
        public boolean dividesMoney() {
            return aim.dividesMoney();
        }

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.events(List.of(Measure.WIN), null);
        }
    }

    /** Leads whose next action is overdue, of those that somebody has to act on now. */
    record OfOpenLeads() implements Share {

        @Override
        public List<Figure> evaluate(Evaluation evaluation) {
            return evaluation.of(this);
        }

        @Override
        public Behind behind(Behind.Part part, Basis basis) {
            return Behind.standingLeads(
                    part == Behind.Part.NUMERATOR
                            ? "kpi/which-standing-leads-overdue.sql"
                            : "kpi/which-standing-leads.sql",
                    Map.of(),
                    Map.of());
        }
    }
}
