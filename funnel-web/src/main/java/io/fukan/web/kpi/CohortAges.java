package io.fukan.web.kpi;

import io.fukan.kpi.CohortTriangle;
import io.fukan.kpi.CohortTriangle.Cell;
import io.fukan.kpi.CohortTriangle.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The ages of cohorts that say something: up to the last at which any of them still changed. Where that is years, the first
 * two of them, and how far each cohort has come by now.
 *
 * @param count ages 0 to count − 1
 * @param now whether a column for what has become by now follows
 */
record CohortAges(int count, boolean now) {

    private static final int MOST = 25;

    static CohortAges of(CohortTriangle triangle) {
        int last = triangle.rows().stream()
                .mapToInt(row -> lastChange(row.ages()))
                .max()
                .orElse(0);
        return last < MOST ? new CohortAges(last + 1, false) : new CohortAges(MOST, true);
    }

    /** The cells of a cohort under these columns; null where it has not come to that age, or where the last of them is now. */
    List<@Nullable Cell> of(Row row) {
        List<@Nullable Cell> cells = new ArrayList<>();
        IntStream.range(0, count)
                .forEach(age -> cells.add(age < row.ages().size() ? row.ages().get(age) : null));
        if (now) {
            cells.add(row.ages().size() > count ? row.ages().get(row.ages().size() - 1) : null);
        }
        return cells;
    }

    private static int lastChange(List<Cell> ages) {
        return IntStream.range(1, ages.size())
                .filter(age -> !tells(ages.get(age)).equals(tells(ages.get(age - 1))))
                .max()
                .orElse(0);
    }

    private static List<String> tells(Cell cell) {
        return List.of(
                cell.numerator().stripTrailingZeros().toPlainString(),
                cell.denominator() == null
                        ? ""
                        : cell.denominator().stripTrailingZeros().toPlainString());
    }
}
