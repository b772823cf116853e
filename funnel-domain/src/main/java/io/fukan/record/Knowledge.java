package io.fukan.record;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Custom fields by key, and for those learned after the record began the day on which they became known. */
@Embeddable
public class Knowledge {

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> attrs = new HashMap<>();

    // A cohort may only be cut by what was known at its anchor date.
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> attrsKnown = new HashMap<>();

    public Knowledge() {}

    /**
     * Sets a field; null or blank: unknown.
     *
     * @param knownOn the day it became known; null: known since the record began
     */
    public void learn(String key, @Nullable Object value, @Nullable LocalDate knownOn) {
        if (!attrs.containsKey(key)) {
            attrsKnown = Attributes.with(attrsKnown, key, knownOn == null ? null : knownOn.toString());
        }
        attrs = Attributes.with(attrs, key, value);
        if (!attrs.containsKey(key)) {
            attrsKnown = Attributes.with(attrsKnown, key, null);
        }
    }

    /** The fields that are known. */
    public Map<String, Object> attrs() {
        return Collections.unmodifiableMap(attrs);
    }

    /** The day on which a field became known; null: since the record began, or not known at all. */
    public @Nullable LocalDate knownOn(String key) {
        Object day = attrsKnown.get(key);
        return day == null ? null : LocalDate.parse(day.toString());
    }
}
