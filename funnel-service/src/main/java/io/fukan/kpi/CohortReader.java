package io.fukan.kpi;

import io.fukan.kpi.CohortTriangle.Cell;
import io.fukan.kpi.CohortTriangle.Row;
import io.fukan.quality.Quality;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows months of base records through their ages. By the last age a cohort stands where the KPI's figure for it does: both
 * count the same facts.
 */
@Service
@Transactional(readOnly = true)
public class CohortReader {

    private static final int COHORTS = 12;

    private final JdbcClient jdbc;
    private final MeasureLags lags;
    private final Company company;

    CohortReader(JdbcClient jdbc, MeasureLags lags, Company company) {
        this.jdbc = jdbc;
        this.lags = lags;
        this.company = company;
    }

    /**
     * The twelve months up to the end of the query's period, or to today. Of the query's basis, or where that is no cohort of the
     * nearest of the KPI's own base records ({@link Kpi#ownBases}) of which anything is known: deals that came from no appointment
     * may have come from a lead. None where the KPI is neither a number nor a share of base records, or where its records do not
     * know what the query narrows by.
     */
    public Optional<CohortTriangle> triangle(Kpi kpi, KpiQuery query) {
        List<Basis> bases = bases(kpi, query.basis());
        boolean counts = kpi.formula() instanceof Formula.Total || kpi.formula() instanceof Formula.Ratio;
        boolean ofWhole =
                !kpi.formula().asked(Behind.Part.DENOMINATOR, query.by(null)).equals(query.by(null));
        if (bases.isEmpty() || !counts || ofWhole || !kpi.answers(query.by(null))) {
            return Optional.empty();
        }
        LocalDate today = company.today();
        LocalDate until =
                query.period().lastDay().isBefore(today) ? query.period().lastDay() : today;
        YearMonth last = YearMonth.from(until);
        CohortTriangle nearest = follow(kpi, query.by(null).basis(bases.get(0)), last, today);
        return Stream.concat(
                        Stream.of(nearest),
                        bases.stream()
                                .skip(1)
                                .map(basis -> follow(kpi, query.by(null).basis(basis), last, today)))
                .filter(triangle -> !triangle.isEmpty())
                .findFirst()
                .or(() -> Optional.of(nearest));
    }

    private static List<Basis> bases(Kpi kpi, Basis asked) {
        return asked.isCohort() && kpi.bases().contains(asked) ? List.of(asked) : kpi.ownBases();
    }

    private CohortTriangle follow(Kpi kpi, KpiQuery query, YearMonth last, LocalDate today) {
        List<Period> cohorts = months(last.minusMonths(COHORTS - 1L), last);
        List<Period> periods = months(YearMonth.from(cohorts.get(0).from()), YearMonth.from(today));
        Term above = numerator(kpi.formula(), query.basis());
        Term below = denominator(kpi.formula(), query.basis());
        Sums[][] sums = read(kpi.formula().sums(query.basis()), cohorts, periods, query, today);
        int lag = lags.of(query.basis()).days(above.measures());
        List<Row> rows = new ArrayList<>();
        for (int cohort = 0; cohort < cohorts.size(); cohort++) {
            boolean mature = !cohorts.get(cohort).until().plusDays(lag).isAfter(today);
            List<Cell> ages = ages(sums[cohort], cohort, periods, above, below, query.quality(), today);
            rows.add(new Row(cohorts.get(cohort), ages, mature));
        }
        return new CohortTriangle(query.basis(), rows);
    }

    /** What happened before a cohort's own month, as a proposal dated before its deal, counts from its first age on. */
    private static List<Cell> ages(
            Sums[] sums,
            int cohort,
            List<Period> periods,
            Term above,
            @Nullable Term below,
            @Nullable Quality quality,
            LocalDate today) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        boolean judged = above.only() == null;
        List<Cell> ages = new ArrayList<>();
        for (int at = 0; at < periods.size(); at++) {
            numerator = numerator.add(sums[at].of(above, quality));
            denominator = below == null ? denominator : denominator.add(sums[at].of(below, quality));
            judged = judged || below != null && sums[at].isJudged(below, quality);
            if (at >= cohort) {
                boolean complete = !periods.get(at).until().isAfter(today);
                ages.add(
                        below == null
                                ? new Cell(numerator, numerator, null, complete)
                                : share(numerator, denominator, judged, complete));
            }
        }
        return List.copyOf(ages);
    }

    private static Cell share(BigDecimal numerator, BigDecimal denominator, boolean judged, boolean complete) {
        BigDecimal value =
                denominator.signum() == 0 || !judged ? null : numerator.divide(denominator, MathContext.DECIMAL64);
        return new Cell(value, numerator, denominator, complete);
    }

    private static Term numerator(Formula formula, Basis basis) {
        return formula instanceof Formula.Ratio ratio ? ratio.numerator(basis) : ((Formula.Total) formula).term();
    }

    private static @Nullable Term denominator(Formula formula, Basis basis) {
        return formula instanceof Formula.Ratio ratio ? ratio.denominator(basis) : null;
    }

    private Sums[][] read(
            Set<Measure> measures, List<Period> cohorts, List<Period> periods, KpiQuery query, LocalDate today) {
        Sums[][] sums = new Sums[cohorts.size()][periods.size()];
        for (Sums[] ofCohort : sums) {
            Arrays.setAll(ofCohort, at -> new Sums());
        }
        FactSelection selection = new FactSelection(query);
        String[] edges =
                periods.stream().map(period -> period.from().toString()).toArray(String[]::new);
        Buckets.of(cohorts)
                .bind(jdbc.sql(selection.sql("kpi/read-cohorts.sql")))
                .params(selection.params())
                .param("measures", MeasureReader.keys(measures))
                .param("edges", edges)
                .param("today", today)
                .query((RowCallbackHandler) row -> sums[row.getInt("cohort") - 1][row.getInt("at") - 1].add(
                        Measure.of(row.getString("measure")),
                        Quality.valueOf(row.getString("quality")),
                        row.getBigDecimal("count"),
                        row.getBigDecimal("amount")));
        return sums;
    }

    private static List<Period> months(YearMonth first, YearMonth last) {
        List<Period> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(Period.month(month));
        }
        return months;
    }
}
