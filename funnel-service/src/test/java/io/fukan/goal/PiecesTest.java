package io.fukan.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.kpi.KpiCatalogue;
import io.fukan.target.Target;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.FiscalCalendar;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a week aims at, of targets for months and quarters. */
class PiecesTest {

    /** Monday 2026-06-29 to Sunday: two business days of June, which has 22, and three of July, which has 22. */
    private static final Period WEEK = days("2026-06-29", "2026-07-06");

    private static final Target.Whose WHOLE_COMPANY = new Target.Whose(null, null, null, null);

    @Test
    void aWeekHasItsBusinessDaysShareOfEachMonth() {
        Pieces pieces = pieces("appointments");
        List<Target> months = List.of(
                target("appointments", "2026-06-01", "2026-07-01", "44"),
                target("appointments", "2026-07-01", "2026-08-01", "66"));

        // 44 × 2/22 + 66 × 3/22
        assertThat(pieces.within(WEEK, months)).isEqualByComparingTo("13");
    }

    @Test
    void aRateHoldsInTheWeekAndIsWeighedByDaysAcrossMonths() {
        Pieces pieces = pieces("connect-rate");
        List<Target> months = List.of(
                target("connect-rate", "2026-06-01", "2026-07-01", "0.20"),
                target("connect-rate", "2026-07-01", "2026-08-01", "0.27"));

        // two days of seven at 20 %, five at 27 %
        assertThat(pieces.within(WEEK, months)).isEqualByComparingTo("0.25");
    }

    @Test
    void aWeekThatNobodyAimsInHasNoGoal() {
        assertThat(pieces("appointments")
                        .within(WEEK, List.of(target("appointments", "2026-08-01", "2026-09-01", "44"))))
                .isNull();
    }

    private static Pieces pieces(String kpi) {
        return new Pieces(KpiCatalogue.get(kpi), BusinessCalendar.japanese(), FiscalCalendar.FROM_APRIL);
    }

    private static Target target(String kpi, String from, String until, String value) {
        return new Target(kpi, WHOLE_COMPANY, days(from, until), new BigDecimal(value));
    }

    private static Period days(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
