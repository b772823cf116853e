package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How long measures take after their cohort began, by facts as they stand in the table. */
@DatabaseTest
@Transactional
class MeasureLagsTest {

    @Autowired
    MeasureLags lags;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("delete from fact").update();
        jdbc.sql("delete from measure_lag").update();
    }

    /** Wins of some leads, one for each day after the lead came in, all on the same day. */
    private void wins(int firstRoot, String day, int days) {
        jdbc.sql("""
                        insert into fact (root, cycle, measure, source_id, occurred_on, lead_on, quality, amount)
                        select :first + n, 1, 'win', :first + n, cast(:day as date), cast(:day as date) - n, 'GENERAL', 0
                        from generate_series(1, :days) n""")
                .param("first", firstRoot)
                .param("day", day)
                .param("days", days)
                .update();
    }

    private int lag() {
        return lags.of(Basis.LEAD).days(List.of(Measure.WIN));
    }

    @Test
    void nineOfTenEventsHaveHappenedByThen() {
        assertThat(lag()).isZero();
        wins(1, "2026-05-01", 10);
        assertThat(lag()).isEqualTo(9);
    }

    @Test
    void whatIsRememberedHoldsUntilItIsRememberedAfresh() {
        wins(1, "2026-05-01", 10);
        lags.refresh();
        wins(100, "2026-06-01", 100);
        assertThat(lag()).isEqualTo(9);
        lags.refresh();
        assertThat(lag()).isEqualTo(89);
    }

    @Test
    void thatNothingHasHappenedIsRememberedToo() {
        lags.refresh();
        wins(1, "2026-05-01", 10);
        assertThat(lag()).isZero();
    }

    @Test
    void amongSeveralTheLongestTells() {
        wins(1, "2026-05-01", 10);
        assertThat(lags.of(Basis.LEAD).days(List.of(Measure.CALL, Measure.WIN))).isEqualTo(9);
        lags.refresh();
        assertThat(lags.of(Basis.LEAD).days(List.of(Measure.CALL, Measure.WIN))).isEqualTo(9);
        assertThat(lags.of(Basis.CONTRACT).days(List.of(Measure.WIN))).isZero();
    }

    @Test
    void ofManyEventsTheLatestTell() {
        wins(1, "2020-05-01", 1_000);
        jdbc.sql("""
                        insert into fact (root, cycle, measure, source_id, occurred_on, lead_on, quality, amount)
                        select n, 1, 'win', n, date '2026-05-01', date '2026-04-28', 'GENERAL', 0
                        from generate_series(2001, 12000) n""").update();
        assertThat(lag()).isEqualTo(3);
    }

    @Test
    void aPeriodTakesNoTime() {
        wins(1, "2026-05-01", 10);
        assertThat(lags.of(Basis.PERIOD).days(List.of(Measure.WIN))).isZero();
    }
}
