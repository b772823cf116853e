package io.fukan.goal;

import io.fukan.access.Viewer;
import io.fukan.kpi.Kpi;
import io.fukan.setting.Company;
import io.fukan.target.Target;
import io.fukan.target.Targets;
import io.fukan.time.Period;
import io.fukan.work.TargetEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns months of one KPI and subject into targets; the days that are not touched keep what they have. */
@Component
class MonthsOfTargets {

    private final Targets targets;
    private final TargetEntry entry;
    private final Company company;

    MonthsOfTargets(Targets targets, TargetEntry entry, Company company) {
        this.targets = targets;
        this.entry = entry;
        this.company = company;
    }

    /**
     * @param months of the fiscal year
     * @param changes by the month's place among them; null for no target any more
     * @throws io.fukan.access.NotAllowed for a subject whose targets others set
     */
    void set(Kpi kpi, Subject subject, List<Period> months, Map<Integer, @Nullable BigDecimal> changes, Viewer viewer) {
        Pieces pieces = new Pieces(kpi, company.businessCalendar(), company.fiscalCalendar());
        List<Period> changed = changes.keySet().stream().map(months::get).toList();
        List<Target> own = own(kpi, subject, months);
        Map<Period, List<BigDecimal>> wanted = new LinkedHashMap<>();
        for (Target target : own) {
            if (changed.stream()
                    .noneMatch(month -> month.intersection(target.period()).isPresent())) {
                add(wanted, target.period(), target.value());
                continue;
            }
            pieces.of(target).stream()
                    .filter(piece -> changed.stream()
                            .noneMatch(month -> month.contains(piece.period().from())))
                    .forEach(piece -> add(wanted, piece.period(), piece.value()));
        }
        changes.forEach((month, value) -> {
            if (value != null) {
                add(wanted, months.get(month), value);
            }
        });
        Map<Period, BigDecimal> values = new LinkedHashMap<>();
        wanted.forEach((period, several) -> values.put(period, pieces.together(several)));
        reach(values, own, kpi, subject, viewer);
    }

    /** The subject's targets in all the days over which those of this year reach. */
    private List<Target> own(Kpi kpi, Subject subject, List<Period> months) {
        LocalDate from = months.get(0).from();
        LocalDate until = months.get(months.size() - 1).until();
        for (Target target : targets.overlapping(kpi.key(), from, until)) {
            if (subject.owns(target.whose())) {
                from = target.period().from().isBefore(from) ? target.period().from() : from;
                until = target.period().until().isAfter(until) ? target.period().until() : until;
            }
        }
        return targets.overlapping(kpi.key(), from, until).stream()
                .filter(target -> subject.owns(target.whose()))
                .toList();
    }

    /** Targets of the same days stay and get the value; the rest is moved before any is made or dropped, for no two may meet. */
    private void reach(Map<Period, BigDecimal> values, List<Target> own, Kpi kpi, Subject subject, Viewer viewer) {
        Map<Period, BigDecimal> missing = new LinkedHashMap<>(values);
        List<Target> spare = new ArrayList<>();
        for (Target target : own) {
            BigDecimal value = missing.remove(target.period());
            if (value == null) {
                spare.add(target);
            } else if (value.compareTo(target.value()) != 0) {
                entry.change(target.id(), target.version(), target.period(), value, viewer);
            }
        }
        missing.forEach((period, value) -> {
            if (spare.isEmpty()) {
                entry.create(kpi.key(), subject.whose(), period, value, viewer);
            } else {
                Target moved = spare.remove(0);
                entry.change(moved.id(), moved.version(), period, value, viewer);
            }
        });
        spare.forEach(target -> entry.delete(target.id(), viewer));
    }

    private static void add(Map<Period, List<BigDecimal>> values, Period period, BigDecimal value) {
        values.computeIfAbsent(period, none -> new ArrayList<>()).add(value);
    }
}
