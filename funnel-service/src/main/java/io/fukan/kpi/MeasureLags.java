package io.fukan.kpi;

import static java.util.stream.Collectors.joining;

import io.fukan.database.Sql;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * How long each measure usually takes after its cohort began. A cohort is mature once its end and the measure's own 90th
 * percentile have passed; before that its figure will still grow.
 */
@Component
class MeasureLags {

    private static final List<Basis> COHORTS =
            Arrays.stream(Basis.values()).filter(Basis::isCohort).toList();

    private final JdbcClient jdbc;
    private final Company company;
    private final Clock clock;

    MeasureLags(JdbcClient jdbc, Company company, Clock clock) {
        this.jdbc = jdbc;
        this.company = company;
        this.clock = clock;
    }

    /** The lags in one basis, of which any number may be asked: what is remembered of them is read once. */
    OfBasis of(Basis basis) {
        return new OfBasis(basis);
    }

    /** Remembers all lags afresh. */
    @Transactional
    public void refresh() {
        jdbc.sql(Sql.of("kpi/remember-measure-lags.sql", Map.of("lags", lags(COHORTS))))
                .param("measures", MeasureReader.keys(List.of(Measure.values())))
                .param("today", company.today())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<Measure, Integer> remembered(Basis basis) {
        Map<Measure, Integer> days = new EnumMap<>(Measure.class);
        jdbc.sql("select measure, p90_days from measure_lag where basis = ?")
                .param(basis.name())
                .query((RowCallbackHandler)
                        row -> days.put(Measure.of(row.getString("measure")), row.getInt("p90_days")));
        return days;
    }

    /** Of a measure that has come since lags were remembered. */
    private int computed(Measure measure, Basis basis) {
        return jdbc.sql(lags(List.of(basis)))
                .param("measures", MeasureReader.keys(List.of(measure)))
                .param("today", company.today())
                .query((row, n) -> row.getInt("p90_days"))
                .optional()
                .orElse(0);
    }

    private static String lags(List<Basis> of) {
        return Sql.of(
                "kpi/measure-lags.sql",
                Map.of(
                        "anchors",
                        of.stream()
                                .map(basis -> "('%s', f.%s)".formatted(basis.name(), basis.dayColumn()))
                                .collect(joining(", "))));
    }

    /** The lags of one basis as they are while a question is answered. */
    final class OfBasis {

        private final Basis basis;
        private final Supplier<Map<Measure, Integer>> known;

        private OfBasis(Basis basis) {
            this.basis = basis;
            this.known = SingletonSupplier.of(() -> remembered(basis));
        }

        /** The longest lag of the measures in days; 0 in period basis and where nothing has happened yet. */
        int days(Collection<Measure> measures) {
            return basis.isCohort()
                    ? measures.stream().mapToInt(this::days).max().orElse(0)
                    : 0;
        }

        private int days(Measure measure) {
            return known.get().computeIfAbsent(measure, unknown -> computed(unknown, basis));
        }
    }
}
