package io.fukan.web.overview;

import io.fukan.funnel.Stage;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
import io.fukan.quality.Quality;
import io.fukan.quality.QualityCounts;
import io.fukan.setting.Company;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
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
        Function<Quality, List<Long>> counts = of -> IntStream.range(0, MONTHS)
                .mapToObj(i -> sums.getOrDefault(new Place(i, null), new Sums()).count(stage.arrival(), of))
                .toList();
        List<Long> quality = counts.apply(Quality.QUALITY);
        List<Long> general = counts.apply(Quality.GENERAL);
        List<Long> unclassified = counts.apply(Quality.UNCLASSIFIED);
        BiPredicate<Measure, Period> mature = measures.maturity(query.basis());
        return new TrendSeries(
                months.stream().map(m -> m.from().toString()).toList(),
                quality,
                general,
                unclassified,
                ratios(quality, general, unclassified),
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

    private static List<@Nullable BigDecimal> ratios(List<Long> quality, List<Long> general, List<Long> unclassified) {
        // A chart may have gaps, so this list holds nulls.
        return IntStream.range(0, quality.size())
                .mapToObj(i -> new QualityCounts(quality.get(i), general.get(i), unclassified.get(i)).share())
                .<@Nullable BigDecimal>map(
                        share -> share == null ? null : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP))
                .collect(java.util.stream.Collectors.toList());
    }
}
