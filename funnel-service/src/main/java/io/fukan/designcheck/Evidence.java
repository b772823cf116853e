package io.fukan.designcheck;

import io.fukan.kpi.Kpi;
import io.fukan.organisation.Department;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that a point goes by, or what it is about.
 *
 * @param value null: it is about something named
 * @param names message keys
 */
public record Evidence(String name, Format format, @Nullable BigDecimal value, List<String> names) {

    /** How it is written. */
    public enum Format {
        COUNT,
        PERCENT,
        QUANTITY,
        NAMES
    }

    static Evidence count(String name, long value) {
        return new Evidence(name, Format.COUNT, BigDecimal.valueOf(value), List.of());
    }

    static Evidence percent(String name, BigDecimal fraction) {
        return new Evidence(name, Format.PERCENT, fraction, List.of());
    }

    static Evidence quantity(String name, BigDecimal value) {
        return new Evidence(name, Format.QUANTITY, value, List.of());
    }

    static Evidence kpis(Collection<Kpi> kpis) {
        return new Evidence(
                "kpis",
                Format.NAMES,
                null,
                kpis.stream().map(kpi -> "kpi." + kpi.key() + ".name").toList());
    }

    static Evidence kpi(Kpi kpi) {
        return kpis(List.of(kpi));
    }

    static Evidence department(Department department) {
        return new Evidence("department", Format.NAMES, null, List.of(department.messageKey()));
    }

    static Evidence named(String name, Collection<String> messageKeys) {
        return new Evidence(name, Format.NAMES, null, List.copyOf(messageKeys));
    }
}
