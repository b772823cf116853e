package io.fukan.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final FiscalCalendar APRIL = FiscalCalendar.FROM_APRIL;

    @Test
    void holdsItsFirstAndItsLastDayAndNoOther() {
        Period june = Period.month(YearMonth.of(2026, 6));

        assertThat(june.contains(LocalDate.of(2026, 5, 31))).isFalse();
        assertThat(june.contains(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(june.contains(june.lastDay())).isTrue();
        assertThat(june.contains(june.until())).isFalse();
        assertThat(june.lastDay()).isEqualTo("2026-06-30");
        assertThat(june.days()).isEqualTo(30);
        assertThat(june).isEqualTo(inclusive("2026-06-01", "2026-06-30"));
    }

    @Test
    void isNeverEmptyOrBackwards() {
        LocalDate day = LocalDate.of(2026, 6, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(day, day))
                .withMessageContaining("2026-06-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofInclusive(day, day.minusDays(1)))
                .withMessageContaining("2026-05-31");
    }

    @Test
    void startsAndEndsAtMidnightOfTheBusinessZone() {
        Period day = Period.day(LocalDate.of(2026, 4, 1));
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");

        assertThat(day.start(tokyo)).isEqualTo(Instant.parse("2026-03-31T15:00:00Z"));
        assertThat(day.end(tokyo)).isEqualTo(Instant.parse("2026-04-01T15:00:00Z"));
    }

    @Test
    void intersectsOnTheDaysBothHave() {
        Period may = Period.month(YearMonth.of(2026, 5));

        assertThat(may.intersection(inclusive("2026-04-20", "2026-05-03")))
                .contains(inclusive("2026-05-01", "2026-05-03"));
        assertThat(may.intersection(inclusive("2026-06-01", "2026-06-02"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28", // a month after a shorter one
        "2026-04-01, 2026-06-30, 2026-01-01, 2026-03-31", // a quarter
        "2026-10-01, 2027-03-31, 2026-04-01, 2026-09-30", // a half
        "2024-04-01, 2025-03-31, 2023-04-01, 2024-03-31", // a fiscal year after one with a leap day
        "2026-01-05, 2026-01-11, 2025-12-29, 2026-01-04", // a week
        "2026-03-01, 2026-03-01, 2026-02-28, 2026-02-28", // a day
        "2026-03-10, 2026-03-19, 2026-02-28, 2026-03-09", // ten days
    })
    void isPrecededByOneOfTheSameKind(String from, String to, String previousFrom, String previousTo) {
        assertThat(inclusive(from, to).previous()).isEqualTo(inclusive(previousFrom, previousTo));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29", // February of a leap year whole
        "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
        "2026-04-01, 2027-03-31, 2025-04-01, 2026-03-31",
        "2026-07-27, 2026-08-02, 2025-07-28, 2025-08-03", // Monday to Sunday both years
        "2024-02-29, 2024-02-29, 2023-02-28, 2023-02-28",
        "2025-02-28, 2025-02-28, 2024-02-28, 2024-02-28",
        "2026-05-10, 2026-06-08, 2025-05-10, 2025-06-08",
    })
    void comparesWithTheSameDaysOfLastYear(String from, String to, String lastFrom, String lastTo) {
        assertThat(inclusive(from, to).sameLastYear()).isEqualTo(inclusive(lastFrom, lastTo));
    }

    @Test
    void splitsIntoWeeksFromMondayClippedToItsBounds() {
        assertThat(inclusive("2026-04-01", "2026-04-14").split(Grain.WEEK, APRIL))
                .containsExactly(
                        inclusive("2026-04-01", "2026-04-05"),
                        inclusive("2026-04-06", "2026-04-12"),
                        inclusive("2026-04-13", "2026-04-14"));
    }

    @Test
    void splitsIntoFiscalQuarters() {
        Period custom = inclusive("2026-02-10", "2026-07-20");

        assertThat(custom.split(Grain.QUARTER, APRIL))
                .containsExactly(
                        inclusive("2026-02-10", "2026-03-31"),
                        inclusive("2026-04-01", "2026-06-30"),
                        inclusive("2026-07-01", "2026-07-20"));
        assertThat(custom.split(Grain.QUARTER, new FiscalCalendar(Month.MARCH)))
                .extracting(Period::from)
                .containsExactly(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1));
    }

    @Test
    void staysWholeWithoutAGrainOrInsideOneBucket() {
        Period custom = inclusive("2026-04-10", "2026-04-20");

        assertThat(custom.split(Grain.NONE, APRIL)).containsExactly(custom);
        assertThat(custom.split(Grain.FISCAL_YEAR, APRIL)).containsExactly(custom);
    }

    @Test
    void losesNoDayWhenSplit() {
        Period years = inclusive("2023-11-17", "2026-08-05");

        for (Grain grain : Grain.values()) {
            List<Period> parts = years.split(grain, APRIL);
            assertThat(parts.get(0).from()).isEqualTo(years.from());
            assertThat(parts.get(parts.size() - 1).until()).isEqualTo(years.until());
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).until());
            }
        }
    }

    private static Period inclusive(String from, String to) {
        return Period.ofInclusive(LocalDate.parse(from), LocalDate.parse(to));
    }
}
