package io.fukan.time;

import static io.fukan.time.NationalHoliday.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole years as the calendar on the wall has them. */
class JapaneseHolidaysTest {

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("M/d");

    @ParameterizedTest
    @CsvSource({
        "1985, 1/1 1/15 2/11 3/21 4/29 5/3 5/5 5/6 9/15 9/16 9/23 10/10 11/3 11/4 11/23",
        "1988, 1/1 1/15 2/11 3/20 3/21 4/29 5/3 5/4 5/5 9/15 9/23 10/10 11/3 11/23",
        "1999, 1/1 1/15 2/11 3/21 3/22 4/29 5/3 5/4 5/5 7/20 9/15 9/23 10/10 10/11 11/3 11/23 12/23",
        "2003, 1/1 1/13 2/11 3/21 4/29 5/3 5/5 7/21 9/15 9/23 10/13 11/3 11/23 11/24 12/23",
        "2009, 1/1 1/12 2/11 3/20 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23",
        "2015, 1/1 1/12 2/11 3/21 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23",
        "2019, 1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23",
        "2020, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23",
        "2021, 1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23",
        "2024, 1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23",
        "2025, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24",
        "2026, 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23",
        "2027, 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23",
    })
    void areThoseOfTheOfficialCalendar(int year, String days) {
        assertThat(JapaneseHolidays.in(year).keySet().stream()
                        .map(MONTH_AND_DAY::format)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-06, SUBSTITUTE_HOLIDAY", // 5/3 was a Sunday, 5/4 and 5/5 are holidays already
        "2026-09-22, CITIZENS_HOLIDAY",
        "2019-04-30, CITIZENS_HOLIDAY",
        "2019-05-01, IMPERIAL_OCCASION",
        "2019-10-22, IMPERIAL_OCCASION",
        "1988-05-04, CITIZENS_HOLIDAY",
        "2006-04-29, GREENERY_DAY",
        "2007-04-29, SHOWA_DAY",
        "2007-05-04, GREENERY_DAY",
        "1988-04-29, EMPERORS_BIRTHDAY",
        "2018-12-23, EMPERORS_BIRTHDAY",
        "2020-02-23, EMPERORS_BIRTHDAY",
        "1989-02-24, IMPERIAL_OCCASION",
        "1990-11-12, IMPERIAL_OCCASION",
        "1993-06-09, IMPERIAL_OCCASION",
        "2020-07-24, SPORTS_DAY",
        "2021-08-08, MOUNTAIN_DAY",
        "2050-11-23, LABOUR_THANKSGIVING_DAY",
    })
    void haveTheirReason(LocalDate day, NationalHoliday holiday) {
        assertThat(JapaneseHolidays.on(day)).contains(holiday);
    }

    @Test
    void haveNoEmperorsBirthdayIn2019() {
        assertThat(JapaneseHolidays.in(2019)).doesNotContainValue(EMPERORS_BIRTHDAY);
    }

    @Test
    void areSixteenByNameSince2016ExceptIn2019() {
        var derived = List.of(SUBSTITUTE_HOLIDAY, CITIZENS_HOLIDAY, IMPERIAL_OCCASION);

        for (int year = 2020; year <= JapaneseHolidays.LAST_YEAR; year++) {
            assertThat(JapaneseHolidays.in(year).values().stream().filter(holiday -> !derived.contains(holiday)))
                    .as("%d", year)
                    .hasSize(16)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1980, 20, 23",
        "1992, 20, 23",
        "1993, 20, 23",
        "2011, 21, 23",
        "2012, 20, 22",
        "2023, 21, 23",
        "2024, 20, 22",
        "2025, 20, 23",
        "2028, 20, 22",
        "2030, 20, 23"
    })
    void fallOnTheEquinoxes(int year, int march, int september) {
        assertThat(JapaneseHolidays.on(LocalDate.of(year, 3, march))).contains(VERNAL_EQUINOX_DAY);
        assertThat(JapaneseHolidays.on(LocalDate.of(year, 9, september))).contains(AUTUMNAL_EQUINOX_DAY);
    }

    @Test
    void areUnknownOutsideTheirYears() {
        assertThat(JapaneseHolidays.on(LocalDate.of(1979, 1, 1))).isEmpty();
        assertThat(JapaneseHolidays.on(LocalDate.of(2051, 1, 1))).isEmpty();
    }
}
