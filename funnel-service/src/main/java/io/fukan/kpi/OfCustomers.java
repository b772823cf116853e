package io.fukan.kpi;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.FigureGrid.Draft;
import io.fukan.kpi.Formula.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What is asked of the customers that we have at a moment. */
enum OfCustomers {
    /** What those of a year ago still pay, without what grew. */
    GROSS_RETENTION(
            Reading.SHARE,
            "kpi/which-customers-kept.sql",
            "kpi/which-customers-then.sql",
            EnumSet.of(Measure.CUSTOMER_CHURN, Measure.RENEWAL_RENEWED, Measure.MRR_CONTRACTION)) {
        @Override
        Draft of(CustomerSums sums) {
            return Draft.divided(sums.kept(), sums.mrrThen(), Reason.NO_DENOMINATOR);
        }
    },
    /** The same with what grew. */
    NET_RETENTION(
            Reading.SHARE,
            "kpi/which-customers-kept.sql",
            "kpi/which-customers-then.sql",
            EnumSet.of(
                    Measure.CUSTOMER_CHURN,
                    Measure.RENEWAL_RENEWED,
                    Measure.MRR_CONTRACTION,
                    Measure.MRR_UPSELL,
                    Measure.MRR_CROSS_SELL)) {
        @Override
        Draft of(CustomerSums sums) {
            return Draft.divided(sums.net(), sums.mrrThen(), Reason.NO_DENOMINATOR);
        }
    },
    /** Monthly revenue of a customer × gross margin ÷ the share of customers that leaves in a month. */
    LIFETIME_VALUE(
            Reading.ALONE, "kpi/which-customers.sql", "kpi/which-customers-then.sql", EnumSet.noneOf(Measure.class)) {
        @Override
        Draft of(CustomerSums sums) {
            if (sums.priced() == 0) {
                return Draft.none(Reason.NO_EVENTS);
            }
            if (sums.margin() == null) {
                return Draft.none(Reason.NO_GROSS_MARGIN);
            }
            BigDecimal profit = sums.mrr()
                    .divide(BigDecimal.valueOf(sums.priced()), MathContext.DECIMAL64)
                    .multiply(sums.margin());
            if (sums.lostSince() == 0) {
                return new Draft(null, profit, BigDecimal.ZERO, Reason.NOBODY_LEFT);
            }
            BigDecimal leaving = BigDecimal.valueOf(sums.lostSince())
                    .divide(BigDecimal.valueOf(sums.presentThen() * MONTHS), MathContext.DECIMAL64);
            return Draft.divided(profit, leaving, Reason.NO_DENOMINATOR);
        }
    };

    private static final int MONTHS = 12;

    private final Reading reading;
    private final String above;
    private final String below;
    private final Set<Measure> told;

    OfCustomers(Reading reading, String above, String below, Set<Measure> told) {
        this.reading = reading;
        this.above = above;
        this.below = below;
        this.told = told;
    }

    abstract Draft of(CustomerSums sums);

    /** The changes that it tells of: without any of them, whenever, it would say that all stayed as it was. Empty: of none. */
    Set<Measure> told() {
        return told;
    }

    Reading reading() {
        return reading;
    }

    Behind which(Behind.Part part) {
        return Behind.where(part == Behind.Part.NUMERATOR ? above : below, Map.of(), Map.of());
    }
}
