package io.fukan.kpi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Formulas that ask what stands at one moment of a period, mostly its end, instead of adding up its events. */
final class StandingFormula {

    private StandingFormula() {}

    /**
     * What stands at the end of the period: the running sum of signed changes since ever.
     *
     * @param number of what the sum is: where there are some and it is nothing, no amount of any of them is known; null: of nothing
     */
    record Snapshot(Term changes, @Nullable Term number) implements Formula.Sum {

        Snapshot(Term changes) {
            this(changes, null);
        }

        Snapshot of(Term standing) {
            return new Snapshot(changes, standing);
        }

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
    record Churn() implements Formula.Share {

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
        public Formula.Reading reading() {
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
        public Formula.Reading reading() {
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
     * @param known those of the events whose amount is known, as of {@link Formula.Total}
     */
    record PerPartner(Measure earned, Measure known) implements Formula.Share {

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
    record OfOpenDeals(Count above, Count below) implements Formula.Share {

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

    /** Leads whose next action is overdue, of those that somebody has to act on now. */
    record OfOpenLeads() implements Formula.Share {

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
