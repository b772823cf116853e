package io.fukan.web.overview;

import io.fukan.funnel.Stage;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
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
        List<QualityCounts> counts = IntStream.range(0, MONTHS)
                .mapToObj(i -> sums.getOrDefault(new Place(i, null), new Sums()))
                .map(month -> QualityCounts.of(quality -> month.count(stage.arrival(), quality)))
                .toList();
        BiPredicate<Measure, Period> mature = measures.maturity(query.basis());
        return new TrendSeries(
                months.stream().map(m -> m.from().toString()).toList(),
                counts.stream().map(QualityCounts::quality).toList(),
                counts.stream().map(QualityCounts::general).toList(),
                counts.stream().map(QualityCounts::unclassified).toList(),
                percentages(counts),
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

    private static List<@Nullable BigDecimal> percentages(List<QualityCounts> counts) {
        // A chart may have gaps, so this list holds nulls.
        return counts.stream()
                .map(QualityCounts::share)
                .<@Nullable BigDecimal>map(
                        share -> share == null ? null : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP))
                .collect(java.util.stream.Collectors.toList());
    }
}
