package io.fukan.web.overview;

import io.fukan.funnel.Stage;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
import io.fukan.quality.Quality;
import io.fukan.setting.Company;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a stage's last twelve months up to the end of the period. */
@Component
class TrendReader {

    private static final int MONTHS = 12;

    private final MeasureReader measures;
    private final Company company;

    TrendReader(MeasureReader measures, Company company) {
        this.measures = measures;
        this.company = company;
    }

    @Transactional(readOnly = true)
    public TrendSeries months(Stage stage, KpiQuery query) {
        List<Period> months = monthsUpTo(query.period());
        Map<Place, Sums> sums = measures.read(List.of(stage.arrival()), months, query);
        Function<@Nullable Quality, List<Long>> counts = quality -> IntStream.range(0, MONTHS)
                .mapToObj(i -> sums.getOrDefault(new Place(i, null), new Sums()).count(stage.arrival(), quality))
                .toList();
        BiPredicate<Measure, Period> mature = measures.maturity(query.basis());
        return new TrendSeries(
                months.stream().map(m -> m.from().toString()).toList(),
                counts.apply(Quality.QUALITY),
                counts.apply(Quality.GENERAL),
                counts.apply(Quality.UNCLASSIFIED),
                ratios(counts.apply(Quality.QUALITY), counts.apply(null)),
                months.stream().map(m -> mature.test(stage.arrival(), m)).toList());
    }

    private List<Period> monthsUpTo(Period period) {
        LocalDate today = company.today();
        LocalDate last = period.lastDay().isAfter(today) ? today : period.lastDay();
        return Stream.iterate(Grain.MONTH.periodContaining(last, company.fiscalCalendar()), Period::previous)
                .limit(MONTHS)
                .sorted(Comparator.comparing(Period::from))
                .toList();
    }

    private static List<@Nullable BigDecimal> ratios(List<Long> above, List<Long> below) {
        // A chart may have gaps, so this list holds nulls.
        return IntStream.range(0, above.size())
                .<@Nullable BigDecimal>mapToObj(i -> below.get(i) == 0
                        ? null
                        : BigDecimal.valueOf(above.get(i) * 100)
                                .divide(BigDecimal.valueOf(below.get(i)), MathContext.DECIMAL64)
                                .setScale(1, RoundingMode.HALF_UP))
                .collect(java.util.stream.Collectors.toList());
    }
}
