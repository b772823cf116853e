package io.fukan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money and shares as people read them. */
class WordsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({
        "184000000, 1.84億円, ¥184M",
        "130000000, 1.30億円, ¥130M",
        "42500000, '4,250万円', ¥42.5M",
        "284000, 28.4万円, '¥284,000'",
        "23034, '23,034円', '¥23,034'",
        "9800, '9,800円', '¥9,800'",
        "-7600000, △760万円, △¥7.6M",
        "-800, △800円, △¥800",
        "0, 0円, ¥0"
    })
    void moneyIsShortAndAMinusStandsBeforeAll(BigDecimal amount, String japanese, String english) {
        assertThat(new Words(Locale.JAPANESE, TOKYO).yen(amount)).isEqualTo(japanese);
        assertThat(new Words(Locale.ENGLISH, TOKYO).yen(amount)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"0.10525, 10.5%", "1.2, 120.0%", "0.01, 1.0%", "0.00190142, 0.19%", "0.00039, 0.04%", "0, 0.0%"})
    void aSmallShareIsNotNothing(BigDecimal fraction, String shown) {
        assertThat(new Words(Locale.JAPANESE, TOKYO).percent(fraction)).isEqualTo(shown);
    }
}
