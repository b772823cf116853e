package io.fukan.ics;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.ics.IcsFile.Method;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Calendar files that any calendar reads: proved with somebody else's reader. */
class IcsFileTest {

    private static final Instant START = Instant.parse("2026-04-07T01:00:00Z");
    private static final String LONG = "株式会社みはるかす、御中; \\お打合せ,\n二行目😀".repeat(8);

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Calendar read = read(IcsFile.message(Method.REQUEST, meeting(2, false)));
        VEvent event = read.<VEvent>getComponent("VEVENT").orElseThrow();

        assertThat(value(read, "METHOD")).isEqualTo("REQUEST");
        assertThat(value(event, "UID")).isEqualTo("appointment-4711@fukan.example.com");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "DTSTART")).isEqualTo("20260407T010000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20260407T020000Z");
        assertThat(value(event, "SUMMARY")).isEqualTo(LONG);
        assertThat(value(event, "DESCRIPTION")).isEqualTo("1行目\n2行目");
        assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:mori@example.com");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(event.validate().hasErrors()).isFalse();
        assertThat(read.validate().hasErrors()).isFalse();
    }

    @Test
    void linesAreShortEnoughAndEndAsTheyShould() {
        String file = IcsFile.calendar(LONG, List.of(meeting(0, false)));
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        for (String line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("no character is torn apart")
                    .isEqualTo(line);
        }
    }

    @Test
    void whatIsCalledOffIsTakenOut() throws Exception {
        VEvent event = read(IcsFile.message(Method.CANCEL, meeting(3, true)))
                .<VEvent>getComponent("VEVENT")
                .orElseThrow();
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
    }

    @Test
    void aWholeDayIsADay() throws Exception {
        IcsEvent action = new IcsEvent(
                "next@x",
                0,
                new IcsEvent.Day(LocalDate.of(2026, 4, 7)),
                "再架電",
                null,
                null,
                null,
                false,
                null,
                List.of(),
                START);
        String file = IcsFile.calendar("予定", List.of(action));
        assertThat(file).contains("DTSTART;VALUE=DATE:20260407\r\n").contains("DTEND;VALUE=DATE:20260408\r\n");
        assertThat(read(file).validate().hasErrors()).isFalse();
    }

    @Test
    void nothingTypedBecomesALineOfItsOwn() {
        IcsEvent evil = new IcsEvent(
                "x@y",
                0,
                new IcsEvent.Span(START, START.plusSeconds(60)),
                "a\r\nATTENDEE:mailto:evil@example.com",
                "\u0000\u0007",
                null,
                null,
                false,
                new IcsEvent.Person("rep@example.com", "\"\r\nX:1"),
                List.of(),
                START);
        assertThat(IcsFile.message(Method.REQUEST, evil))
                .doesNotContain("\nATTENDEE")
                .doesNotContain("\nX:1")
                .doesNotContain("\u0000");
    }

    private static IcsEvent meeting(int sequence, boolean cancelled) {
        return new IcsEvent(
                "appointment-4711@fukan.example.com",
                sequence,
                new IcsEvent.Span(START, START.plusSeconds(3600)),
                LONG,
                "1行目\r\n2行目",
                "東京都千代田区1-1, 5F",
                "https://fukan.example.com/leads/1",
                cancelled,
                new IcsEvent.Person("rep@example.com", "渡辺 誠"),
                List.of(new IcsEvent.Person("mori@example.com", "森 健太")),
                START);
    }

    private static Calendar read(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer in, String name) {
        return in.<Property>getProperty(name).orElseThrow().getValue();
    }
}
