package io.fukan.ics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a calendar.
 *
 * @param uid the same for ever, in the whole world
 * @param sequence one more with each change
 * @param time when
 * @param summary in one line
 * @param description more about it; null: nothing
 * @param location where; null: nowhere in particular
 * @param url where to read more; null: nowhere
 * @param cancelled whether it is called off
 * @param organizer whose meeting it is; null: nobody's
 * @param attendees who is invited
 * @param stamp when this version was made
 */
public record IcsEvent(
        String uid,
        int sequence,
        Time time,
        String summary,
        @Nullable String description,
        @Nullable String location,
        @Nullable String url,
        boolean cancelled,
        @Nullable Person organizer,
        List<Person> attendees,
        Instant stamp) {

    public IcsEvent {
        attendees = List.copyOf(attendees);
    }

    /** When an entry takes place. */
    public sealed interface Time {}

    /** From one moment to another. */
    public record Span(Instant from, Instant until) implements Time {}

    /** A whole day. */
    public record Day(LocalDate day) implements Time {}

    /** Somebody with a mailbox. */
    public record Person(String email, @Nullable String name) {}
}
