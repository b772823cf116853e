package io.fukan.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.api.ApiTest;
import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import io.fukan.api.Callers;
import io.fukan.kpi.FactCheck;
import io.fukan.lead.Leads;
import io.fukan.organisation.Role;
import io.fukan.record.Stamp;
import io.fukan.response.Responses;
import io.fukan.time.TestClock;
import io.fukan.web.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The machine's clock is an hour or a day off, before and behind, and set right again: people work on all the while. */
@ApiTest
@AutoConfigureMockMvc
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

    @Autowired
    Responses responses;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

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

    /** What came before the inquiry by the clock of then does not answer it; it goes on running, and no page minds. */
    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT24H", "PT-1H", "PT-24H"})
    void anInquiryThatCameAtAWrongTimeRunsUntilItIsAnswered(Duration off) {
        Caller setter = callers.in(Role.SDR);
        clock.set(NOON.minus(Duration.ofDays(2)));
        Long lead = Long.valueOf(
                done(setter.post("/api/v1/leads", Map.of("track", "SDR", "company", "時差物産 " + UUID.randomUUID())))
                        .at("/id"));
        String calls = "/api/v1/leads/" + lead + "/calls";
        clock.set(NOON.plus(off));
        inquiry(lead);
        clock.set(NOON);
        SignedIn page = new SignedIn(mvc, setter.userId());
        assertThat(page.get("/queue")).hasStatusOk().bodyText().contains("data-due");
        assertThat(page.get("/leads/" + lead)).hasStatusOk();
        done(setter.post(calls, Map.of("outcome", "NO_ANSWER", "note", "すぐ掛けた")));
        assertThat(answered(lead)).isEqualTo(off.isNegative());

        clock.set(NOON.plus(Duration.ofDays(2)));
        responses.recordBreaches();
        done(setter.post(calls, Map.of("outcome", "CONNECTED", "note", "掛け直した")));

        assertThat(answered(lead)).isTrue();
        assertThat(page.get("/queue")).hasStatusOk();
        assertThat(check.run().isClean()).isTrue();
    }

    private void inquiry(Long lead) {
        transaction.executeWithoutResult(status -> {
            Stamp now = Stamp.now(clock, null);
            activities.save(Activity.of(
                    ActivityKind.INQUIRY, About.lead(leads.get(lead), now.occurred()), Direction.INBOUND, now));
        });
    }

    private boolean answered(Long lead) {
        return jdbc.sql("select answered_at is not null from response_clock where lead_id = ?")
                .param(lead)
                .query(Boolean.class)
                .single();
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer;
    }
}
