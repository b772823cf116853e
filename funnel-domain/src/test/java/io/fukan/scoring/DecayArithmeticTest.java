package io.fukan.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of points on each side of the end of a period. */
@DatabaseTest
class DecayArithmeticTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(nullValues = "", textBlock = """
            # points, off, every, unit, since, day → left
            20, 5, 1, WEEK,  2026-04-01, 2026-04-01, 20
            20, 5, 1, WEEK,  2026-04-01, 2026-04-07, 20
            20, 5, 1, WEEK,  2026-04-01, 2026-04-08, 15
            20, 5, 1, WEEK,  2026-04-01, 2026-04-14, 15
            20, 5, 1, WEEK,  2026-04-01, 2026-04-22, 5
            20, 5, 1, WEEK,  2026-04-01, 2026-04-29, 0
            20, 5, 1, WEEK,  2026-04-01, 2030-01-01, 0
            15, 5, 2, WEEK,  2026-04-01, 2026-04-14, 15
            15, 5, 2, WEEK,  2026-04-01, 2026-04-15, 10
            15, 5, 1, MONTH, 2026-04-15, 2026-05-14, 15
            15, 5, 1, MONTH, 2026-04-15, 2026-05-15, 10
            15, 5, 1, MONTH, 2026-01-31, 2026-02-28, 15
            15, 5, 1, MONTH, 2026-01-31, 2026-03-01, 10
            15, 5, 1, MONTH, 2025-12-31, 2026-12-31, 0
            5,  2, 1, MONTH, 2026-04-01, 2026-06-01, 1
            5,  2, 1, MONTH, 2026-04-01, 2026-07-01, 0
            9,  4, 3, DAY,   2026-04-01, 2026-04-03, 9
            9,  4, 3, DAY,   2026-04-01, 2026-04-04, 5
            30, ,  ,  ,      2020-01-01, 2026-04-01, 30
            -20, 5, 1, WEEK, 2026-04-01, 2026-04-08, -15
            -20, 5, 1, WEEK, 2026-04-01, 2026-06-08, 0
            """)
    void pointsFallOffAfterEachFullPeriod(
            int points,
            @Nullable Integer off,
            @Nullable Integer every,
            @Nullable String unit,
            LocalDate since,
            LocalDate day,
            int left) {
        assertThat(jdbc.sql("select score_left(:points, :off, :every, :unit, :since, :day)")
                        .param("points", points)
                        .param("off", off)
                        .param("every", every)
                        .param("unit", unit)
                        .param("since", since)
                        .param("day", day)
                        .query(Integer.class)
                        .single())
                .isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"100, 1", "60, 1", "59, 2", "40, 2", "39, 3", "20, 3", "19, 4", "0, 4", "-50, 4"})
    void aScoreReachesABandAtItsLimit(int score, int band) {
        assertThat(jdbc.sql("select score_band(?, 60, 40, 20)")
                        .param(score)
                        .query(Integer.class)
                        .single())
                .isEqualTo(band);
    }
}
