package io.fukan.goal;

import io.fukan.kpi.Kpi;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year's targets of one subject, KPI by KPI.
 *
 * @param months of the fiscal year
 * @param week the running week; null where it is not in this year
 * @param lines by department, each in the order of the catalogue
 * @param others KPIs that could be aimed at too
 */
public record GoalBoard(
        GoalBoardQuestion question,
        Subject subject,
        boolean writable,
        List<Period> months,
        @Nullable Period week,
        List<Line> lines,
        List<Kpi> others) {

    /** The place of the first quarter's sum among those of the months. */
    public static final int QUARTERS = 12;

    /** What is aimed at in one KPI. */
    public record Line(Kpi kpi, GoalSheet.Row row) {

        /** A month, or from {@link #QUARTERS} on a quarter's sum, as a field shows it; empty where nothing is aimed at. */
        public String written(int place) {
            BigDecimal value =
                    place < QUARTERS ? row.months().get(place) : row.quarters().get(place - QUARTERS);
            return GoalNumber.shown(value, kpi.unit());
        }

        /** Whether it has sums that can be set: a quarter's rate is no sum of its months' rates. */
        public boolean isAddedUp() {
            return kpi.isAddedUp();
        }
    }
}
