package io.fukan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmographicsTest {

    @ParameterizedTest
    @CsvSource({
        "0, UP_TO_10",
        "1, UP_TO_10",
        "10, UP_TO_10",
        "11, UP_TO_50",
        "50, UP_TO_50",
        "51, UP_TO_100",
        "100, UP_TO_100",
        "101, UP_TO_300",
        "300, UP_TO_300",
        "301, UP_TO_1000",
        "1000, UP_TO_1000",
        "1001, UP_TO_5000",
        "5000, UP_TO_5000",
        "5001, OVER_5000",
        "2147483647, OVER_5000"
    })
    void companiesFallIntoSizeBands(int employees, SizeBand band) {
        assertThat(SizeBand.of(employees)).isEqualTo(band);
    }

    @Test
    void sizeBandsLeaveNoGap() {
        SizeBand[] bands = SizeBand.values();
        for (int i = 1; i < bands.length; i++) {
            assertThat(bands[i].least()).isEqualTo(bands[i - 1].most().orElseThrow() + 1);
        }
        assertThat(SizeBand.OVER_5000.most()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> SizeBand.of(-1));
    }

    @Test
    void industriesAreTheMajorsFromAToT() {
        assertThat(Arrays.stream(Industry.values()).map(Industry::code).collect(Collectors.joining()))
                .isEqualTo("ABCDEFGHIJKLMNOPQRST");
        assertThat(Industry.ofCode("G")).contains(Industry.INFORMATION_AND_COMMUNICATIONS);
        assertThat(Industry.ofCode("製造業")).isEmpty();
    }

    @Test
    void everyValueHasANameInBothLanguages() {
        var keys = Stream.of(
                        Arrays.stream(Industry.values()).map(Industry::messageKey),
                        Arrays.stream(SizeBand.values()).map(SizeBand::messageKey),
                        Arrays.stream(JobRank.values()).map(JobRank::messageKey),
                        Arrays.stream(InvalidCorporateNumber.Reason.values())
                                .map(reason -> new InvalidCorporateNumber(reason).messageKey()),
                        Arrays.stream(InvalidPhoneNumber.Reason.values())
                                .map(reason -> new InvalidPhoneNumber(reason).messageKey()))
                .flatMap(group -> group)
                .toList();

        assertThat(ResourceBundle.getBundle("messages.account", Locale.ROOT).keySet())
                .containsAll(keys);
        assertThat(ResourceBundle.getBundle("messages.account", Locale.ENGLISH).getLocale())
                .isEqualTo(Locale.ENGLISH);
        assertThat(ResourceBundle.getBundle("messages.account", Locale.ENGLISH).keySet())
                .containsAll(keys);
    }
}
