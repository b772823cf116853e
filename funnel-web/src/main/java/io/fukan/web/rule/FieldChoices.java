package io.fukan.web.rule;

import io.fukan.criteria.KnownValue;
import io.fukan.criteria.RuleFields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The values that fields are known to have, remembered for a moment: the builder asks anew at each step, and finding them
 * reads all leads.
 */
@Component
class FieldChoices {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final RuleFields fields;
    private final Clock clock;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    FieldChoices(RuleFields fields, Clock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /** Values of the field, most frequent first; the field must exist. */
    List<KnownValue> of(String field) {
        Instant now = clock.instant();
        return found.compute(
                        field,
                        (name, before) -> before != null && now.isBefore(before.until())
                                ? before
                                : new Found(fields.knownValues(name), now.plus(REMEMBERED)))
                .values();
    }

    private record Found(List<KnownValue> values, Instant until) {}
}
