package io.fukan.words;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Unit;
import io.fukan.time.DateWords;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures in the reader's language: whole yen with 万円 and 億円 (in English with ¥ and M), △ (in English a minus
 * sign) before what is negative, — where there is no data.
 *
 * @param locale language of the reader
 * @param zone business zone, in which instants get their day and time
 */
public record Words(Locale locale, ZoneId zone) {

    /** What stands for no data. */
    public static final String NO_DATA = "—";

    private static final String JAPANESE_MINUS = "△";
    /** U+2212, as wide as a plus, so that columns of changes align. */
    private static final String ENGLISH_MINUS = "−";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    public boolean isJapanese() {
        return locale.getLanguage().equals("ja");
    }

    /** A figure in its unit, short enough for a card. */
    public String figure(@Nullable BigDecimal value, Unit unit) {
        if (value == null) {
            return NO_DATA;
        }
        return switch (unit) {
            // a mean of counts has a fraction
            case COUNT -> number(value, 1);
            case PERCENT -> percent(value);
            case YEN -> yen(value);
            case DAYS -> counted(number(value, value.compareTo(HUNDRED) < 0 ? 1 : 0), "日", "day");
            case MONTHS -> counted(number(value, 1), "か月", "month");
            case POINTS -> number(value, 1, 1) + (isJapanese() ? "点" : " points");
            case PER_HOUR -> number(value, 1, 1) + (isJapanese() ? "件/時間" : " per hour");
            case MINUTES -> number(value, value.compareTo(BigDecimal.TEN) < 0 ? 1 : 0) + (isJapanese() ? "分" : " min");
            case CHARACTERS_PER_MINUTE -> number(value, 0) + (isJapanese() ? "文字/分" : " chars/min");
            case SEMITONES -> number(value, 1, 1) + (isJapanese() ? "半音" : " semitones");
            case TIMES -> number(value, 1, 2) + (isJapanese() ? "倍" : "×");
        };
    }

    /** A KPI's figure in its unit; in words where nothing of its kind was ever recorded, so that it is not taken for none. */
    public String told(Figure figure, Unit unit) {
        return figure.reason() == Figure.Reason.NEVER_RECORDED
                ? isJapanese() ? "記録なし" : "Not recorded"
                : figure(figure.value(), unit);
    }

    /** A mean, one decimal closer than what it is the mean of: 51.78日 of whole days. */
    public String mean(@Nullable BigDecimal mean, Unit unit) {
        return mean != null && unit == Unit.DAYS ? counted(number(mean, 2, 2), "日", "day") : figure(mean, unit);
    }

    /** Writes the figures of one column alike; of its values any may be missing. */
    public FigureColumn column(Unit unit, Collection<? extends @Nullable BigDecimal> values) {
        return new FigureColumn(this, unit, YenScale.of(values, isJapanese()));
    }

    /**
     * The same for each column of a table.
     *
     * @param rows what stands in each column, row by row, sums too
     */
    public List<FigureColumn> columns(List<Unit> units, List<? extends List<? extends @Nullable BigDecimal>> rows) {
        return IntStream.range(0, units.size())
                .mapToObj(i -> column(
                        units.get(i), rows.stream().map(row -> row.get(i)).toList()))
                .toList();
    }

    /** Writes the money of one column alike; of its amounts any may be missing. */
    public FigureColumn money(Collection<? extends @Nullable BigDecimal> amounts) {
        return column(Unit.YEN, amounts);
    }

    public String count(@Nullable Number value) {
        return value == null ? NO_DATA : number(new BigDecimal(value.toString()), 0);
    }

    /** A number for a field of a form: without separators, decimals only where it has some; empty for none. */
    public String plain(@Nullable BigDecimal value) {
        return value == null
                ? ""
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A quantity, with decimals only where it has some. */
    public String quantity(BigDecimal value) {
        return number(value, 2);
    }

    /** Points that are added or taken away: +20 or △15 (−15 in English). */
    public String signed(int points) {
        return (points > 0 ? "+" : "") + count(points);
    }

    /** A fraction of one as a percentage with one decimal; below one percent with two, so that little is not nothing. */
    public String percent(@Nullable BigDecimal fraction) {
        if (fraction == null) {
            return NO_DATA;
        }
        int decimals = percentDecimals(fraction);
        return number(fraction.multiply(HUNDRED), decimals, decimals) + "%";
    }

    /** With how many decimals a fraction of one is written as a percentage, on screens and in files. */
    public static int percentDecimals(BigDecimal fraction) {
        return fraction.signum() != 0 && fraction.abs().compareTo(ONE_PERCENT) < 0 ? 2 : 1;
    }

    /** A change relative to what was before: +12% or △8% (−8%). */
    public String change(@Nullable BigDecimal fraction) {
        if (fraction == null) {
            return NO_DATA;
        }
        BigDecimal rounded = fraction.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + number(rounded, 0) + "%";
    }

    /** How far something is ahead or behind, beside the word for it: △5.6pt (遅れ), in English 5.6pt (behind). */
    public String lead(BigDecimal fraction) {
        return isJapanese() ? points(fraction) : percentagePoints(fraction.abs());
    }

    /** A difference of two percentages: +3.2pt or △5.6pt (−5.6pt). */
    public String points(@Nullable BigDecimal fraction) {
        if (fraction == null) {
            return NO_DATA;
        }
        boolean more =
                fraction.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP).signum() > 0;
        return (more ? "+" : "") + percentagePoints(fraction);
    }

    /** Money without tax, rounded to about three figures that can be compared: 1.80億円, 4,250万円, 28.4万円, 9,800円. */
    public String yen(@Nullable BigDecimal amount) {
        if (amount == null) {
            return NO_DATA;
        }
        BigDecimal size = amount.abs();
        if (!isJapanese()) {
            return size.compareTo(YenScale.MILLION) >= 0
                    ? yenSign(
                            number(amount.divide(YenScale.MILLION), size.compareTo(YenScale.OKU) < 0 ? 1 : 0, 1) + "M")
                    : yenSign(number(amount, 0));
        }
        if (size.compareTo(YenScale.OKU) >= 0) {
            return number(amount.divide(YenScale.OKU), 2, 2) + "億円";
        }
        if (size.compareTo(YenScale.SHORT) < 0) {
            return number(amount, 0) + "円";
        }
        int decimals = size.compareTo(YenScale.MILLION) < 0 ? 1 : 0;
        return number(amount.divide(YenScale.MAN), decimals, decimals) + "万円";
    }

    /** Money in the unit of its column. */
    String yen(BigDecimal amount, YenScale scale) {
        int decimals = amount.signum() == 0 ? 0 : scale.decimals();
        String number = number(amount.divide(scale.unit(), decimals, RoundingMode.HALF_UP), decimals, decimals);
        if (!isJapanese()) {
            return yenSign(number + (scale.unit().equals(YenScale.MILLION) ? "M" : ""));
        }
        return number + (scale.unit().equals(YenScale.OKU) ? "億円" : scale.unit().equals(YenScale.MAN) ? "万円" : "円");
    }

    /** Money to the yen. */
    public String exactYen(@Nullable BigDecimal amount) {
        if (amount == null) {
            return NO_DATA;
        }
        return isJapanese() ? number(amount, 0) + "円" : yenSign(number(amount, 0));
    }

    /** 2026/04/01(水) in Japanese, 1 Apr 2026 in English. */
    public String date(@Nullable LocalDate date) {
        return date == null ? NO_DATA : dates().date(date);
    }

    /** 4/1(水) in Japanese, 1 Apr in English: for dates near today. */
    public String shortDate(@Nullable LocalDate date) {
        return date == null
                ? NO_DATA
                : DateTimeFormatter.ofPattern(isJapanese() ? "M/d(E)" : "d MMM", locale)
                        .format(date);
    }

    /** At the head of a day in a calendar: 4/1(水) in Japanese, Wed 1 Apr in English. */
    public String calendarDay(LocalDate date) {
        return dates().calendarDay(date);
    }

    /** A day with the time of day in the business zone. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? NO_DATA : dates().moment(instant);
    }

    /** The time of day with seconds, for "as of". */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(instant.atZone(zone));
    }

    /** What was aimed at: whole numbers, though a part of a longer target is a fraction; less than ten keep one decimal. */
    public String target(BigDecimal value, Unit unit) {
        return unit == Unit.COUNT && value.compareTo(BigDecimal.TEN) >= 0 ? number(value, 0) : figure(value, unit);
    }

    /** A part of a series: a whole month as 2026/7 or Jul 2026, other days by the first and the last. */
    public String span(Period period) {
        YearMonth month = YearMonth.from(period.from());
        return period.equals(Period.month(month))
                ? DateTimeFormatter.ofPattern(isJapanese() ? "yyyy/M" : "MMM yyyy", locale)
                        .format(month)
                : days(period);
    }

    /** First and last day: 2026/7/1–9/30, the year of the end only where it differs; of one day just that. */
    public String days(Period period) {
        LocalDate last = period.lastDay();
        if (last.equals(period.from())) {
            return DateTimeFormatter.ofPattern(isJapanese() ? "yyyy/M/d" : "d MMM yyyy", locale)
                    .format(last);
        }
        if (isJapanese()) {
            String end = last.getYear() == period.from().getYear() ? "M/d" : "yyyy/M/d";
            return DateTimeFormatter.ofPattern("yyyy/M/d").format(period.from()) + "–"
                    + DateTimeFormatter.ofPattern(end).format(last);
        }
        String start = last.getYear() == period.from().getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(start, locale).format(period.from()) + " – "
                + DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(last);
    }

    private String percentagePoints(BigDecimal fraction) {
        return number(fraction.multiply(HUNDRED), 1, 1) + "pt";
    }

    /** A number with its unit: 3日, 1 day, 3 days. */
    private String counted(String number, String japanese, String english) {
        if (isJapanese()) {
            return number + japanese;
        }
        return number + " " + english + (number.equals("1") || number.equals(minus() + "1") ? "" : "s");
    }

    /** The sign of the currency stands within that of a loss: −¥7.6M. */
    private String yenSign(String number) {
        return number.startsWith(minus()) ? minus() + "¥" + number.substring(minus().length()) : "¥" + number;
    }

    private String minus() {
        return isJapanese() ? JAPANESE_MINUS : ENGLISH_MINUS;
    }

    private DateWords dates() {
        return new DateWords(locale, zone);
    }

    private String number(BigDecimal value, int most) {
        return number(value, 0, most);
    }

    private String number(BigDecimal value, int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setNegativePrefix(minus());
        // rounded first: what rounds to nothing has no sign
        return format.format(value.setScale(most, RoundingMode.HALF_UP));
    }
}
