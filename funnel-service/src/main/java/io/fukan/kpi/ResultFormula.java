package io.fukan.kpi;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Formulas that set results beside aims, costs and people. */
final class ResultFormula {

    private ResultFormula() {}

    /** 着地見込: won in the period, and the weighted amounts of the deals open at its end that are expected to close in it. */
    record Forecast() implements Formula.Sum {

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
    record Coverage(Term pipeline) implements Formula.Share {

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
        public Formula.Reading reading() {
            return spent == null ? Formula.Reading.SUM : Formula.Reading.ALONE;
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
}
