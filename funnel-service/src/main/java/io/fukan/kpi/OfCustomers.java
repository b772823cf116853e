package io.fukan.kpi;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.FigureGrid.Draft;
import io.fukan.kpi.Formula.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** What is asked of the customers that we have at a moment. */
enum OfCustomers {
    /** What those of a year ago still pay, without what grew. */
    GROSS_RETENTION(Reading.SHARE, "kpi/which-customers-kept.sql", "kpi/which-customers-then.sql") {
        @Override
        Draft of(CustomerSums sums) {
            return Draft.divided(sums.kept(), sums.mrrThen(), Reason.NO_DENOMINATOR);
        }
    },
    /** The same with what grew. */
    NET_RETENTION(Reading.SHARE, "kpi/which-customers-kept.sql", "kpi/which-customers-then.sql") {
        @Override
        Draft of(CustomerSums sums) {
            return Draft.divided(sums.net(), sums.mrrThen(), Reason.NO_DENOMINATOR);
        }
    },
    /** Monthly revenue of a customer × gross margin ÷ the share of customers that leaves in a month. */
    LIFETIME_VALUE(Reading.ALONE, "kpi/which-customers.sql", "kpi/which-customers-then.sql") {
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

    OfCustomers(Reading reading, String above, String below) {
        this.reading = reading;
        this.above = above;
        this.below = below;
    }

    abstract Draft of(CustomerSums sums);

    Reading reading() {
        return reading;
    }

    Behind which(Behind.Part part) {
        return Behind.where(part == Behind.Part.NUMERATOR ? above : below, Map.of(), Map.of());
    }
}
