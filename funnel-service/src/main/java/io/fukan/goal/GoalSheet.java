package io.fukan.goal;

import io.fukan.target.Target;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year's targets of one KPI.
 *
 * @param months of the fiscal year
 * @param week the running week; null where it is not in this year
 */
public record GoalSheet(
        GoalQuestion question,
        List<Period> months,
        @Nullable Period week,
        List<Row> rows) {

    public static final int MONTHS_PER_QUARTER = 3;

    /**
     * What is aimed at for one subject.
     *
     * @param writable whether the viewer may set it
     * @param months null where nothing is aimed at
     * @param week in the running week
     */
    public record Row(
            Subject subject,
            boolean writable,
            List<@Nullable BigDecimal> months,
            @Nullable BigDecimal week) {

        static Row of(
                Subject subject,
                boolean writable,
                List<Target> own,
                List<Period> months,
                @Nullable Period week,
                Pieces pieces) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            months.forEach(month -> values.add(pieces.within(month, own)));
            return new Row(subject, writable, values, week == null ? null : pieces.within(week, own));
        }

        /** Whether nothing is aimed at in the whole year. */
        boolean isBlank() {
            return months.stream().allMatch(Objects::isNull);
        }

        /** The sums of the four quarters; null where nothing is aimed at. */
        public List<@Nullable BigDecimal> quarters() {
            List<@Nullable BigDecimal> sums = new ArrayList<>();
            for (int first = 0; first < months.size(); first += MONTHS_PER_QUARTER) {
                sums.add(sum(months.subList(first, first + MONTHS_PER_QUARTER).stream()));
            }
            return sums;
        }

        /** The sum of the year; null where nothing is aimed at. */
        public @Nullable BigDecimal year() {
            return sum(months.stream());
        }

        private static @Nullable BigDecimal sum(Stream<@Nullable BigDecimal> values) {
            return values.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
        }
    }

    /** A month as a field or file shows it; empty where nothing is aimed at. */
    public String written(Row row, int month) {
        return GoalNumber.shown(row.months().get(month), question.kpi().unit());
    }

    /** Whether months add up to quarters and years. */
    public boolean isAddedUp() {
        return question.kpi().isAddedUp();
    }

    /** Whether the viewer may set any of it. */
    public boolean isWritable() {
        return rows.stream().anyMatch(Row::writable);
    }
}
