package io.fukan.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The scheduler's time while the machine's clock goes wrong. */
class SteadyClockTest {

    private static final Instant NOON = Instant.parse("2026-06-10T03:00:00Z");

    private final TestClock machine = new TestClock(NOON);
    private Duration passed = Duration.ZERO;
    private final SteadyClock steady = new SteadyClock(machine::instant, () -> passed.toNanos());

    @Test
    void goesWithTheMachineAndJumpsAheadWithIt() {
        pass(Duration.ofMinutes(1));
        assertThat(steady.now()).isEqualTo("2026-06-10T03:01:00Z");
        machine.pass(Duration.ofDays(1));
        assertThat(steady.now()).isEqualTo("2026-06-11T03:01:00Z");
    }

    @Test
    void goesOnWhenTheMachineIsSetBackUntilBothAgree() {
        machine.pass(Duration.ofHours(1));
        Instant ahead = steady.now();
        machine.set(NOON);
        pass(Duration.ofSeconds(10));
        assertThat(steady.now()).isEqualTo(ahead.plusSeconds(9));

        pass(Duration.ofHours(5));
        assertThat(Duration.between(machine.instant(), steady.now()))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(31));
        pass(Duration.ofHours(6));
        assertThat(steady.now()).isEqualTo(machine.instant());
    }

    private void pass(Duration time) {
        machine.pass(time);
        passed = passed.plus(time);
    }
}
