package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures that no rollup holds are read from an index made for them. */
@DatabaseTest
class NeverRolledUpTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void whateverIsReadFromFactsOfManyDaysIsInTheIndex() {
        String index = jdbc.sql("select pg_get_indexdef('fact_by_day'::regclass)")
                .query(String.class)
                .single();
        Set<String> missing = new TreeSet<>();
        Stream.concat(byClock(), ofMedians())
                .map(Measure::key)
                .filter(measure -> !index.contains("'" + measure + "'"))
                .forEach(missing::add);
        assertThat(missing).as("measures that %s lacks", index).isEmpty();
    }

    private static Stream<Measure> byClock() {
        return Arrays.stream(Measure.values()).filter(Measure::byClock);
    }

    private static Stream<Measure> ofMedians() {
        return KpiCatalogue.all().stream().map(Kpi::formula).flatMap(formula -> {
            if (formula instanceof Formula.Median median) {
                return Stream.of(median.measure());
            }
            return formula instanceof Formula.MedianWait wait
                    ? Stream.of(wait.ended(), wait.endless())
                    : Stream.empty();
        });
    }
}
