package io.fukan.activity;

import io.fukan.time.BusinessHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When people are reached: of the calls at each hour of each weekday, how many connected. Hours with few calls lean towards
 * the mean of all, so that one lucky call makes no best time.
 */
public record CallTimes(List<Hour> hours) {

    /** Nothing is known yet. */
    public static final CallTimes UNKNOWN = new CallTimes(List.of());

    private static final long FEWEST_CALLS = 20;
    private static final double LEANING = 20;

    public CallTimes {
        hours = List.copyOf(hours);
    }

    /**
     * One hour of one weekday.
     *
     * @param hour 0 to 23: from that hour up to the next
     */
    public record Hour(DayOfWeek weekday, int hour, long calls, long connects) {}

    /** The hour of that weekday at which most calls connect, among those in which the company works. */
    public Optional<LocalTime> best(DayOfWeek weekday, BusinessHours open) {
        return hours.stream()
                .filter(hour -> hour.weekday() == weekday && hour.calls() >= FEWEST_CALLS)
                .filter(hour -> hour.hour() >= open.opens().getHour()
                        && hour.hour() < open.closes().getHour())
                .max(Comparator.comparingDouble(this::rate))
                .map(hour -> LocalTime.of(hour.hour(), 0).isBefore(open.opens())
                        ? open.opens()
                        : LocalTime.of(hour.hour(), 0));
    }

    private double rate(Hour hour) {
        return (hour.connects() + LEANING * mean()) / (hour.calls() + LEANING);
    }

    private double mean() {
        long calls = hours.stream().mapToLong(Hour::calls).sum();
        return calls == 0
                ? 0
                : (double) hours.stream().mapToLong(Hour::connects).sum() / calls;
    }
}
