package io.fukan.work;

import io.fukan.activity.Activity;
import io.fukan.activity.CallOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be corrected about an activity; null: unknown.
 *
 * @param outcome how a call ended; null for anything else
 * @param attributes custom fields by key, as typed; those not named stay as they are
 */
public record ActivityDetails(
        @Nullable CallOutcome outcome,
        @Nullable Integer durationSeconds,
        @Nullable String subject,
        @Nullable String note,
        Map<String, String> attributes) {

    public ActivityDetails {
        attributes = Map.copyOf(attributes);
    }

    /** What is known of an activity now: a start for changing single values. */
    public static ActivityDetails of(Activity activity) {
        return new ActivityDetails(
                activity.outcome().orElse(null),
                activity.durationSeconds(),
                activity.subject(),
                activity.note(),
                Map.of());
    }
}
