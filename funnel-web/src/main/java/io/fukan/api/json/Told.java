package io.fukan.api.json;

import io.fukan.record.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as a caller tells it: an instant with its offset, or a day where no more is known.
 *
 * @param at the instant, if told
 * @param on the day, if only that was told
 */
public record Told(@Nullable Instant at, @Nullable LocalDate on) {

    public Moment moment(ZoneId zone) {
        return at != null ? Moment.at(at) : Moment.on(Objects.requireNonNull(on), zone);
    }
}
