package io.fukan.ics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes calendar files (RFC 5545): lines of at most 75 octets, moments in UTC so that no time zone has to be described. A
 * library was tried; it folds by characters, which makes lines of Japanese three times as long as allowed.
 */
public final class IcsFile {

    /** Of a file that is no message. */
    public static final String MEDIA_TYPE = "text/calendar";

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder file = new StringBuilder();

    private IcsFile() {}

    /** What the receiver of a message is to do with it (RFC 5546). */
    public enum Method {
        /** Put it into the calendar, as invited. */
        REQUEST,
        /** Take it out. */
        CANCEL;

        /** The media type of a file with that method. */
        public String mediaType() {
            return MEDIA_TYPE + "; method=" + name();
        }
    }

    /** A calendar to follow; to be sent as UTF-8. */
    public static String calendar(String name, List<IcsEvent> events) {
        return write("X-WR-CALNAME", text(name), events);
    }

    /** A message about an entry; to be sent as UTF-8. */
    public static String message(Method method, IcsEvent event) {
        return write("METHOD", method.name(), List.of(event));
    }

    /** An entry to be put into any calendar by hand; to be sent as UTF-8. */
    public static String entry(IcsEvent event) {
        return write(null, "", List.of(event));
    }

    private static String write(@Nullable String property, String value, List<IcsEvent> events) {
        IcsFile writer = new IcsFile();
        writer.line("BEGIN", "VCALENDAR");
        writer.line("VERSION", "2.0");
        writer.line("PRODID", "-//Fukan//Fukan//JA");
        writer.line("CALSCALE", "GREGORIAN");
        if (property != null) {
            writer.line(property, value);
        }
        events.forEach(writer::event);
        writer.line("END", "VCALENDAR");
        return writer.file.toString();
    }

    private void event(IcsEvent event) {
        line("BEGIN", "VEVENT");
        line("UID", text(event.uid()));
        line("SEQUENCE", Integer.toString(event.sequence()));
        line("DTSTAMP", moment(event.stamp()));
        if (event.time() instanceof IcsEvent.Span span) {
            line("DTSTART", moment(span.from()));
            line("DTEND", moment(span.until()));
        } else if (event.time() instanceof IcsEvent.Day day) {
            line("DTSTART;VALUE=DATE", day(day.day()));
            line("DTEND;VALUE=DATE", day(day.day().plusDays(1)));
            line("TRANSP", "TRANSPARENT");
        }
        line("SUMMARY", text(event.summary()));
        optional("DESCRIPTION", event.description());
        optional("LOCATION", event.location());
        if (event.url() != null) {
            line("URL", event.url());
        }
        line("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        if (event.organizer() != null) {
            line(
                    "ORGANIZER" + name(event.organizer()),
                    "mailto:" + event.organizer().email());
        }
        for (IcsEvent.Person attendee : event.attendees()) {
            line(
                    "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE" + name(attendee),
                    "mailto:" + attendee.email());
        }
        line("END", "VEVENT");
    }

    private void optional(String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            line(property, text(value));
        }
    }

    /** A line, folded between characters: those after the first begin with a blank. */
    private void line(String property, String value) {
        int octets = 0;
        String line = property + ":" + value;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String glyph = Character.toString(line.codePointAt(i));
            int size = glyph.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(glyph);
            octets += size;
        }
        file.append("\r\n");
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    private static String name(IcsEvent.Person person) {
        String name = person.name() == null
                ? ""
                : person.name().replaceAll("[\"\\p{Cntrl}]", "").strip();
        return name.isEmpty() ? "" : ";CN=\"" + name + "\"";
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
