package io.fukan.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {

    private static final FiscalCalendar APRIL = FiscalCalendar.FROM_APRIL;

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025, SECOND, 4",
        "2026-04-01, 2026, FIRST, 1",
        "2026-06-30, 2026, FIRST, 1",
        "2026-07-01, 2026, FIRST, 2",
        "2026-09-30, 2026, FIRST, 2",
        "2026-10-01, 2026, SECOND, 3",
        "2027-01-01, 2026, SECOND, 4",
    })
    void placesADayInTheYearFromApril(LocalDate day, int year, Half half, int quarter) {
        assertThat(APRIL.positionOf(day)).isEqualTo(new FiscalPosition(year, half, quarter));
    }

    @Test
    void followsAnotherFirstMonth() {
        FiscalCalendar december = new FiscalCalendar(Month.DECEMBER);

        assertThat(december.positionOf(LocalDate.of(2026, 11, 30))).isEqualTo(new FiscalPosition(2025, Half.SECOND, 4));
        assertThat(december.positionOf(LocalDate.of(2026, 12, 1))).isEqualTo(new FiscalPosition(2026, Half.FIRST, 1));
        assertThat(december.yearContaining(LocalDate.of(2027, 2, 1))).isEqualTo(inclusive("2026-12-01", "2027-11-30"));
        assertThat(new FiscalCalendar(Month.JANUARY).year(2026)).isEqualTo(inclusive("2026-01-01", "2026-12-31"));
    }

    @Test
    void knowsItsYearsHalvesAndQuarters() {
        assertThat(APRIL.year(2026)).isEqualTo(inclusive("2026-04-01", "2027-03-31"));
        assertThat(APRIL.half(2026, Half.SECOND)).isEqualTo(inclusive("2026-10-01", "2027-03-31"));
        assertThat(APRIL.quarter(2026, 4)).isEqualTo(inclusive("2027-01-01", "2027-03-31"));
        assertThatIllegalArgumentException().isThrownBy(() -> APRIL.quarter(2026, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, day, 2027-02-17, 2027-02-17",
        "WEEK, week, 2027-02-15, 2027-02-21",
        "MONTH, month, 2027-02-01, 2027-02-28",
        "QUARTER, quarter, 2027-01-01, 2027-03-31",
        "HALF, half, 2026-10-01, 2027-03-31",
        "FISCAL_YEAR, fiscalYear, 2026-04-01, 2027-03-31",
    })
    void isCutByGrains(Grain grain, String apiName, String from, String to) {
        assertThat(grain.periodContaining(LocalDate.of(2027, 2, 17), APRIL)).isEqualTo(inclusive(from, to));
        assertThat(Grain.named(apiName)).contains(grain);
    }

    @Test
    void hasNoBoundsForNoGrain() {
        assertThat(Grain.named("none")).contains(Grain.NONE);
        assertThat(Grain.named("FISCAL_YEAR")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> Grain.NONE.periodContaining(LocalDate.of(2026, 1, 1), APRIL));
    }

    @ParameterizedTest
    @CsvSource({
        "thisWeek, 2026-05-18, 2026-05-24",
        "lastWeek, 2026-05-11, 2026-05-17",
        "thisMonth, 2026-05-01, 2026-05-31",
        "lastMonth, 2026-04-01, 2026-04-30",
        "thisQuarter, 2026-04-01, 2026-06-30",
        "lastQuarter, 2026-01-01, 2026-03-31",
        "thisHalf, 2026-04-01, 2026-09-30",
        "thisFiscalYear, 2026-04-01, 2027-03-31",
        "lastFiscalYear, 2025-04-01, 2026-03-31",
        "last30Days, 2026-04-21, 2026-05-20",
        "last90Days, 2026-02-20, 2026-05-20",
    })
    void givesThePeriodsOfTheFilterBar(String urlName, String from, String to) {
        PeriodChoice choice = PeriodChoice.named(urlName).orElseThrow();

        assertThat(choice.period(LocalDate.of(2026, 5, 20), APRIL)).isEqualTo(inclusive(from, to));
    }

    @Test
    void leavesACustomPeriodToItsDates() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PeriodChoice.CUSTOM.period(LocalDate.of(2026, 5, 20), APRIL));
    }

    private static Period inclusive(String from, String to) {
        return Period.ofInclusive(LocalDate.parse(from), LocalDate.parse(to));
    }
}
