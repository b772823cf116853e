package io.fukan.kpi;

import io.fukan.setting.Company;
import io.fukan.target.TargetInForce;
import io.fukan.target.TargetScope;
import io.fukan.target.TargetsInForce;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What was aimed at in a period. A sum is spread over the business days of the target's own period; a rate holds on each of
 * them. A query that names one team, rep or channel has the targets set for it, a rep also within teams; any other filter has
 * none.
 */
@Component
public class KpiTargets {

    private static final String REP = "rep";
    private static final Set<String> AROUND_A_REP = Set.of(REP, "team", "department");

    private final TargetsInForce targets;
    private final Company company;

    KpiTargets(TargetsInForce targets, Company company) {
        this.targets = targets;
        this.company = company;
    }

    /** The target of the KPI for the query's period and filters, by the KPI's own unit. */
    public Optional<BigDecimal> of(Kpi kpi, KpiQuery query) {
        return aimed(kpi, found(kpi.key(), query), query.period());
    }

    private Optional<BigDecimal> aimed(Kpi kpi, List<TargetInForce> found, Period period) {
        return kpi.isAddedUp() ? sum(found, period, company.businessCalendar()) : rate(found, period);
    }

    /**
     * The groups of a dimension for which a target of the KPI reaches into the query's period; none where the query filters by
     * anything but that dimension.
     */
    public List<String> groups(Kpi kpi, Cut by, KpiQuery query) {
        return List.copyOf(byGroup(kpi.key(), by, query).keySet());
    }

    /**
     * What was aimed at for each group of a dimension over the query's period, by the KPI's own unit; a rep's also where the
     * query is narrowed to the rep's team or department.
     */
    public Map<String, BigDecimal> ofGroups(Kpi kpi, Cut by, KpiQuery query) {
        if (query.basis().isCohort() || query.quality() != null) {
            return Map.of();
        }
        KpiQuery narrowed = query;
        if (by.name().equals(REP)) {
            for (Cut around : query.filters().keySet()) {
                narrowed = AROUND_A_REP.contains(around.name()) && !around.equals(by)
                        ? narrowed.without(around)
                        : narrowed;
            }
        }
        Map<String, BigDecimal> aims = new LinkedHashMap<>();
        byGroup(kpi.key(), by, narrowed)
                .forEach((group, found) -> aimed(kpi, found, query.period()).ifPresent(aim -> aims.put(group, aim)));
        return aims;
    }

    /** The targets of those groups as sums over the period. */
    Map<String, BigDecimal> sums(String kpi, Cut by, KpiQuery query) {
        BusinessCalendar calendar = company.businessCalendar();
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        if (query.quality() == null) {
            byGroup(kpi, by, query)
                    .forEach((group, found) ->
                            sum(found, query.period(), calendar).ifPresent(sum -> sums.put(group, sum)));
        }
        return sums;
    }

    /** The targets of those groups as sums over each of some parts of the period, zero for a part that no target reaches into. */
    Map<String, List<BigDecimal>> sums(String kpi, Cut by, KpiQuery query, List<Period> parts) {
        BusinessCalendar calendar = company.businessCalendar();
        Map<String, List<BigDecimal>> sums = new LinkedHashMap<>();
        byGroup(kpi, by, query)
                .forEach((group, found) -> sums.put(
                        group,
                        parts.stream()
                                .map(part -> sum(found, part, calendar).orElse(BigDecimal.ZERO))
                                .toList()));
        return sums;
    }

    private Map<String, List<TargetInForce>> byGroup(String kpi, Cut by, KpiQuery query) {
        List<String> asked = query.filters().get(by);
        if (query.filters().size() > 1 || !query.filters().isEmpty() && asked == null) {
            return Map.of();
        }
        Map<String, List<TargetInForce>> named = targets.byName(kpi, by.name(), query.period());
        if (asked != null) {
            named.keySet().retainAll(asked);
        }
        return named;
    }

    /** The target as a sum over the period. */
    public Optional<BigDecimal> sum(String kpi, KpiQuery query) {
        return sum(found(kpi, query), query.period(), company.businessCalendar());
    }

    private static Optional<BigDecimal> sum(List<TargetInForce> found, Period period, BusinessCalendar calendar) {
        return found.stream()
                .map(target -> target.period()
                        .intersection(period)
                        .map(part -> calendar.share(target.value(), target.period(), part))
                        .orElse(BigDecimal.ZERO))
                .reduce(BigDecimal::add);
    }

    /** The target as a rate: the mean over the targets that reach into the period, by days. */
    private static Optional<BigDecimal> rate(List<TargetInForce> found, Period period) {
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        for (TargetInForce target : found) {
            BigDecimal overlap = BigDecimal.valueOf(
                    target.period().intersection(period).map(Period::days).orElse(0L));
            days = days.add(overlap);
            weighted = weighted.add(target.value().multiply(overlap));
        }
        return days.signum() == 0 ? Optional.empty() : Optional.of(weighted.divide(days, MathContext.DECIMAL64));
    }

    private List<TargetInForce> found(String kpi, KpiQuery query) {
        if (query.quality() != null) {
            return List.of();
        }
        return scope(query)
                .map(scope -> targets.overlapping(kpi, scope, query.period()))
                .orElse(List.of());
    }

    private static Optional<TargetScope> scope(KpiQuery query) {
        Map<String, List<String>> filters = query.filtersByName();
        if (filters.isEmpty()) {
            return Optional.of(TargetScope.COMPANY);
        }
        List<String> reps = filters.getOrDefault(REP, List.of());
        if (reps.size() == 1 && AROUND_A_REP.containsAll(filters.keySet())) {
            return TargetScope.named(REP, reps.get(0));
        }
        if (filters.size() > 1) {
            return Optional.empty();
        }
        Map.Entry<String, List<String>> only = filters.entrySet().iterator().next();
        return only.getValue().size() == 1
                ? TargetScope.named(only.getKey(), only.getValue().get(0))
                : Optional.empty();
    }
}
