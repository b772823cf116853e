package io.fukan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** 9 to 18 on business days; 2026-05-01 is a Friday before four days off (Saturday, then holidays until Wednesday). */
class BusinessHoursTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final BusinessHours hours =
            new BusinessHours(BusinessCalendar.japanese(), TOKYO, LocalTime.of(9, 0), LocalTime.of(18, 0));

    @Test
    void isOpenFromOpeningUpToClosing() {
        assertThat(hours.isOpen(at("2026-05-01T09:00"))).isTrue();
        assertThat(hours.isOpen(at("2026-05-01T17:59:59"))).isTrue();
        assertThat(hours.isOpen(at("2026-05-01T18:00"))).isFalse();
        assertThat(hours.isOpen(at("2026-05-01T08:59"))).isFalse();
        assertThat(hours.isOpen(at("2026-05-04T10:00"))).as("みどりの日").isFalse();
    }

    @Test
    void aTermAtNightEndsAfterTheNextOpening() {
        assertThat(hours.plus(at("2026-04-30T22:00"), Duration.ofMinutes(5))).isEqualTo(at("2026-05-01T09:05"));
        assertThat(hours.plus(at("2026-04-30T07:00"), Duration.ofMinutes(5))).isEqualTo(at("2026-04-30T09:05"));
    }

    @Test
    void aTermGoesOnAfterDaysOff() {
        assertThat(hours.plus(at("2026-05-01T17:58"), Duration.ofMinutes(5))).isEqualTo(at("2026-05-07T09:03"));
        assertThat(hours.plus(at("2026-05-01T17:55"), Duration.ofMinutes(5))).isEqualTo(at("2026-05-01T18:00"));
    }

    @Test
    void aTermLongerThanADayTakesDays() {
        assertThat(hours.plus(at("2026-04-28T10:00"), Duration.ofHours(20))).isEqualTo(at("2026-05-01T12:00"));
    }

    @Test
    void countsWorkingTimeOnly() {
        assertThat(hours.between(at("2026-05-01T17:30"), at("2026-05-07T09:10")))
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(hours.between(at("2026-05-02T10:00"), at("2026-05-06T17:00")))
                .isZero();
        assertThat(hours.between(at("2026-05-01T10:00"), at("2026-05-01T10:00")))
                .isZero();
        assertThat(hours.between(at("2026-05-01T11:00"), at("2026-05-01T10:00")))
                .isZero();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
