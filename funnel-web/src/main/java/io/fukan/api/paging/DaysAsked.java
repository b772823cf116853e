package io.fukan.api.paging;

import io.fukan.api.failure.BadParameter;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The days that parameters {@code from} and {@code to} ask for, both included. */
public final class DaysAsked {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private DaysAsked() {}

    /** @throws BadParameter for days that nobody means, or in the wrong order; null: not asked for */
    public static void check(@Nullable LocalDate from, @Nullable LocalDate to) {
        plausible("from", from);
        plausible("to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadParameter("to", "PERIOD_REVERSED", from, to);
        }
    }

    /** @throws BadParameter as {@link #check} */
    public static Period period(LocalDate from, LocalDate to) {
        check(from, to);
        return Period.ofInclusive(from, to);
    }

    /** @throws BadParameter as {@link #check}, and where {@code to} is further from {@code from} than so many days */
    public static Period period(LocalDate from, LocalDate to, int mostDays) {
        Period period = period(from, to);
        if (ChronoUnit.DAYS.between(from, to) > mostDays) {
            throw new BadParameter("to", "OUT_OF_RANGE", from, from.plusDays(mostDays));
        }
        return period;
    }

    private static void plausible(String name, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw new BadParameter(name, "DATE_OUT_OF_RANGE", EARLIEST, LATEST);
        }
    }
}
