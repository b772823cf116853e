package io.fukan.calendar;

import io.fukan.database.Sql;
import io.fukan.record.InvalidValue;
import io.fukan.setting.Company;
import io.fukan.setting.CompanySetting;
import io.fukan.time.Period;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds when people can be met: within their working hours, on business days, outside of what keeps them busy and of other
 * meetings with the free time after these. One statement, however many people and days.
 */
@Service
@Transactional(readOnly = true)
public class FreeSlots {

    /** Slots begin every half hour, or as often as one is long if that is shorter. */
    private static final int STEP_MINUTES = 30;

    private final Company company;
    private final BookingSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    FreeSlots(Company company, BookingSettings settings, JdbcClient jdbc, Clock clock) {
        this.company = company;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Free slots in order of time, then of people.
     *
     * @param days the days of the business zone to look at; none before the notice that bookings need
     * @param minutes how long the meeting takes
     * @param except an appointment that is to be moved, whose own time counts as free; null: none
     */
    public List<FreeSlot> of(Collection<Long> people, Period days, int minutes, @Nullable Long except) {
        Instant earliest = clock.instant().plus(settings.current().notice());
        return find(people, company.businessCalendar().businessDays(days), minutes, earliest, except);
    }

    /** Who of these people is free then, in the grid of slots. */
    public List<Long> freeAt(Collection<Long> people, Instant startsAt, int minutes, @Nullable Long except) {
        LocalDate day = LocalDate.ofInstant(startsAt, company.zone());
        return of(people, Period.day(day), minutes, except).stream()
                .filter(slot -> slot.startsAt().equals(startsAt))
                .map(FreeSlot::repId)
                .toList();
    }

    /**
     * That a meeting can still be agreed on then. What is over, or too soon, is taken by nobody: of it nobody is to be told that
     * it was.
     *
     * @throws InvalidValue SLOT_PAST, SLOT_TOO_SOON at {@code startsAt}
     */
    public void requireAhead(Instant startsAt) {
        Instant now = clock.instant();
        Duration notice = settings.current().notice();
        if (!startsAt.isAfter(now)) {
            throw new InvalidValue("startsAt", "SLOT_PAST", startsAt);
        }
        if (startsAt.isBefore(now.plus(notice))) {
            throw new InvalidValue("startsAt", "SLOT_TOO_SOON", startsAt, notice.toHours());
        }
    }

    private List<FreeSlot> find(
            Collection<Long> people, List<LocalDate> days, int minutes, Instant earliest, @Nullable Long except) {
        if (people.isEmpty() || days.isEmpty()) {
            return List.of();
        }
        CompanySetting company = this.company.setting();
        BookingSetting booking = settings.current();
        return jdbc.sql(Sql.of("calendar/free-slots.sql"))
                .param("people", Set.copyOf(people).toArray(Long[]::new))
                .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
                .param("zone", company.zone().getId())
                .param("opens", company.opensAt())
                .param("closes", company.closesAt())
                .param("minutes", minutes)
                .param("step", Math.min(STEP_MINUTES, minutes))
                .param("buffer", booking.bufferMinutes())
                .param("usual", booking.slotMinutes())
                .param("earliest", earliest.atOffset(ZoneOffset.UTC))
                .param("except", except)
                .query((row, n) -> new FreeSlot(
                        row.getLong("rep_id"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
