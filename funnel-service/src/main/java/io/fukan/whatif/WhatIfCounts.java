package io.fukan.whatif;

import io.fukan.database.Sql;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
import io.fukan.quality.Quality;
import io.fukan.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the figures of a what-if: the funnel as it is, and what of it would move from one quality to another. */
@Component
class WhatIfCounts {

    private final MeasureReader measures;
    private final JdbcClient jdbc;

    WhatIfCounts(MeasureReader measures, JdbcClient jdbc) {
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /** What would move, at a stage (1 the first) and in both bases. */
    record Shift(int stage, Quality before, Quality after, long inPeriod, long inCohort, long came) {

        long arrived(Basis basis) {
            return basis.isCohort() ? inCohort : inPeriod;
        }

        long came(Basis basis) {
            return basis.isCohort() ? came : 0;
        }
    }

    /** In one transaction that sees one moment only, after the moves were written. */
    void take(WhatIf asked) {
        List<Shift> shifts = jdbc.sql(Sql.of("whatif/shifts.sql"))
                .param("whatIf", asked.id())
                .param("stages", Stage.values().length)
                .query(Shift.class)
                .list();
        for (Basis basis : WhatIfFunnels.BASES) {
            Sums sums = sums(asked.period(), basis);
            for (Stage stage : Stage.values()) {
                List<Shift> here = shifts.stream()
                        .filter(shift -> shift.stage() == stage.ordinal() + 1)
                        .toList();
                here.forEach(shift -> keep(
                        asked, basis, stage, shift.before(), shift.after(), shift.arrived(basis), shift.came(basis)));
                for (Quality quality : Quality.values()) {
                    stay(asked, basis, stage, quality, here, sums);
                }
            }
        }
        Set<Measure> recorded = measures.everRecorded(
                EnumSet.copyOf(Arrays.stream(Stage.values()).map(Stage::arrival).toList()));
        BiPredicate<Measure, Period> mature = measures.maturity(Basis.LEAD);
        jdbc.sql("update quality_what_if set recorded = :recorded, mature = :mature where id = :id")
                .param("id", asked.id())
                .param("recorded", names(stage -> recorded.contains(stage.arrival())))
                .param("mature", names(stage -> mature.test(stage.arrival(), asked.period())))
                .update();
    }

    /** Those that keep their quality: all of it but those that move away from it. */
    private void stay(WhatIf asked, Basis basis, Stage stage, Quality quality, List<Shift> here, Sums sums) {
        List<Shift> leaving =
                here.stream().filter(shift -> shift.before() == quality).toList();
        long arrived = sums.count(stage.arrival(), quality)
                - leaving.stream().mapToLong(shift -> shift.arrived(basis)).sum();
        Optional<Measure> progressed = basis.isCohort() ? stage.progressed() : Optional.empty();
        long came = progressed.map(measure -> sums.count(measure, quality)).orElse(0L)
                - leaving.stream().mapToLong(shift -> shift.came(basis)).sum();
        keep(asked, basis, stage, quality, quality, arrived, came);
    }

    private void keep(WhatIf asked, Basis basis, Stage stage, Quality before, Quality after, long arrived, long came) {
        if (arrived == 0 && came == 0) {
            return;
        }
        jdbc.sql(Sql.of("whatif/count.sql"))
                .param("whatIf", asked.id())
                .param("basis", basis.name())
                .param("stage", stage.name())
                .param("before", before.name())
                .param("after", after.name())
                .param("arrived", arrived)
                .param("came", came)
                .update();
    }

    private Sums sums(Period period, Basis basis) {
        Set<Measure> needed = EnumSet.noneOf(Measure.class);
        for (Stage stage : Stage.values()) {
            needed.add(stage.arrival());
            stage.progressed().ifPresent(needed::add);
        }
        KpiQuery query = KpiQuery.of(period).basis(basis);
        return measures.read(needed, List.of(period), query).getOrDefault(new Place(0, null), new Sums());
    }

    private static String[] names(Predicate<Stage> which) {
        return Arrays.stream(Stage.values()).filter(which).map(Stage::name).toArray(String[]::new);
    }
}
