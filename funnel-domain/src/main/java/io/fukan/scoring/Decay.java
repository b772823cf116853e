package io.fukan.scoring;

import io.fukan.record.InvalidValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How points fall off: after each full period so many, down to nothing.
 *
 * @param points that fall off, 1 to 100
 * @param every how many units a period has, 1 to 365
 */
@Embeddable
public record Decay(
        @Column(name = "decay_points") int points,
        @Column(name = "decay_every") int every,

        @Column(name = "decay_unit") @Enumerated(EnumType.STRING)
        DecayUnit unit) {

    private static final int LONGEST = 365;

    /** @throws InvalidValue OUT_OF_RANGE at {@code decayPoints} or {@code decayEvery} */
    public Decay {
        if (points < 1 || points > ScoringModel.MOST_POINTS) {
            throw new InvalidValue("decayPoints", "OUT_OF_RANGE", 1, ScoringModel.MOST_POINTS);
        }
        if (every < 1 || every > LONGEST) {
            throw new InvalidValue("decayEvery", "OUT_OF_RANGE", 1, LONGEST);
        }
    }
}
