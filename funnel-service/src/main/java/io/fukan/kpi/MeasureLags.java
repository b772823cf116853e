package io.fukan.kpi;

import static java.util.stream.Collectors.joining;

import io.fukan.database.Sql;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** The longest lag of the measures in days; 0 in period basis and where nothing has happened yet. */
    int days(Collection<Measure> measures, Basis basis) {
        if (!basis.isCohort()) {
            return 0;
        }
        return remembered(measures, basis).orElseGet(() -> computed(measures, basis));
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

    /** Empty where one of the measures has come since lags were remembered. */
    private Optional<Integer> remembered(Collection<Measure> measures, Basis basis) {
        List<Integer> days = jdbc.sql("select p90_days from measure_lag where measure = any(?) and basis = ?")
                .params(MeasureReader.keys(measures), basis.name())
                .query(Integer.class)
                .list();
        return days.size() < Set.copyOf(measures).size() ? Optional.empty() : Optional.of(longest(days));
    }

    private int computed(Collection<Measure> measures, Basis basis) {
        return longest(jdbc.sql(lags(List.of(basis)))
                .param("measures", MeasureReader.keys(measures))
                .param("today", company.today())
                .query((row, n) -> row.getInt("p90_days"))
                .list());
    }

    private static int longest(List<Integer> days) {
        return days.stream().mapToInt(Integer::intValue).max().orElse(0);
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
}
