package io.fukan.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.kpi.Unit;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as the two languages write them. */
class WordsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Words JAPANESE = new Words(Locale.JAPANESE, TOKYO);
    private static final Words ENGLISH = new Words(Locale.ENGLISH, TOKYO);

    @ParameterizedTest
    @CsvSource({
        "184000000, 1.84億円, ¥184M",
        "130000000, 1.30億円, ¥130M",
        "42500000, '4,250万円', ¥42.5M",
        "284000, 28.4万円, '¥284,000'",
        "23034, '23,034円', '¥23,034'",
        "9800, '9,800円', '¥9,800'",
        "-7600000, △760万円, −¥7.6M",
        "-800, △800円, −¥800",
        "-0.4, 0円, ¥0",
        "0, 0円, ¥0"
    })
    void moneyIsShortAndAMinusStandsBeforeAll(BigDecimal amount, String japanese, String english) {
        assertThat(JAPANESE.yen(amount)).isEqualTo(japanese);
        assertThat(ENGLISH.yen(amount)).isEqualTo(english);
    }

    /** What stands one below the other is compared, so that no two units stand in a column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "110000 25486 | 11.0万円 2.5万円 | ¥110,000 ¥25,486",
                "9800 23034 | 9,800円 23,034円 | ¥9,800 ¥23,034",
                "184000000 42500000 | 1.84億円 0.43億円 | ¥184.0M ¥42.5M",
                "184000000 4250000 | 18,400万円 425万円 | ¥184.0M ¥4.3M",
                "184000000 284000 | 18,400.0万円 28.4万円 | ¥184.00M ¥0.28M",
                "4250000 9800 | 4,250,000円 9,800円 | ¥4,250,000 ¥9,800",
                "42500000 800 | 42,500,000円 800円 | ¥42,500,000 ¥800",
                "-7600000 0 | △760万円 0万円 | −¥7.6M ¥0M",
                "0 0.4 | 0円 0円 | ¥0 ¥0",
            })
    void aColumnHasOneUnit(String amounts, String japanese, String english) {
        List<BigDecimal> column =
                Stream.of(amounts.split(" ")).map(BigDecimal::new).toList();
        assertThat(written(JAPANESE, column)).isEqualTo(japanese);
        assertThat(written(ENGLISH, column)).isEqualTo(english);
    }

    private static String written(Words words, List<BigDecimal> amounts) {
        FigureColumn column = words.money(amounts);
        return amounts.stream().map(column::of).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"-0.056, △5.6pt, −5.6pt", "0.032, +3.2pt, +3.2pt", "-0.0004, 0.0pt, 0.0pt"})
    void aDifferenceOfRatesSaysItsDirection(BigDecimal fraction, String japanese, String english) {
        assertThat(JAPANESE.points(fraction)).isEqualTo(japanese);
        assertThat(ENGLISH.points(fraction)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-31, 2026/7, Jul 2026",
        "2026-07-01, 2026-07-01, 2026/7/1, 1 Jul 2026",
        "2026-07-06, 2026-07-12, 2026/7/6–7/12, 6 Jul – 12 Jul 2026"
    })
    void aPartOfASeriesIsNamedShortly(LocalDate from, LocalDate to, String japanese, String english) {
        Period period = Period.ofInclusive(from, to);

        assertThat(JAPANESE.span(period)).isEqualTo(japanese);
        assertThat(ENGLISH.span(period)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"332.5, COUNT, 333", "4.06, COUNT, 4.1", "0.18, PERCENT, 18.0%"})
    void aTargetOfEventsIsAWholeNumber(BigDecimal value, Unit unit, String text) {
        assertThat(JAPANESE.target(value, unit)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1日, 1 day", "-1, △1日, −1 day", "1.04, 1日, 1 day", "1.5, 1.5日, 1.5 days", "0, 0日, 0 days"})
    void oneDayIsSingular(BigDecimal days, String japanese, String english) {
        assertThat(JAPANESE.figure(days, Unit.DAYS)).isEqualTo(japanese);
        assertThat(ENGLISH.figure(days, Unit.DAYS)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"0.10525, 10.5%", "1.2, 120.0%", "0.01, 1.0%", "0.00190142, 0.19%", "0.00039, 0.04%", "0, 0.0%"})
    void aSmallShareIsNotNothing(BigDecimal fraction, String shown) {
        assertThat(JAPANESE.percent(fraction)).isEqualTo(shown);
    }
}
