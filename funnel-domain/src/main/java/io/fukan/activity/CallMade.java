package io.fukan.activity;

import io.fukan.record.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A call as the telephone system tells it.
 *
 * @param leadId whom the call was about
 * @param direction who called
 * @param outcome how it ended; null: a person has yet to say so
 * @param durationSeconds how long it took
 * @param stamp when it began, told when, by whom it was made or taken
 */
public record CallMade(
        Long leadId, Direction direction, @Nullable CallOutcome outcome, int durationSeconds, Stamp stamp) {

    boolean reachedIntendedPerson() {
        return outcome != null && outcome.reachedIntendedPerson();
    }
}
