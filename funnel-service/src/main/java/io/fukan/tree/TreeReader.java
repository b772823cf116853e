package io.fukan.tree;

import io.fukan.access.Viewer;
import io.fukan.forecast.ForecastScope;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.KpiTargets;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.records.Named;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import io.fukan.tree.KpiTree.Branch;
import io.fukan.tree.KpiTree.Kind;
import io.fukan.tree.KpiTree.Own;
import io.fukan.work.People;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tree of KPIs of a period. Each count is on its own dates, so a rate in it is one of this period's counts. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class TreeReader {

    private static final Kpi GOAL = KpiCatalogue.get("won-amount");
    private static final Kpi SIZE = KpiCatalogue.get("average-deal-size");

    /** Down the funnel. */
    private static final List<Kpi> STEPS = Stream.of(
                    "calls", "connected-leads", "appointments", "opportunities", "wins")
            .map(KpiCatalogue::get)
            .toList();

    private static final Cut DEPARTMENT = Cut.named("department").orElseThrow();

    private final KpiReader kpis;
    private final KpiTargets targets;
    private final ForecastScope scope;
    private final People people;
    private final Company company;

    TreeReader(KpiReader kpis, KpiTargets targets, ForecastScope scope, People people, Company company) {
        this.kpis = kpis;
        this.targets = targets;
        this.scope = scope;
        this.people = people;
        this.company = company;
    }

    /**
     * The company's tree.
     *
     * @param by name of the dimension whose numbers stand below each count; null or one that the viewer may not cut by: the first
     *     that they may
     */
    public KpiTree read(Period period, @Nullable String by, Viewer viewer) {
        KpiQuery query = KpiQuery.of(period);
        List<Cut> cuts = new ArrayList<>(scope.cuts(viewer));
        cuts.sort(Comparator.comparing(Cut::name));
        cuts.add(DEPARTMENT);
        Cut cut = cuts.stream().filter(one -> one.name().equals(by)).findFirst().orElse(cuts.get(0));
        Map<Kpi, Map<String, Step>> own = own(query.by(cut), cut, viewer);
        List<Step> steps = STEPS.stream().map(kpi -> step(kpi, query)).toList();
        BigDecimal won = sum(kpis.figure(GOAL, query));
        BigDecimal goal = targets.of(GOAL, query).orElse(null);
        BigDecimal elapsed = elapsed(period);
        Attribution lacks = goal == null || goal.signum() == 0 ? null : new Attribution(goal, elapsed, won, steps);
        return new KpiTree(period, elapsed, cut, cuts, new Tree(steps, own, lacks, elapsed).root(won, goal));
    }

    private Step step(Kpi kpi, KpiQuery query) {
        return new Step(
                kpi.key(), sum(kpis.figure(kpi, query)), targets.of(kpi, query).orElse(null));
    }

    /** Per count the numbers of each whom the viewer may see: who did something, and who was to. */
    private Map<Kpi, Map<String, Step>> own(KpiQuery query, Cut cut, Viewer viewer) {
        KpiQuery within = cut.equals(DEPARTMENT) ? query : scope.within(query, viewer);
        Set<String> seen = cut.equals(DEPARTMENT) ? Set.of() : maySee(within, cut, viewer);
        Map<Kpi, List<Figure>> table = kpis.table(STEPS, within, List.of(query.period()));
        List<String> departments =
                Stream.of(Department.values()).map(Enum::name).toList();
        Map<Kpi, Map<String, Step>> own = new LinkedHashMap<>();
        table.forEach((kpi, figures) -> {
            Map<String, BigDecimal> counts = new LinkedHashMap<>();
            figures.stream()
                    .filter(figure -> figure.group() != null)
                    .forEach(figure -> counts.put(figure.group(), sum(figure)));
            List<String> aimed = cut.equals(DEPARTMENT)
                    ? departments
                    : targets.groups(kpi, cut, KpiQuery.of(query.period())).stream()
                            .filter(seen::contains)
                            .toList();
            aimed.forEach(name -> counts.putIfAbsent(name, BigDecimal.ZERO));
            Map<String, Step> steps = new LinkedHashMap<>();
            counts.forEach((name, count) -> {
                BigDecimal target =
                        aimed.contains(name) ? targets.of(kpi, query.of(name)).orElse(null) : null;
                if (count.signum() > 0 || target != null) {
                    steps.put(name, new Step(kpi.key(), count, target));
                }
            });
            own.put(kpi, steps);
        });
        return own;
    }

    private Set<String> maySee(KpiQuery within, Cut cut, Viewer viewer) {
        List<String> narrowed = within.filters().get(cut);
        if (narrowed != null) {
            return Set.copyOf(narrowed);
        }
        return viewer.role() == Role.ADMIN
                ? STEPS.stream()
                        .flatMap(kpi -> targets.groups(kpi, cut, KpiQuery.of(within.period())).stream())
                        .collect(Collectors.toSet())
                : people.assignable(viewer).stream().map(Named::name).collect(Collectors.toSet());
    }

    private BigDecimal elapsed(Period period) {
        BusinessCalendar calendar = company.businessCalendar();
        int days = calendar.businessDaysIn(period);
        return days == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(calendar.elapsedBusinessDays(period, company.today()))
                        .divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    }

    private static BigDecimal sum(Figure figure) {
        return Optional.ofNullable(figure.value()).orElse(BigDecimal.ZERO);
    }

    /** Puts the branches together, the goal at the root and each count below the one after it. */
    private record Tree(
            List<Step> steps,
            Map<Kpi, Map<String, Step>> own,
            @Nullable Attribution lacks,
            BigDecimal elapsed) {

        Branch root(BigDecimal won, @Nullable BigDecimal goal) {
            Step wins = steps.get(steps.size() - 1);
            Branch size = new Branch(
                    Kind.SIZE,
                    SIZE.key(),
                    null,
                    over(won, wins.actual()),
                    over(goal, wins.target()),
                    BigDecimal.ONE,
                    lacks == null ? null : lacks.ofSize(wins.kpi()),
                    List.of(),
                    List.of());
            return new Branch(
                    Kind.AMOUNT,
                    GOAL.key(),
                    null,
                    won,
                    goal,
                    elapsed,
                    lacks == null ? null : lacks.whole(),
                    List.of(),
                    List.of(size, count(steps.size() - 1)));
        }

        private Branch count(int at) {
            Step step = steps.get(at);
            List<Branch> parts = at == 0 ? List.of() : List.of(rate(at), count(at - 1));
            return new Branch(
                    Kind.COUNT,
                    step.kpi(),
                    null,
                    step.actual(),
                    step.target(),
                    elapsed,
                    lacks == null ? null : lacks.of(step.kpi()),
                    people(step),
                    parts);
        }

        private Branch rate(int at) {
            Step to = steps.get(at);
            Step from =
                    lacks == null ? steps.get(at - 1) : lacks.before(to.kpi()).orElse(steps.get(at - 1));
            return new Branch(
                    Kind.RATE,
                    to.kpi(),
                    from.kpi(),
                    over(to.actual(), from.actual()),
                    over(to.target(), from.target()),
                    BigDecimal.ONE,
                    lacks == null ? null : lacks.ofRateTo(to.kpi()),
                    List.of(),
                    List.of());
        }

        private List<Own> people(Step step) {
            return own.get(KpiCatalogue.get(step.kpi())).entrySet().stream()
                    .map(one -> new Own(
                            one.getKey(),
                            one.getValue(),
                            lacks == null ? null : lacks.ofOne(step.kpi(), one.getValue())))
                    .sorted(Comparator.comparing(Own::lacks, Comparator.nullsLast(Comparator.reverseOrder())))
                    .toList();
        }

        private static @Nullable BigDecimal over(@Nullable BigDecimal above, @Nullable BigDecimal below) {
            return above == null || below == null || below.signum() == 0
                    ? null
                    : above.divide(below, MathContext.DECIMAL64);
        }
    }
}
