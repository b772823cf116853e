package io.fukan.kpi;

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
import io.fukan.conversation.Conversations;
import io.fukan.conversation.TranscriptSource;
import io.fukan.conversation.Utterance;
import io.fukan.database.DatabaseTest;
import io.fukan.handoff.HandingOver;
import io.fukan.handoff.Offer;
import io.fukan.kpi.Figure.Reason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Response speed and call analysis as figures, counted by hand. 2026-04-06 is a Monday; work is from 9 to 18. */
@DatabaseTest
class CallAndResponseKpisTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final KpiQuery APRIL =
            KpiQuery.of(Period.ofInclusive(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));

    @Autowired
    Leads leads;

    @Autowired
    Contacts contacts;

    @Autowired
    Activities activities;

    @Autowired
    Calls calls;

    @Autowired
    Conversations conversations;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Users users;

    @Autowired
    KpiReader kpis;

    @Autowired
    FactCheck check;

    @Autowired
    FactRebuild rebuild;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Long rep;

    @BeforeEach
    void aRep() {
        rep = transaction.execute(status -> {
            User user = users.save(User.known("小松 陸", at("2026-04-01T00:00")));
            user.takeRole(Role.SDR);
            return user.id();
        });
    }

    @AfterEach
    void nothingDrifted() {
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
        jdbc.sql("delete from lead").update();
        rebuild.everything();
        jdbc.sql("delete from contact").update();
        jdbc.sql("delete from app_user").update();
    }

    @Test
    void theMedianCountsTheUnansweredAsEndless() {
        call(inquiry("2026-04-06T10:00", true), "2026-04-06T10:03");
        call(inquiry("2026-04-06T10:00", true), "2026-04-06T10:20");
        inquiry("2026-04-06T11:00", true);
        assertThat(value("speed-to-lead")).isEqualByComparingTo("20");

        inquiry("2026-04-06T12:00", true);
        Figure evenly = kpis.figure(KpiCatalogue.get("speed-to-lead"), APRIL);
        assertThat(evenly.value()).as("between 20 minutes and never").isNull();
        assertThat(evenly.reason()).isEqualTo(Reason.MOSTLY_UNANSWERED);
        assertThat(evenly.denominator()).isEqualByComparingTo("4");

        call(inquiry("2026-04-06T13:00", true), "2026-04-06T13:01");
        assertThat(value("speed-to-lead")).as("1, 3, 20, never, never").isEqualByComparingTo("20");
    }

    @Test
    void whereNobodyIsAnsweredThereIsNoMedian() {
        inquiry("2026-04-06T10:00", true);
        inquiry("2026-04-06T11:00", true);

        Figure waiting = kpis.figure(KpiCatalogue.get("speed-to-lead"), APRIL);
        assertThat(waiting.value()).isNull();
        assertThat(waiting.reason()).isEqualTo(Reason.MOSTLY_UNANSWERED);
        assertThat(waiting.denominator()).isEqualByComparingTo("2");
    }

    @Test
    void nightsAndWeekendsAreNoWorkingTime() {
        call(inquiry("2026-04-10T17:50", true), "2026-04-13T09:10");

        assertThat(value("speed-to-lead")).isEqualByComparingTo(String.valueOf(63 * 60 + 20));
        assertThat(value("speed-to-lead-business")).isEqualByComparingTo("20");
    }

    @Test
    void reInquiriesCountForTheMedianButNotAmongLeads() {
        Long lead = inquiry("2026-04-06T10:00", true);
        call(lead, "2026-04-06T10:02");
        transaction.executeWithoutResult(status -> inquire(leads.get(lead), "2026-04-08T10:00"));
        call(lead, "2026-04-08T10:30");

        assertThat(value("speed-to-lead")).as("2 and 30").isEqualByComparingTo("16");
        assertThat(kpis.figure(KpiCatalogue.get("five-minute-response-rate"), APRIL))
                .extracting(Figure::numerator, Figure::denominator)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal(1), new BigDecimal(1));
    }

    @Test
    void withinFiveMinutesIsByACallOfCallableLeadsInWorkingHours() {
        call(inquiry("2026-04-06T10:00", true), "2026-04-06T10:05");
        call(inquiry("2026-04-06T10:00", true), "2026-04-06T10:05:01");
        inquiry("2026-04-06T10:00", true);
        call(inquiry("2026-04-06T20:00", true), "2026-04-06T20:01");
        call(inquiry("2026-04-06T10:00", false), "2026-04-06T10:01");
        Long mailed = inquiry("2026-04-06T10:00", true);
        transaction.executeWithoutResult(status -> mail(leads.get(mailed), "2026-04-06T10:01"));
        Long mailedThenCalled = inquiry("2026-04-06T10:00", true);
        transaction.executeWithoutResult(status -> mail(leads.get(mailedThenCalled), "2026-04-06T10:01"));
        call(mailedThenCalled, "2026-04-06T10:04");

        Figure figure = kpis.figure(KpiCatalogue.get("five-minute-response-rate"), APRIL);
        assertThat(figure.numerator())
                .as("at 10:05, and at 10:04 after the mail")
                .isEqualByComparingTo("2");
        assertThat(figure.denominator()).as("in hours with a number").isEqualByComparingTo("5");
    }

    @Test
    void aLeadFromMarketingIsFollowedByTheNextBusinessDay() {
        call(handedOver("2026-04-10T16:00"), "2026-04-13T17:59");
        call(handedOver("2026-04-10T16:00"), "2026-04-14T09:00");
        Long before = handedOver("2026-04-10T16:00");
        call(before, "2026-04-10T15:00");

        Figure figure = kpis.figure(KpiCatalogue.get("follow-rate"), APRIL);
        assertThat(figure.numerator()).as("Friday until Monday").isEqualByComparingTo("1");
        assertThat(figure.denominator()).isEqualByComparingTo("3");
    }

    @Test
    void whatWasMeasuredOfCallsAddsUp() {
        Long lead = inquiry("2026-04-06T10:00", true);
        speak(call(lead, "2026-04-06T10:01"), new Utterance("rep", 0, 60_000, "あ".repeat(300)), said(60_000, 120_000));
        speak(
                call(lead, "2026-04-06T11:01"),
                new Utterance("rep", 0, 120_000, "い".repeat(900)),
                said(124_000, 184_000),
                new Utterance("rep", 184_000, 184_000, "はい"));
        call(lead, "2026-04-06T12:01");

        assertThat(value("talk-ratio")).as("3 of 5 minutes").isEqualByComparingTo("0.6");
        assertThat(value("speech-rate")).as("1200 in 3 minutes").isEqualByComparingTo("400");
        assertThat(value("rally-count")).as("1 and 2").isEqualByComparingTo("1.5");
        assertThat(value("silence-count")).as("0 and 1").isEqualByComparingTo("0.5");
        assertThat(kpis.figure(KpiCatalogue.get("pitch-variation"), APRIL).reason())
                .isEqualTo(Reason.NO_EVENTS);
        Long third = activities.withLead(lead).get(0).id();
        transaction.executeWithoutResult(status -> conversations.pitch(activities.get(third), new BigDecimal("2.5")));
        assertThat(value("pitch-variation")).isEqualByComparingTo("2.5");
        assertThat(value("silence-count"))
                .as("a call of which only the pitch is known")
                .isEqualByComparingTo("0.5");

        transaction.executeWithoutResult(
                status -> activities.withLead(lead).stream().map(Activity::id).forEach(conversations::erase));
        assertThat(kpis.figure(KpiCatalogue.get("talk-ratio"), APRIL).reason()).isEqualTo(Reason.NO_DENOMINATOR);
        assertThat(value("pitch-variation")).isEqualByComparingTo("2.5");
    }

    private static Utterance said(int from, int until) {
        return new Utterance("customer", from, until, "ええ");
    }

    private void speak(Activity call, Utterance... utterances) {
        transaction.executeWithoutResult(
                status -> conversations.keep(call, TranscriptSource.UPLOAD, List.of(utterances), null, rep));
    }

    private @Nullable BigDecimal value(String kpi) {
        return kpis.figure(KpiCatalogue.get(kpi), APRIL).value();
    }

    private Long inquiry(String local, boolean withNumber) {
        return transaction.execute(status -> {
            Lead lead = Lead.acquired(Track.SDR, stamp(local, null));
            if (withNumber) {
                Contact person = contacts.save(new Contact(
                        null,
                        new ContactDetails(
                                "森", "健太", null, null, null, PhoneNumber.parse("03-1234-5678"), null, null, null),
                        at(local)));
                lead.concerns(null, person.id());
            }
            leads.save(lead);
            inquire(lead, local);
            return lead.id();
        });
    }

    private void inquire(Lead lead, String local) {
        Stamp stamp = stamp(local, null);
        activities.save(
                Activity.of(ActivityKind.INQUIRY, About.lead(lead, stamp.occurred()), Direction.INBOUND, stamp));
    }

    private void mail(Lead lead, String local) {
        Stamp stamp = stamp(local, rep);
        activities.save(Activity.of(ActivityKind.EMAIL, About.lead(lead, stamp.occurred()), Direction.OUTBOUND, stamp));
    }

    private Activity call(Long lead, String local) {
        return transaction.execute(status -> calls.log(
                new CallReport(lead, Direction.OUTBOUND, CallOutcome.NO_ANSWER, null, null, null, stamp(local, rep))));
    }

    private Long handedOver(String local) {
        return transaction.execute(status -> {
            Lead lead = Lead.acquired(Track.MK, stamp("2026-04-10T09:00", null));
            lead.raiseHand(stamp("2026-04-10T09:00", null));
            leads.save(lead);
            handingOver.offer(new Offer(lead.id(), Department.MK, Department.SDR, rep, null, null, stamp(local, null)));
            return lead.id();
        });
    }

    private static Stamp stamp(String local, @Nullable Long by) {
        return new Stamp(Moment.at(at(local)), at(local), by);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
