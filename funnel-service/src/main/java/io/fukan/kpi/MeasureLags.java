package io.fukan.kpi;

import io.fukan.database.Sql;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
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
    private final Clock clock;

    MeasureLags(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
                jdbc.sql(Sql.of("kpi/measure-lags-refresh.sql", Map.of("day column", basis.dayColumn())))
                        .param("basis", basis.name())
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
        return jdbc.sql(Sql.of("kpi/measure-lag.sql", Map.of("day column", basis.dayColumn())))
                .param("measure", measure.key())
                .query(Integer.class)
                .optional();
    }
}
