package io.fukan.kpi;

import io.fukan.time.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of cohorts of base records, by age: each row a cohort, each cell how far it had come.
 *
 * @param basis whose records they are
 * @param rows the oldest cohort first
 */
public record CohortTriangle(Basis basis, List<Row> rows) {

    /** Whether no cohort has any record that it counts or divides by. */
    public boolean isEmpty() {
        return rows.stream().flatMap(row -> row.ages().stream()).allMatch(Cell::isNothing);
    }

    /**
     * A cohort.
     *
     * @param period in which its records began
     * @param ages how far it had come by the end of its own period, the one after that, and so on up to the one that now runs
     * @param mature whether what was to become of it has had its usual time
     */
    public record Row(Period period, List<Cell> ages, boolean mature) {}

    /**
     * A cohort at an age.
     *
     * @param value null where there is nothing to divide by
     * @param numerator what had become of it
     * @param denominator of so many; null where nothing is divided
     * @param complete whether the age is over; the running one still grows
     */
    public record Cell(
            @Nullable BigDecimal value,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean complete) {

        private boolean isNothing() {
            return numerator.signum() == 0 && (denominator == null || denominator.signum() == 0);
        }
    }
}
