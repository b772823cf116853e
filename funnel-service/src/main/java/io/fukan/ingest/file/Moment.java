package io.fukan.ingest.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something happened, as exactly as the source knew it. */
public sealed interface Moment {

    /** The day, as the calendar at {@code zone} shows it; a source that knew only the day is taken at its word. */
    LocalDate day(ZoneId zone);

    /** The instant; the start of the day at {@code zone} where only the day is known. */
    Instant instant(ZoneId zone);

    /** Only the day is known. */
    record Day(LocalDate date) implements Moment {

        @Override
        public LocalDate day(ZoneId zone) {
            return date;
        }

        @Override
        public Instant instant(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }
    }

    /** The time is known. */
    record At(Instant instant) implements Moment {

        @Override
        public LocalDate day(ZoneId zone) {
            return instant.atZone(zone).toLocalDate();
        }

        @Override
        public Instant instant(ZoneId zone) {
            return instant;
        }
    }
}
