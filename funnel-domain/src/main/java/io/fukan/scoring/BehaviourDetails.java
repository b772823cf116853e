package io.fukan.scoring;

import io.fukan.activity.ActivityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A behaviour rule as somebody enters it: an act, or silence.
 *
 * @param name null or blank: what it asks for speaks for itself
 * @param kind of activity; null for silence
 * @param patterns words of which the subject or page holds one, folded; none: any
 * @param times how often it must happen to count once
 * @param silentDays for how many days nothing came from their side; null for an act
 * @param points −100 to 100, not 0
 * @param decay null: the points stay
 */
public record BehaviourDetails(
        @Nullable String name,
        @Nullable ActivityKind kind,
        List<String> patterns,
        int times,
        @Nullable Integer silentDays,
        int points,
        @Nullable Decay decay) {

    public BehaviourDetails {
        patterns = List.copyOf(patterns);
    }
}
