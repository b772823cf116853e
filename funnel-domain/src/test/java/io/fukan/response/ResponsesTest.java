package io.fukan.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.PhoneNumber;
import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The clock from an inquiry to the first human touch; 2026-04-06 is a Monday, work is from 9 to 18. */
@DatabaseTest
@Transactional
class ResponsesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Autowired
    Responses responses;

    @Autowired
    ResponseClocks clocks;

    @Autowired
    EntityManager entities;

    @Autowired
    Activities activities;

    @Autowired
    Calls calls;

    @Autowired
    Leads leads;

    @Autowired
    Contacts contacts;

    @Autowired
    Users users;

    Lead lead;
    Long rep;

    @BeforeEach
    void aLeadAndARep() {
        lead = leads.save(SomeLead.untouched());
        rep = users.save(User.known("小松 陸", at("2026-04-01T09:00"))).id();
    }

    @Test
    void anInquiryIsDueFiveMinutesOfWorkLater() {
        inquiry("2026-04-06T10:00");

        ResponseClock clock = only();
        assertThat(clock.dueAt()).isEqualTo(at("2026-04-06T10:05"));
        assertThat(clock.isRunning()).isTrue();
        assertThat(clock.isInHours()).isTrue();
        assertThat(clock.isCallable()).as("no number is known").isFalse();
    }

    @Test
    void anInquiryAtNightIsDueAfterTheOpening() {
        inquiry("2026-04-05T23:30");

        assertThat(only().dueAt()).isEqualTo(at("2026-04-06T09:05"));
        assertThat(only().isInHours()).isFalse();
    }

    @Test
    void aCallStopsItHoweverItEnds() {
        inquiry("2026-04-06T10:00");
        call("2026-04-06T10:03", CallOutcome.NO_ANSWER);

        ResponseClock clock = only();
        assertThat(clock.answeredAt()).isEqualTo(at("2026-04-06T10:03"));
        assertThat(clock.answeredBy()).isEqualTo(rep);
        assertThat(clock.workingTime()).contains(Duration.ofMinutes(3));
        assertThat(clock.breachedAt()).isNull();
    }

    @Test
    void whatNoPersonDidDoesNotStopIt() {
        inquiry("2026-04-06T10:00");
        touch(ActivityKind.EMAIL, Direction.OUTBOUND, "2026-04-06T10:01", null);
        touch(ActivityKind.NOTE, null, "2026-04-06T10:02", rep);
        touch(ActivityKind.WEB_VISIT, Direction.INBOUND, "2026-04-06T10:03", null);

        assertThat(only().isRunning()).isTrue();
    }

    @Test
    void aLateTouchIsABreach() {
        inquiry("2026-04-06T10:00");
        call("2026-04-06T10:06", CallOutcome.CONNECTED);

        assertThat(only().breachedAt()).isEqualTo(at("2026-04-06T10:05"));
    }

    @Test
    void theFirstTouchCountsEvenIfItIsToldLast() {
        inquiry("2026-04-06T10:00");
        call("2026-04-06T11:00", CallOutcome.CONNECTED);
        touch(ActivityKind.EMAIL, Direction.OUTBOUND, "2026-04-06T10:04", rep);

        assertThat(only().answeredAt()).isEqualTo(at("2026-04-06T10:04"));
        assertThat(only().breachedAt()).isNull();
    }

    @Test
    void aTouchBeforeTheInquiryAnswersNothing() {
        call("2026-04-06T09:30", CallOutcome.NO_ANSWER);
        inquiry("2026-04-06T10:00");

        assertThat(only().isRunning()).isTrue();
    }

    @Test
    void aCallTakenBackLetsItRunOn() {
        inquiry("2026-04-06T10:00");
        Activity call = call("2026-04-06T10:03", CallOutcome.NO_ANSWER);
        calls.undo(call.id(), new Stamp(Moment.at(at("2026-04-06T10:04")), at("2026-04-06T10:04"), rep));

        assertThat(only().isRunning()).isTrue();
        assertThat(only().answeredAt()).isNull();
    }

    @Test
    void everyInquiryHasItsClockAndOneTouchStopsAll() {
        inquiry("2026-04-06T10:00");
        inquiry("2026-04-06T10:10");
        call("2026-04-06T10:12", CallOutcome.CONNECTED);

        assertThat(clocks.findByLeadIdOrderByStartedAtDesc(lead.id()))
                .extracting(clock -> clock.workingTime().orElseThrow())
                .containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(12));
    }

    @Test
    void aBrokenTermIsRecordedWithoutATouch() {
        inquiry("2026-04-06T10:00");
        entities.flush();

        responses.recordBreaches();
        entities.clear();

        assertThat(only().isRunning()).isTrue();
        assertThat(only().breachedAt()).isEqualTo(at("2026-04-06T10:05"));
    }

    @Test
    void aNumberMakesItCallable() {
        Contact contact = contacts.save(new Contact(
                null,
                new ContactDetails("森", "健太", null, null, null, PhoneNumber.parse("03-1234-5678"), null, null, null),
                at("2026-04-06T09:00")));
        lead.changeContact(contact.id(), at("2026-04-06T09:00"));
        inquiry("2026-04-06T10:00");

        assertThat(only().isCallable()).isTrue();
    }

    private void inquiry(String local) {
        touch(ActivityKind.INQUIRY, Direction.INBOUND, local, null);
    }

    private void touch(ActivityKind kind, @Nullable Direction direction, String local, @Nullable Long by) {
        Stamp stamp = new Stamp(Moment.at(at(local)), at(local), by);
        activities.save(Activity.of(kind, About.lead(lead, stamp.occurred()), direction, stamp));
    }

    private Activity call(String local, CallOutcome outcome) {
        Stamp stamp = new Stamp(Moment.at(at(local)), at(local), rep);
        return calls.log(new CallReport(lead.id(), Direction.OUTBOUND, outcome, null, null, null, stamp));
    }

    private ResponseClock only() {
        return clocks.findByLeadIdOrderByStartedAtDesc(lead.id()).get(0);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
