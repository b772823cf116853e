package io.fukan.kpi;

import io.fukan.organisation.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** KPIs in the order in which they are shown; a subclass adds each with a line of its constructor. */
abstract class KpiList {

    private final Department department;
    private final List<Kpi> kpis = new ArrayList<>();

    /** @param department whose KPIs they are, where a line does not say otherwise */
    KpiList(Department department) {
        this.department = department;
    }

    List<Kpi> all() {
        return List.copyOf(kpis);
    }

    void add(Kpi kpi) {
        kpis.add(kpi);
    }

    void kpi(String key, Unit unit, Direction direction, DateBasis date, Set<Basis> bases, Formula formula) {
        add(new Kpi(key, department, unit, direction, date, bases, formula));
    }

    /** @param onlyBy as of {@link Kpi} */
    void kpi(
            String key,
            Department of,
            Unit unit,
            Direction direction,
            DateBasis date,
            Set<Basis> bases,
            @Nullable Set<String> onlyBy,
            Formula formula) {
        add(new Kpi(key, of, unit, direction, date, bases, formula, onlyBy));
    }
}
