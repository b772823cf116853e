package io.fukan.booking;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.calendar.BusyBlock;
import io.fukan.calendar.BusyBlocks;
import io.fukan.calendar.WorkingHours;
import io.fukan.calendar.WorkingHoursOfPeople;
import io.fukan.database.Sql;
import io.fukan.organisation.Role;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.Named;
import io.fukan.work.People;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people can be met: everybody says it of themselves, managers of their teams, administrators of all. */
@Service
@Transactional
public class Availability {

    private final WorkingHoursOfPeople hours;
    private final BusyBlocks busy;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Availability(WorkingHoursOfPeople hours, BusyBlocks busy, People people, JdbcClient jdbc, Clock clock) {
        this.hours = hours;
        this.busy = busy;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A span of a weekday.
     *
     * @param field at which an error of it is told
     */
    public record Span(DayOfWeek weekday, LocalTime opens, LocalTime closes, String field) {}

    /** A meeting to come. */
    public record Meeting(
            long id,
            @Nullable Long leadId,
            Instant startsAt,
            int minutes,
            @Nullable String company,
            @Nullable String place) {}

    /** Whose availability the viewer may see and settle, the viewer first. */
    @Transactional(readOnly = true)
    public List<Named> persons(Viewer viewer) {
        boolean others = viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER;
        return others ? people.assignable(viewer) : List.of();
    }

    /** A person's own hours; empty: those of the company. */
    @Transactional(readOnly = true)
    public List<WorkingHours> hours(long person, Viewer viewer) {
        check(person, viewer);
        return hours.findByUserIdOrderByWeekdayAscOpensAsc(person);
    }

    /** What keeps a person busy and is not over. */
    @Transactional(readOnly = true)
    public List<BusyBlock> busy(long person, Viewer viewer) {
        check(person, viewer);
        return busy.ofPerson(person, clock.instant());
    }

    /** A person's meetings to come, the next ones first. */
    @Transactional(readOnly = true)
    public List<Meeting> meetings(long person, Viewer viewer) {
        check(person, viewer);
        return jdbc.sql(Sql.of("booking/meetings.sql"))
                .param("rep", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Meeting(
                        row.getLong("id"),
                        row.getObject("lead_id", Long.class),
                        row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
                        row.getInt("minutes"),
                        row.getString("company"),
                        row.getString("place")))
                .list();
    }

    /**
     * Settles a person's hours.
     *
     * @param spans none: those of the company
     * @throws InvalidValue CLOSES_BEFORE_OPENING, SPANS_OVERLAP at the span's field
     */
    public void work(long person, List<Span> spans, Viewer viewer) {
        check(person, viewer);
        List<Span> inOrder = spans.stream()
                .sorted(Comparator.comparing(Span::weekday).thenComparing(Span::opens))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Span span = inOrder.get(i);
            if (!span.opens().isBefore(span.closes())) {
                throw new InvalidValue(span.field(), "CLOSES_BEFORE_OPENING");
            }
            boolean overlaps = i > 0
                    && inOrder.get(i - 1).weekday() == span.weekday()
                    && span.opens().isBefore(inOrder.get(i - 1).closes());
            if (overlaps) {
                throw new InvalidValue(span.field(), "SPANS_OVERLAP");
            }
        }
        hours.deleteAllOf(person);
        inOrder.forEach(span -> hours.save(new WorkingHours(person, span.weekday(), span.opens(), span.closes())));
    }

    /** Keeps a time free of appointments. */
    public BusyBlock block(BusyBlock block, Viewer viewer) {
        check(block.userId(), viewer);
        return busy.save(block);
    }

    /** Opens it again. */
    public void unblock(long id, Viewer viewer) {
        BusyBlock block = busy.findById(id).orElseThrow(() -> new NoSuchRecord("busy block", id));
        if (!may(block.userId(), viewer)) {
            throw new NoSuchRecord("busy block", id);
        }
        busy.delete(block);
    }

    private void check(long person, Viewer viewer) {
        if (!may(person, viewer)) {
            throw new NotAllowed("see the availability of " + person);
        }
    }

    private boolean may(long person, Viewer viewer) {
        return person == viewer.userId() || persons(viewer).stream().anyMatch(other -> other.id() == person);
    }
}
