package io.fukan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private final BusinessCalendar calendar = BusinessCalendar.japanese();

    @Test
    void restsTenDaysInTheGoldenWeekOf2019() {
        Period goldenWeek = Period.ofInclusive(LocalDate.of(2019, 4, 27), LocalDate.of(2019, 5, 6));

        assertThat(goldenWeek.days()).isEqualTo(10);
        assertThat(calendar.businessDaysIn(goldenWeek)).isZero();
        assertThat(calendar.isBusinessDay(LocalDate.of(2019, 4, 26))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2019, 5, 7))).isTrue();
    }

    @Test
    void restsFromYearEndToThirdOfJanuary() {
        assertThat(calendar.isBusinessDay(LocalDate.of(2025, 12, 26))).isTrue();
        assertThat(calendar.businessDaysIn(Period.ofInclusive(LocalDate.of(2025, 12, 27), LocalDate.of(2026, 1, 4))))
                .isZero();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 1, 5))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2027, 12, 28))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2027, 12, 29))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07, 21",
        "2020-08, 20",
        "2021-07, 20",
        "2021-08, 21",
        "2024-05, 21",
        "2024-09, 19",
        "2026-01, 19",
        "2026-04, 21",
        "2026-05, 18",
        "2026-09, 19",
        "2026-12, 20",
        "2027-03, 22",
        "2027-05, 18"
    })
    void countsTheBusinessDaysOfAMonth(YearMonth month, int days) {
        Period period = Period.month(month);

        assertThat(calendar.businessDaysIn(period)).isEqualTo(days);
        assertThat(calendar.businessDays(period)).hasSize(days).allMatch(calendar::isBusinessDay);
    }

    @Test
    void keepsTheCompanysOwnDaysOff() {
        LocalDate foundationDay = LocalDate.of(2026, 6, 10);
        BusinessCalendar own = BusinessCalendar.withDaysOff(Set.of(foundationDay, LocalDate.of(2026, 6, 13)));

        assertThat(own.isBusinessDay(foundationDay)).isFalse();
        assertThat(own.businessDaysIn(Period.month(YearMonth.of(2026, 6)))).isEqualTo(21);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-12, 2, 2026-06-16", // Friday → Tuesday
        "2026-06-13, 2, 2026-06-16", // Saturday → Tuesday
        "2026-09-18, 1, 2026-09-24", // over 敬老の日, 国民の休日, 秋分の日
        "2026-05-01, 2, 2026-05-08",
        "2026-06-15, 0, 2026-06-15",
        "2026-06-13, 0, 2026-06-15",
        "2026-06-15, -1, 2026-06-12",
        "2026-01-05, -3, 2025-12-24",
    })
    void endsATermOfBusinessDays(LocalDate from, int businessDays, LocalDate end) {
        assertThat(calendar.plusBusinessDays(from, businessDays)).isEqualTo(end);
    }

    @Test
    void countsBetweenDaysAsItAddsThem() {
        LocalDate friday = LocalDate.of(2026, 9, 18);

        for (int days = 1; days < 30; days++) {
            assertThat(calendar.businessDaysBetween(friday, calendar.plusBusinessDays(friday, days)))
                    .isEqualTo(days);
        }
        assertThat(calendar.businessDaysBetween(friday, friday)).isZero();
        assertThat(calendar.businessDaysBetween(friday, friday.minusDays(9))).isZero();
    }

    @Test
    void countsTheElapsedDaysOfAPeriodWithToday() {
        Period may = Period.month(YearMonth.of(2026, 5));

        assertThat(calendar.elapsedBusinessDays(may, LocalDate.of(2026, 4, 30))).isZero();
        assertThat(calendar.elapsedBusinessDays(may, LocalDate.of(2026, 5, 1))).isEqualTo(1);
        assertThat(calendar.elapsedBusinessDays(may, LocalDate.of(2026, 5, 7))).isEqualTo(2);
        assertThat(calendar.elapsedBusinessDays(may, LocalDate.of(2026, 5, 31))).isEqualTo(18);
        assertThat(calendar.elapsedBusinessDays(may, LocalDate.of(2026, 7, 1))).isEqualTo(18);
    }
}
