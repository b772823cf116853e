package io.fukan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** November 2025 began on a Saturday, with a holiday on Monday the 3rd; October on a Wednesday. */
class EarlierPeriodTest {

    private static final Period OCTOBER = Period.month(YearMonth.of(2025, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2025, 11));
    private static final BusinessCalendar CALENDAR = BusinessCalendar.japanese();

    @Test
    void isWholeBesideAPeriodThatHasEnded() {
        EarlierPeriod earlier = beside(LocalDate.of(2025, 12, 10));

        assertThat(earlier.period()).isEqualTo(OCTOBER);
        assertThat(earlier.seenUntil())
                .as("ten days after its end, as November is")
                .isEqualTo(LocalDate.of(2025, 11, 11));
    }

    @Test
    void endsAfterAsManyBusinessDaysBesideOneThatRuns() {
        // Tuesday the 4th is November's first business day, Friday the 7th its fourth.
        assertThat(beside(LocalDate.of(2025, 11, 4)).period()).isEqualTo(Period.day(LocalDate.of(2025, 10, 1)));
        assertThat(beside(LocalDate.of(2025, 11, 7)).period())
                .isEqualTo(Period.ofInclusive(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 6)));
        assertThat(beside(LocalDate.of(2025, 11, 7)).seenUntil()).isEqualTo(LocalDate.of(2025, 10, 7));
    }

    @Test
    void takesDaysOffWithTheBusinessDayBeforeThem() {
        // Sunday the 9th: four business days are over, and the days off after the fourth as well.
        assertThat(beside(LocalDate.of(2025, 11, 9)).period())
                .isEqualTo(Period.ofInclusive(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 6)));
        // Friday the 3rd of October is the third business day; a weekend follows it.
        assertThat(EarlierPeriod.beside(
                                OCTOBER, Period.month(YearMonth.of(2025, 9)), LocalDate.of(2025, 10, 5), CALENDAR)
                        .orElseThrow()
                        .period())
                .isEqualTo(Period.ofInclusive(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 3)));
    }

    @Test
    void doesNotGrowBeyondItsOwnEnd() {
        // November has 18 business days; December by its last working day 20.
        Period december = Period.month(YearMonth.of(2025, 12));

        assertThat(EarlierPeriod.beside(december, NOVEMBER, LocalDate.of(2025, 12, 26), CALENDAR)
                        .orElseThrow()
                        .period())
                .isEqualTo(NOVEMBER);
    }

    @Test
    void isNothingBeforeTheFirstDay() {
        assertThat(List.of(LocalDate.of(2025, 10, 31), LocalDate.of(2025, 11, 2)))
                .as("not begun, and begun with days off only, where October began with a business day")
                .allSatisfy(today -> assertThat(EarlierPeriod.beside(NOVEMBER, OCTOBER, today, CALENDAR))
                        .isEmpty());
    }

    private static EarlierPeriod beside(LocalDate today) {
        return EarlierPeriod.beside(NOVEMBER, OCTOBER, today, CALENDAR).orElseThrow();
    }
}
