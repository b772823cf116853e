package io.fukan.web.figure;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.time.Grain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A KPI's course over a period.
 *
 * @param grain into which parts the period is cut
 */
public record Course(Kpi kpi, Grain grain, List<Part> parts) {

    /**
     * One part of the period.
     *
     * @param target what was aimed at in it; null: nobody said
     * @param previous the figure of the same part of the period before; null: none
     */
    public record Part(
            Figure figure,
            @Nullable BigDecimal target,
            @Nullable BigDecimal previous) {}

    /** All that stands in its columns, which are written alike; any may be missing. */
    public List<@Nullable BigDecimal> values() {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        parts.forEach(part -> Collections.addAll(values, part.figure().value(), part.target(), part.previous()));
        return values;
    }

    /** Whether anything was aimed at. */
    public boolean hasTarget() {
        return parts.stream().anyMatch(part -> part.target() != null);
    }

    /** Whether the period before knows anything. */
    public boolean hasPrevious() {
        return parts.stream().anyMatch(part -> part.previous() != null);
    }
}
