package io.fukan.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.time.BusinessCalendar;
import io.fukan.time.BusinessHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proposed after a call on Monday, 2026-04-06. */
class NextAttemptTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final BusinessHours HOURS =
            new BusinessHours(BusinessCalendar.japanese(), TOKYO, LocalTime.of(9, 0), LocalTime.of(18, 0));
    // 11 is best: 14 has too few calls, 16 leans to the mean, 20 is after work
    private static final CallTimes TUESDAYS_AT_ELEVEN = new CallTimes(List.of(
            new CallTimes.Hour(DayOfWeek.TUESDAY, 10, 100, 20),
            new CallTimes.Hour(DayOfWeek.TUESDAY, 11, 100, 30),
            new CallTimes.Hour(DayOfWeek.TUESDAY, 16, 21, 7),
            new CallTimes.Hour(DayOfWeek.TUESDAY, 14, 5, 5),
            new CallTimes.Hour(DayOfWeek.TUESDAY, 20, 100, 10),
            new CallTimes.Hour(DayOfWeek.WEDNESDAY, 9, 100, 25)));

    @Test
    void whoWasOutIsCalledAgainLaterOnTheDay() {
        NextAttempt next = after(CallOutcome.NO_ANSWER, 1, "2026-04-06T10:20");

        assertThat(next.deed()).isEqualTo(NextAttempt.Deed.CALL_AGAIN);
        assertThat(next.at()).isEqualTo(at("2026-04-06T13:00"));
    }

    @Test
    void inTheAfternoonTheNextDayAtTheBestHour() {
        assertThat(after(CallOutcome.NO_ANSWER, 1, "2026-04-06T16:00").at()).isEqualTo(at("2026-04-07T11:00"));
        assertThat(after(CallOutcome.NO_ANSWER, 2, "2026-04-06T10:00").at()).isEqualTo(at("2026-04-07T11:00"));
    }

    @Test
    void afterThreeAttemptsTwoDaysLater() {
        assertThat(after(CallOutcome.NO_ANSWER, 4, "2026-04-06T10:00").at()).isEqualTo(at("2026-04-08T09:00"));
    }

    @Test
    void aBestHourThatIsNotKnownIsNotClaimed() {
        NextAttempt next =
                NextAttempt.after(CallOutcome.GATEKEEPER, 1, at("2026-04-06T10:00"), HOURS, CallTimes.UNKNOWN);

        assertThat(next.on()).isEqualTo(LocalDate.parse("2026-04-07"));
        assertThat(next.at()).isNull();
    }

    @Test
    void whoWasTalkedWithIsFollowedUpAfterThreeBusinessDays() {
        assertThat(after(CallOutcome.CONNECTED, 1, "2026-05-01T10:00").on())
                .as("over the holidays")
                .isEqualTo(LocalDate.parse("2026-05-11"));
    }

    private static NextAttempt after(CallOutcome outcome, int attempts, String local) {
        return NextAttempt.after(outcome, attempts, at(local), HOURS, TUESDAYS_AT_ELEVEN);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
