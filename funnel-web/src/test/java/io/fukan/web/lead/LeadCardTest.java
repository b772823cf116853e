package io.fukan.web.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import io.fukan.web.SignedIn;
import io.fukan.words.Words;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What the card of a lead tells of the inquiry's first answer, of its meeting, and of the people around the lead. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LeadCardTest {

    /** A Monday, in the middle of the morning. */
    private static final Instant INQUIRED = Instant.parse("2026-04-06T01:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Bookings bookings;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Company company;

    @Autowired
    Clock clock;

    private Long rep;
    private Lead lead;

    @BeforeEach
    void anInquiry() {
        rep = member();
        lead = Lead.acquired(Track.SDR, at(INQUIRED, null));
        lead.assignTo(rep, clock.instant());
        leads.save(lead);
        touch(ActivityKind.INQUIRY, Direction.INBOUND, INQUIRED, null);
    }

    @Test
    void anAnswerThatCameLateIsMarkedWithHowLateItWas() {
        touch(ActivityKind.EMAIL, Direction.OUTBOUND, INQUIRED.plusSeconds(47 * 60), rep);

        assertThat(card()).contains("47分", "営業時間で42分超過");
    }

    @Test
    void theNightIsNoTimeLost() {
        Instant nextMorning = LocalDate.of(2026, 4, 7)
                .atTime(company.setting().opensAt().plusMinutes(3))
                .atZone(company.zone())
                .toInstant();
        touch(ActivityKind.INQUIRY, Direction.INBOUND, Instant.parse("2026-04-06T14:00:00Z"), null);
        touch(ActivityKind.EMAIL, Direction.OUTBOUND, nextMorning, rep);

        assertThat(card()).contains("期限内（営業時間）").doesNotContain("分超過");
    }

    @Test
    void colleaguesWithoutALeadAreThereWithTheirInterest() {
        long company = id("insert into account (name, matching_key, created_at, updated_at)"
                + " values ('カルテ工業', 'カルテ工業', now(), now()) returning id");
        long known = person(company, "青木", null);
        long key = person(company, "石田", "2026-04-01");
        long elsewhere = person(company, "上田", null);
        lead.concerns(company, known);
        Lead other = Lead.acquired(Track.SDR, at(INQUIRED, null));
        other.concerns(company, elsewhere);
        other.assignTo(member(), clock.instant());
        leads.save(other);
        jdbc.sql("""
                        insert into activity (kind, contact_id, account_id, occurred_at, recorded_at, subject)
                        values ('DOWNLOAD', ?, ?, '2026-04-03', '2026-04-03', '比較表')""").params(key, company).update();

        assertThat(card())
                .contains("石田", "キーマン", "リードなし", "比較表")
                .as("somebody with a lead of a colleague's stays there")
                .doesNotContain("上田");
    }

    @Test
    void aMeetingThatWasMovedAndThenCalledOffIsToldWithItsDays() {
        Stamp now = new Stamp(Moment.at(clock.instant()), clock.instant(), rep);
        Words words = new Words(Locale.JAPANESE, company.zone());
        Instant agreed = clock.instant().plus(3, ChronoUnit.DAYS);
        Instant later = agreed.plus(2, ChronoUnit.DAYS);
        Long meeting = booked(agreed, now);
        String booked = "）：" + words.moment(agreed);
        assertThat(card()).contains(booked).doesNotContain("次の日程が決まっていません");

        bookings.reschedule(meeting, Moment.at(later), null, null, now);
        bookings.cancel(meeting, "担当の方が急なご出張", now);

        assertThat(card())
                .contains(
                        booked + "　※キャンセル",
                        "アポの日時を変更：" + words.moment(later),
                        "アポがキャンセルされた（" + words.moment(later) + "）",
                        "担当の方が急なご出張",
                        "アポが流れ、次の日程が決まっていません。");
    }

    @Test
    void aMeetingStillToComeIsNotOffBecauseAnotherWasCalledOff() {
        Stamp now = new Stamp(Moment.at(clock.instant()), clock.instant(), rep);
        Instant first = clock.instant().plus(3, ChronoUnit.DAYS);
        booked(first, now);
        bookings.cancel(booked(first.plus(1, ChronoUnit.DAYS), now), null, now);

        assertThat(card()).doesNotContain("次の日程が決まっていません");
    }

    private Long booked(Instant when, Stamp stamp) {
        return bookings.book(new Booking(
                        lead.id(), Moment.at(when), BookedThrough.CALENDAR, null, null, null, null, null, stamp))
                .id();
    }

    private Long member() {
        return users.save(User.member("担当", UUID.randomUUID() + "@example.jp", Role.SDR, clock.instant()))
                .id();
    }

    private String card() {
        entities.flush();
        return SignedIn.body(new SignedIn(mvc, rep).get("/leads/" + lead.id()));
    }

    private long person(long company, String name, @Nullable String keySince) {
        return jdbc.sql("""
                        insert into contact (account_id, last_name, key_person_on, created_at, updated_at)
                        values (?, ?, cast(? as date), now(), now()) returning id""").params(company, name, keySince).query(Long.class).single();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void touch(ActivityKind kind, Direction direction, Instant when, @Nullable Long by) {
        Stamp stamp = at(when, by);
        activities.save(Activity.of(kind, About.lead(lead, stamp.occurred()), direction, stamp));
    }

    private static Stamp at(Instant when, @Nullable Long by) {
        return new Stamp(Moment.at(when), when, by);
    }
}
