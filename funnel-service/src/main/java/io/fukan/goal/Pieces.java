package io.fukan.goal;

import io.fukan.kpi.Kpi;
import io.fukan.target.Target;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.FiscalCalendar;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Targets cut at the months' ends: a sum is spread over its months by business days, a rate holds in each. */
record Pieces(Kpi kpi, BusinessCalendar calendar, FiscalCalendar fiscal) {

    private static final int FINEST = 4;

    record Piece(Period period, BigDecimal value) {}

    List<Piece> of(Target target) {
        List<Period> months = target.period().split(Grain.MONTH, fiscal);
        List<BigDecimal> values = kpi.isAddedUp() ? Spread.over(target.value(), months, calendar) : List.of();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            pieces.add(new Piece(months.get(i), values.isEmpty() ? target.value() : values.get(i)));
        }
        return pieces;
    }

    /** What the targets aim at in the period: their sum, or the mean of the rates by days. */
    @Nullable
    BigDecimal within(Period period, Collection<Target> targets) {
        BigDecimal sum = BigDecimal.ZERO;
        long days = 0;
        for (Target target : targets) {
            for (Piece piece : of(target)) {
                Period common = piece.period().intersection(period).orElse(null);
                if (common != null) {
                    days += common.days();
                    sum = sum.add(
                            kpi.isAddedUp()
                                    ? calendar.share(piece.value(), piece.period(), common)
                                    : piece.value().multiply(BigDecimal.valueOf(common.days())));
                }
            }
        }
        if (days == 0) {
            return null;
        }
        return kpi.isAddedUp() ? sum : sum.divide(BigDecimal.valueOf(days), FINEST, RoundingMode.HALF_UP);
    }

    /** Several values of the same days as one. */
    BigDecimal together(List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return kpi.isAddedUp() ? sum : sum.divide(BigDecimal.valueOf(values.size()), FINEST, RoundingMode.HALF_UP);
    }
}
