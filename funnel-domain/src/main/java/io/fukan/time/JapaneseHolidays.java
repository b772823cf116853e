package io.fukan.time;

import static io.fukan.time.NationalHoliday.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The holidays of Japan, computed year by year from the 国民の祝日に関する法律 as it stood in that year.
 *
 * <p>Known from {@value #FIRST_YEAR} to {@value #LAST_YEAR}; other years have none, so that an odd date in imported data
 * does not stop a page. The equinox days of coming years are announced each February; the formula gave the announced
 * day in every year so far.
 */
public final class JapaneseHolidays {

    static final int FIRST_YEAR = 1980;
    static final int LAST_YEAR = 2050;

    private static final LocalDate CITIZENS_HOLIDAY_SINCE = LocalDate.of(1985, Month.DECEMBER, 27);

    private static final Map<Integer, Map<LocalDate, NationalHoliday>> YEARS = IntStream.rangeClosed(
                    FIRST_YEAR, LAST_YEAR)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(year -> year, JapaneseHolidays::compute));

    private JapaneseHolidays() {}

    /** The holiday on that day, if it is one. */
    public static Optional<NationalHoliday> on(LocalDate date) {
        return Optional.ofNullable(in(date.getYear()).get(date));
    }

    /** The holidays of the calendar year in order of date; empty outside the known years. */
    public static Map<LocalDate, NationalHoliday> in(int year) {
        return YEARS.getOrDefault(year, Map.of());
    }

    private static Map<LocalDate, NationalHoliday> compute(int year) {
        var days = new TreeMap<LocalDate, NationalHoliday>();
        addWinterAndSpring(year, days);
        addSummerAndAutumn(year, days);
        addImperialOccasions(year, days);
        addDerived(days);
        return Collections.unmodifiableMap(days);
    }

    private static void addWinterAndSpring(int year, Map<LocalDate, NationalHoliday> days) {
        days.put(LocalDate.of(year, 1, 1), NEW_YEARS_DAY);
        days.put(year < 2000 ? LocalDate.of(year, 1, 15) : monday(year, 1, 2), COMING_OF_AGE_DAY);
        days.put(LocalDate.of(year, 2, 11), FOUNDATION_DAY);
        emperorsBirthday(year).ifPresent(day -> days.put(day.atYear(year), EMPERORS_BIRTHDAY));
        days.put(LocalDate.of(year, 3, equinoxDay(year, 20.8431)), VERNAL_EQUINOX_DAY);
        if (year >= 1989) {
            days.put(LocalDate.of(year, 4, 29), year < 2007 ? GREENERY_DAY : SHOWA_DAY);
        }
        days.put(LocalDate.of(year, 5, 3), CONSTITUTION_DAY);
        if (year >= 2007) {
            days.put(LocalDate.of(year, 5, 4), GREENERY_DAY);
        }
        days.put(LocalDate.of(year, 5, 5), CHILDRENS_DAY);
    }

    private static void addSummerAndAutumn(int year, Map<LocalDate, NationalHoliday> days) {
        if (year >= 1996) {
            days.put(marineDay(year), MARINE_DAY);
        }
        if (year >= 2016) {
            days.put(mountainDay(year), MOUNTAIN_DAY);
        }
        days.put(year < 2003 ? LocalDate.of(year, 9, 15) : monday(year, 9, 3), RESPECT_FOR_THE_AGED_DAY);
        days.put(LocalDate.of(year, 9, equinoxDay(year, 23.2488)), AUTUMNAL_EQUINOX_DAY);
        days.put(sportsDay(year), SPORTS_DAY);
        days.put(LocalDate.of(year, 11, 3), CULTURE_DAY);
        days.put(LocalDate.of(year, 11, 23), LABOUR_THANKSGIVING_DAY);
    }

    /** No birthday fell in 2019: the old emperor's came after his abdication, the new one's before his accession. */
    private static Optional<MonthDay> emperorsBirthday(int year) {
        if (year == 2019) {
            return Optional.empty();
        }
        if (year <= 1988) {
            return Optional.of(MonthDay.of(4, 29));
        }
        return Optional.of(year < 2019 ? MonthDay.of(12, 23) : MonthDay.of(2, 23));
    }

    // 2020 and 2021: moved for the Tokyo Olympics by the 平成三十二年東京オリンピック…特別措置法 and its amendment.

    private static LocalDate marineDay(int year) {
        return switch (year) {
            case 2020 -> LocalDate.of(year, 7, 23);
            case 2021 -> LocalDate.of(year, 7, 22);
            default -> year < 2003 ? LocalDate.of(year, 7, 20) : monday(year, 7, 3);
        };
    }

    private static LocalDate mountainDay(int year) {
        return switch (year) {
            case 2020 -> LocalDate.of(year, 8, 10);
            case 2021 -> LocalDate.of(year, 8, 8);
            default -> LocalDate.of(year, 8, 11);
        };
    }

    private static LocalDate sportsDay(int year) {
        return switch (year) {
            case 2020 -> LocalDate.of(year, 7, 24);
            case 2021 -> LocalDate.of(year, 7, 23);
            default -> year < 2000 ? LocalDate.of(year, 10, 10) : monday(year, 10, 2);
        };
    }

    private static void addImperialOccasions(int year, Map<LocalDate, NationalHoliday> days) {
        switch (year) {
            case 1989 -> days.put(LocalDate.of(year, 2, 24), IMPERIAL_OCCASION);
            case 1990 -> days.put(LocalDate.of(year, 11, 12), IMPERIAL_OCCASION);
            case 1993 -> days.put(LocalDate.of(year, 6, 9), IMPERIAL_OCCASION);
            case 2019 -> {
                days.put(LocalDate.of(year, 5, 1), IMPERIAL_OCCASION);
                days.put(LocalDate.of(year, 10, 22), IMPERIAL_OCCASION);
            }
            default -> {}
        }
    }

    /** Article 3, paragraphs 2 and 3. Both look at the holidays proper, never at each other's result. */
    private static void addDerived(Map<LocalDate, NationalHoliday> days) {
        var proper = Map.copyOf(days);
        proper.keySet().stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .forEach(day -> days.put(nextFree(day, proper), SUBSTITUTE_HOLIDAY));
        proper.keySet().stream()
                .filter(day -> proper.containsKey(day.plusDays(2)))
                .map(day -> day.plusDays(1))
                .filter(day -> !proper.containsKey(day) && !day.isBefore(CITIZENS_HOLIDAY_SINCE))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .forEach(day -> days.putIfAbsent(day, CITIZENS_HOLIDAY));
    }

    private static LocalDate nextFree(LocalDate holiday, Map<LocalDate, NationalHoliday> proper) {
        LocalDate day = holiday.plusDays(1);
        while (proper.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate monday(int year, int month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    /**
     * Day of the month of an equinox in Japan, valid 1980 to 2099 (新こよみ便利帳, 海上保安庁水路部).
     *
     * @param base moment of the equinox of 1980, in days of its month
     */
    private static int equinoxDay(int year, double base) {
        int since = year - 1980;
        return (int) (base + 0.242194 * since) - since / 4;
    }
}
