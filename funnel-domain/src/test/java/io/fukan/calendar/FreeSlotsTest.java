package io.fukan.calendar;

import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentChange;
import io.fukan.appointment.AppointmentChanges;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.setting.CompanyDayOff;
import io.fukan.setting.CompanyDaysOff;
import io.fukan.time.Period;
import io.fukan.time.TestClock;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** When somebody can be met, and that nobody goes to two meetings at once. */
@DatabaseTest
@Import(FreeSlotsTest.Now.class)
@Transactional
class FreeSlotsTest {

    @Autowired
    FreeSlots free;

    @Autowired
    Bookings bookings;

    @Autowired
    AppointmentChanges changes;

    @Autowired
    WorkingHoursOfPeople hours;

    @Autowired
    BusyBlocks busy;

    @Autowired
    CompanyDaysOff daysOff;

    @Autowired
    Leads leads;

    @Autowired
    Users users;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    User rep;

    @BeforeEach
    void aRepOnSundayEvening() {
        clock.set(at(MONDAY.minusDays(1), "20:00"));
        rep = users.save(User.known("渡辺 誠", clock.instant()));
        entities.flush();
    }

    @Test
    void withoutHoursOfOnesOwnThoseOfTheCompanyHoldOnBusinessDays() {
        assertThat(times(MONDAY))
                .startsWith("09:00", "09:30")
                .endsWith("16:30", "17:00")
                .hasSize(17);
        assertThat(times(MONDAY.plusDays(5))).as("Saturday").isEmpty();
        assertThat(times(LocalDate.of(2026, 4, 29))).as("昭和の日").isEmpty();
        daysOff.save(new CompanyDayOff(MONDAY, "創立記念日"));
        entities.flush();
        assertThat(times(MONDAY)).isEmpty();
    }

    @Test
    void ownHoursMayLeaveOutDaysAndBreaks() {
        hours.save(new WorkingHours(rep.id(), DayOfWeek.MONDAY, LocalTime.of(10, 0), LocalTime.of(12, 0)));
        hours.save(new WorkingHours(rep.id(), DayOfWeek.MONDAY, LocalTime.of(13, 15), LocalTime.of(15, 0)));
        entities.flush();

        assertThat(times(MONDAY)).containsExactly("10:00", "10:30", "11:00", "13:15", "13:45");
        assertThat(times(MONDAY.plusDays(1))).as("Tuesday is not worked").isEmpty();
        assertThatThrownBy(() -> new WorkingHours(rep.id(), DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(12, 0)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void whatKeepsBusyIsLeftOutOnceOrEachWeek() {
        busy.save(BusyBlock.once(rep.id(), "健康診断", at(MONDAY, "09:00"), at(MONDAY, "15:10")));
        busy.save(BusyBlock.weekly(
                rep.id(), "定例", DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.of(18, 0), MONDAY.plusDays(7)));
        entities.flush();

        assertThat(times(MONDAY)).containsExactly("15:30", "16:00");
        assertThat(times(MONDAY.plusDays(7))).contains("09:00", "16:00").doesNotContain("16:30", "17:00");
        assertThat(times(MONDAY.plusDays(14))).as("the weekly one is over").contains("17:00");
    }

    @Test
    void aMeetingTakesItsTimeAndTheFreeTimeAfterIt() {
        book(at(MONDAY, "11:00"), null);
        assertThat(times(MONDAY))
                .as("60 minutes and 15 after; before it 15 are needed as well")
                .contains("09:30", "12:30")
                .doesNotContain("10:00", "10:30", "11:00", "11:30", "12:00");
        book(at(MONDAY, "15:00"), 30);
        assertThat(times(MONDAY)).contains("16:00").doesNotContain("15:30");
    }

    @Test
    void noticeIsNeeded() {
        clock.set(at(MONDAY, "10:10"));
        assertThat(times(MONDAY)).startsWith("13:30");
    }

    @Test
    void nobodyGoesToTwoMeetingsAtOnce() {
        book(at(MONDAY, "11:00"), null);
        assertThatThrownBy(() -> book(at(MONDAY, "11:45"), null))
                .isInstanceOfSatisfying(
                        IllegalMove.class, e -> assertThat(e.code()).isEqualTo("SLOT_TAKEN"));
        book(at(MONDAY, "12:15"), null);
    }

    @Test
    void movedAndCalledOffItFreesItsTime() {
        Appointment first = book(at(MONDAY, "11:00"), null);
        bookings.reschedule(first.id(), Moment.at(at(MONDAY, "11:30")), null, null, now());
        assertThat(times(MONDAY)).contains("10:00").doesNotContain("10:30", "12:30");
        assertThat(free.freeAt(List.of(rep.id()), at(MONDAY, "11:30"), 60, first.id()))
                .as("its own time is free for itself")
                .containsExactly(rep.id());

        bookings.cancel(first.id(), "先方都合", now());
        assertThat(times(MONDAY)).hasSize(17);
        assertThat(changes.findByAppointmentIdOrderByRecordedAtAscIdAsc(first.id()))
                .extracting(AppointmentChange::what)
                .containsExactly(
                        AppointmentChange.What.BOOKED, AppointmentChange.What.MOVED, AppointmentChange.What.CANCELLED);
        assertThat(first.sequence()).isEqualTo(2);
        assertThatThrownBy(() -> bookings.reschedule(first.id(), Moment.at(at(MONDAY, "14:00")), null, null, now()))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void somebodyElseCanGoIfTheirTimeIsFree() {
        User other = users.save(User.known("小林 遥", clock.instant()));
        Appointment mine = book(at(MONDAY, "11:00"), null);
        Appointment theirs = bookings.book(booking(other, at(MONDAY, "11:30"), null));

        assertThatThrownBy(() -> bookings.assign(mine.id(), other.id(), now())).isInstanceOf(IllegalMove.class);
        bookings.cancel(theirs.id(), null, now());
    }

    @Test
    void datesThatAreMistypedAreRefused() {
        Appointment booked = book(at(MONDAY, "11:00"), null);
        assertThatThrownBy(() -> book(at(LocalDate.of(2206, 4, 6), "11:00"), null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> book(at(MONDAY, "15:00"), 0)).isInstanceOf(InvalidValue.class);
        clock.set(at(MONDAY, "12:00"));
        assertThatThrownBy(() -> bookings.reschedule(booked.id(), Moment.at(at(MONDAY, "11:59")), null, null, now()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void whatAFileBroughtTakesTheUsualTimeAndBreaksNothing() {
        Appointment imported = book(at(MONDAY, "11:00"), null);
        entities.flush();
        jdbc.sql("delete from appointment_slot where appointment_id = ?")
                .param(imported.id())
                .update();
        assertThat(times(MONDAY)).contains("09:30").doesNotContain("10:00", "11:00", "12:00");

        Appointment past = bookings.book(new Booking(
                lead().id(),
                Moment.at(at(MONDAY.minusDays(30), "11:00")),
                BookedThrough.CALL,
                null,
                rep.id(),
                null,
                null,
                null,
                now()));
        bookings.hold(past.id(), Stamp.told(Moment.at(at(MONDAY.minusDays(30), "11:00")), clock, rep.id()));
    }

    private List<String> times(LocalDate day) {
        return free.of(List.of(rep.id()), Period.day(day), 60, null).stream()
                .map(slot -> slot.startsAt().atZone(TOKYO).toLocalTime().toString())
                .toList();
    }

    private Appointment book(Instant when, @Nullable Integer minutes) {
        return bookings.book(booking(rep, when, minutes));
    }

    private Booking booking(User who, Instant when, @Nullable Integer minutes) {
        return new Booking(
                lead().id(), Moment.at(when), minutes, BookedThrough.CALL, null, who.id(), null, "Web", null, now());
    }

    private Lead lead() {
        return leads.save(SomeLead.needsConfirmed());
    }

    private Stamp now() {
        return Stamp.now(clock, null);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(TOKYO).toInstant();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Now {

        @Bean
        TestClock clock() {
            return new TestClock(Instant.EPOCH);
        }
    }
}
