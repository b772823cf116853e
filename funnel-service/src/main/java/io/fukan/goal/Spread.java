package io.fukan.goal;

import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Spreads a sum over periods by their business days; by all days where none of them is one. */
final class Spread {

    private Spread() {}

    /** The parts, no finer than the sum itself; rounded as they add up, so that together they are exactly the sum. */
    static List<BigDecimal> over(BigDecimal sum, List<Period> periods, BusinessCalendar calendar) {
        boolean hasBusinessDays = periods.stream().anyMatch(period -> calendar.businessDaysIn(period) > 0);
        List<Long> days = periods.stream()
                .map(period -> hasBusinessDays ? (long) calendar.businessDaysIn(period) : period.days())
                .toList();
        BigDecimal all =
                BigDecimal.valueOf(days.stream().mapToLong(Long::longValue).sum());
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal given = BigDecimal.ZERO;
        long gone = 0;
        for (long more : days) {
            gone += more;
            BigDecimal due = sum.multiply(BigDecimal.valueOf(gone)).divide(all, decimals(sum), RoundingMode.HALF_UP);
            parts.add(due.subtract(given));
            given = due;
        }
        return List.copyOf(parts);
    }

    /** How many decimals the number has. */
    static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
