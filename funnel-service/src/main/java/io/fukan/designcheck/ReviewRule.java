package io.fukan.designcheck;

import io.fukan.kpi.Kpi;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A KPI of which no target was changed for two quarters is due for a review: this quarter asks what the two before asked. */
@Component
class ReviewRule implements DesignRule {

    /** Less than this is a matter of rounding, as a share. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    private final Company company;

    ReviewRule(Company company) {
        this.company = company;
    }

    @Override
    public Item item() {
        return Item.REVIEW;
    }

    @Override
    public List<Point> check(Design design) {
        Period now = design.quarter();
        List<Period> quarters = List.of(now, now.previous(), now.previous().previous());
        Map<Kpi, List<Aim>> byKpi = design.all().stream().collect(Collectors.groupingBy(Aim::kpi));
        List<Kpi> known = new ArrayList<>();
        List<Kpi> same = new ArrayList<>();
        for (Kpi kpi : design.kpis()) {
            List<Boolean> unchanged =
                    byKpi.get(kpi).stream().collect(Collectors.groupingBy(Aim::scope)).values().stream()
                            .flatMap(aims -> isUnchanged(aims, quarters))
                            .toList();
            if (!unchanged.isEmpty()) {
                known.add(kpi);
                if (!unchanged.contains(false)) {
                    same.add(kpi);
                }
            }
        }
        if (known.isEmpty()) {
            return List.of(Point.cannotTell("review.none", "/targets"));
        }
        return same.isEmpty()
                ? List.of(Point.ok("review", "/targets", Evidence.count("kpis", known.size())))
                : same.stream()
                        .map(kpi -> Point.toChange("review.due", KpiKinds.targets(kpi), Evidence.kpi(kpi)))
                        .toList();
    }

    /** Nothing where one of the quarters has no target. */
    private Stream<Boolean> isUnchanged(List<Aim> aims, List<Period> quarters) {
        List<BigDecimal> asked = quarters.stream()
                .flatMap(quarter -> Stream.ofNullable(perDay(aims, quarter)))
                .toList();
        return asked.size() < quarters.size()
                ? Stream.empty()
                : Stream.of(asked.stream().allMatch(one -> isSame(one, asked.get(0))));
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(other.abs().multiply(ROUNDING)) <= 0;
    }

    /** What is asked for on each business day of the quarter; a rate as it is. */
    private @Nullable BigDecimal perDay(List<Aim> aims, Period quarter) {
        BusinessCalendar calendar = company.businessCalendar();
        BigDecimal sum = BigDecimal.ZERO;
        int days = 0;
        for (Aim aim : aims) {
            Period part = aim.period().intersection(quarter).orElse(null);
            if (part == null) {
                continue;
            }
            int some = calendar.businessDaysIn(part);
            days += some;
            sum = sum.add(
                    aim.kpi().isAddedUp()
                            ? calendar.share(aim.value(), aim.period(), part)
                            : aim.value().multiply(BigDecimal.valueOf(some)));
        }
        return days == 0 ? null : sum.divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    }
}
