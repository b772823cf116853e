package io.fukan.activity;

import io.fukan.record.Labelled;
import io.fukan.time.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to do next after a call, proposed from how it ended and how often it was tried; whoever calls decides. The days are
 * defaults of ours.
 *
 * @param deed what to do
 * @param on by which business day
 * @param at the moment on that day at which people are reached best; null: any time
 */
public record NextAttempt(Deed deed, LocalDate on, @Nullable Instant at) {

    private static final Duration SAME_DAY = Duration.ofHours(3);
    private static final int FIRST_ATTEMPTS = 3;
    private static final int FOLLOW_UP_DAYS = 3;
    private static final int REST_DAYS = 20;

    /** What to do; its words are proposed as the next action. */
    public enum Deed implements Labelled {
        CALL_AGAIN,
        CALL_WHEN_IN,
        FOLLOW_UP,
        FIND_NUMBER,
        WRITE_LATER;

        @Override
        public String messagePrefix() {
            return "nextAttempt";
        }
    }

    /**
     * The proposal.
     *
     * @param attempts calls of this cycle so far, this one included
     * @param now when the call ended
     */
    public static NextAttempt after(
            CallOutcome outcome, int attempts, Instant now, BusinessHours hours, CallTimes times) {
        return switch (outcome) {
            case NO_ANSWER -> again(attempts, now, hours, times);
            case GATEKEEPER -> day(Deed.CALL_WHEN_IN, 1, now, hours, times);
            case CONNECTED -> any(Deed.FOLLOW_UP, FOLLOW_UP_DAYS, now, hours);
            case WRONG_NUMBER -> any(Deed.FIND_NUMBER, 1, now, hours);
            case REFUSED -> any(Deed.WRITE_LATER, REST_DAYS, now, hours);
        };
    }

    /** The first time later on the same day, if there is one; then a day apart, later two. */
    private static NextAttempt again(int attempts, Instant now, BusinessHours hours, CallTimes times) {
        Instant later = hours.plus(now, SAME_DAY);
        LocalDate today = LocalDate.ofInstant(now, hours.zone());
        if (attempts <= 1 && LocalDate.ofInstant(later, hours.zone()).equals(today)) {
            return new NextAttempt(Deed.CALL_AGAIN, today, toHalfHour(later));
        }
        return day(Deed.CALL_AGAIN, attempts <= FIRST_ATTEMPTS ? 1 : 2, now, hours, times);
    }

    private static NextAttempt day(Deed deed, int days, Instant now, BusinessHours hours, CallTimes times) {
        LocalDate on = hours.calendar().plusBusinessDays(LocalDate.ofInstant(now, hours.zone()), days);
        Optional<LocalTime> best = times.best(on.getDayOfWeek(), hours);
        return new NextAttempt(
                deed,
                on,
                best.map(time -> on.atTime(time).atZone(hours.zone()).toInstant())
                        .orElse(null));
    }

    private static NextAttempt any(Deed deed, int days, Instant now, BusinessHours hours) {
        LocalDate today = LocalDate.ofInstant(now, hours.zone());
        return new NextAttempt(deed, hours.calendar().plusBusinessDays(today, days), null);
    }

    private static Instant toHalfHour(Instant at) {
        long half = Duration.ofMinutes(30).toSeconds();
        return Instant.ofEpochSecond(at.getEpochSecond() / half * half);
    }
}
