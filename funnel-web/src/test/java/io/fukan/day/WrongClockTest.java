package io.fukan.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.ApiTest;
import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import io.fukan.api.Callers;
import io.fukan.kpi.FactCheck;
import io.fukan.organisation.Role;
import io.fukan.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The machine's clock is an hour or a day off, before and behind, and set right again: people work on all the while. */
@ApiTest
class WrongClockTest {

    private static final Instant NOON = Instant.parse("2026-06-10T03:00:00Z");

    @TestConfiguration
    static class SetByHand {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock(NOON);
        }
    }

    @Autowired
    Callers callers;

    @Autowired
    TestClock clock;

    @Autowired
    FactCheck check;

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT24H"})
    void aLeadGoesItsWayThoughEachStepIsToldAtAnotherTime(Duration off) {
        Caller setter = callers.in(Role.SDR);
        Caller seller = callers.in(Role.FIELD);
        clock.set(NOON.plus(off));
        Answer made =
                done(setter.post("/api/v1/leads", Map.of("track", "SDR", "company", "時差商事 " + UUID.randomUUID())));
        String lead = "/api/v1/leads/" + made.at("/id");
        clock.set(NOON.minus(off));
        done(setter.post(lead + "/calls", Map.of("outcome", "CONNECTED", "note", "時計が遅れている")));
        clock.set(NOON.plus(off));
        done(setter.post(lead + "/stage", Map.of("to", "NEEDS_CONFIRMED")));
        clock.set(NOON);
        done(setter.post(lead + "/appointments", Map.of("assignedTo", seller.userId())));
        clock.set(NOON.minus(off));
        Answer handoff = done(setter.post(lead + "/handoffs", Map.of("addressee", seller.userId())));
        Answer accepted = done(seller.post("/api/v1/handoffs/" + handoff.at("/id") + "/accept", Map.of()));
        clock.set(NOON);
        done(seller.post("/api/v1/opportunities/" + accepted.at("/opportunityId") + "/win", Map.of("amount", 500_000)));

        assertThat(done(setter.get(lead)).at("/stage")).isEqualTo("ACCEPTED");
        assertThat(check.run().isClean()).isTrue();
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer;
    }
}
