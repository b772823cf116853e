package io.fukan.kpi;

import io.fukan.database.Sql;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long each measure usually takes after its cohort began. A cohort is mature once its end and the measure's own 90th
 * percentile have passed; before that its figure will still grow.
 */
@Component
class MeasureLags {

    private final JdbcClient jdbc;
    private final Company company;
    private final Clock clock;

    MeasureLags(JdbcClient jdbc, Company company, Clock clock) {
        this.jdbc = jdbc;
        this.company = company;
        this.clock = clock;
    }

    /** The longest lag of the measures in days; 0 in period basis and where nothing has happened yet. */
    int days(Collection<Measure> measures, Basis basis) {
        return basis.isCohort()
                ? measures.stream().mapToInt(m -> days(m, basis)).max().orElse(0)
                : 0;
    }

    /** Remembers all lags afresh. */
    @Transactional
    public void refresh() {
        for (Basis basis : Basis.values()) {
            if (basis.isCohort()) {
                jdbc.sql(Sql.of("kpi/remember-measure-lags.sql", Map.of("lags", lags(basis))))
                        .param("measures", MeasureReader.keys(List.of(Measure.values())))
                        .param("basis", basis.name())
                        .param("today", company.today())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
        }
    }

    private int days(Measure measure, Basis basis) {
        return remembered(measure, basis).or(() -> computed(measure, basis)).orElse(0);
    }

    private Optional<Integer> remembered(Measure measure, Basis basis) {
        return jdbc.sql("select p90_days from measure_lag where measure = ? and basis = ?")
                .params(measure.key(), basis.name())
                .query(Integer.class)
                .optional();
    }

    private Optional<Integer> computed(Measure measure, Basis basis) {
        return jdbc.sql(lags(basis))
                .param("measures", MeasureReader.keys(List.of(measure)))
                .param("today", company.today())
                .query((row, n) -> row.getInt("p90_days"))
                .optional();
    }

    private static String lags(Basis basis) {
        return Sql.of("kpi/measure-lags.sql", Map.of("day column", basis.dayColumn()));
    }
}
