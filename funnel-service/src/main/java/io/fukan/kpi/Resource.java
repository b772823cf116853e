package io.fukan.kpi;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.FigureGrid.Draft;
import io.fukan.organisation.Department;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of a period's results and of the people who brought them. */
enum Resource {
    /** Won amount of a head. */
    REVENUE(
            Measure.WIN,
            EnumSet.of(Department.MK, Department.SDR, Department.BDR, Department.FS, Department.CS, Department.PS)) {
        @Override
        Draft of(Results results) {
            return results.perHead(results.amount());
        }
    },
    /** Its gross profit. */
    GROSS_PROFIT(Measure.WIN, REVENUE.departments) {
        @Override
        Draft of(Results results) {
            return results.margin() == null
                    ? Draft.none(Reason.NO_GROSS_MARGIN)
                    : results.perHead(results.amount().multiply(results.margin()));
        }
    },
    OPPORTUNITIES_OF_INSIDE_SALES(Measure.OPPORTUNITY, EnumSet.of(Department.SDR, Department.BDR)) {
        @Override
        Draft of(Results results) {
            return results.perHead(results.count());
        }
    },
    WON_AMOUNT_OF_FIELD_SALES(Measure.WIN, EnumSet.of(Department.FS)) {
        @Override
        Draft of(Results results) {
            return results.perHead(results.amount());
        }
    },
    /** What customers pay in a year, at the end of the period. */
    ARR_OF_CUSTOMER_SUCCESS(Measure.CUSTOMER_START, EnumSet.of(Department.CS)) {
        @Override
        Draft of(Results results) {
            return results.customers().priced() == 0
                    ? Draft.none(Reason.NO_EVENTS)
                    : results.perHead(results.customers().mrr().multiply(BigDecimal.valueOf(MONTHS_OF_YEAR)));
        }

        @Override
        Behind behind() {
            return Behind.where("kpi/which-customers.sql", Map.of(), Map.of());
        }
    },
    /**
     * 人員配置: new deals (heads of inside sales × deals of each) over those that field sales can take on (heads × the capacity
     * of each in a month × months).
     */
    BALANCE(Measure.OPPORTUNITY, EnumSet.of(Department.FS)) {
        @Override
        Draft of(Results results) {
            return results.capacity() == null
                    ? Draft.none(Reason.NO_CAPACITY)
                    : Draft.divided(
                            results.count(),
                            results.heads().multiply(results.capacity()).multiply(results.months()),
                            Reason.NOBODY_THERE);
        }
    };

    private static final int MONTHS_OF_YEAR = 12;

    private final Measure measure;
    private final Set<Department> departments;

    Resource(Measure measure, Set<Department> departments) {
        this.measure = measure;
        this.departments = departments;
    }

    /**
     * A period's results and people.
     *
     * @param count of the measure's events
     * @param amount of them
     * @param heads mean number of people
     * @param customers at the end of the period
     * @param margin gross margin; null: not set
     * @param capacity new deals that a person of field sales can take on in a month; null: not set
     * @param months of the period, as far as it has run
     */
    record Results(
            BigDecimal count,
            BigDecimal amount,
            BigDecimal heads,
            CustomerSums customers,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal capacity,
            BigDecimal months) {

        Draft perHead(BigDecimal result) {
            return Draft.divided(result, heads, Reason.NOBODY_THERE);
        }
    }

    abstract Draft of(Results results);

    Measure measure() {
        return measure;
    }

    Set<Department> departments() {
        return departments;
    }

    Behind behind() {
        return Behind.events(List.of(measure), null);
    }
}
