package io.fukan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.account.InvalidPhoneNumber.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "03-1234-5678, +81312345678, 03-1234-5678",
        "0312345678, +81312345678, 03-1234-5678",
        "０３－１２３４－５６７８, +81312345678, 03-1234-5678",
        "０３ー１２３４ー５６７８, +81312345678, 03-1234-5678",
        "03−1234‐5678, +81312345678, 03-1234-5678",
        "(03)1234-5678, +81312345678, 03-1234-5678",
        "312345678, +81312345678, 03-1234-5678", // the spreadsheet took the zero
        "+81 3 1234 5678, +81312345678, 03-1234-5678",
        "090-1234-5678, +819012345678, 090-1234-5678",
        "050-1234-5678, +815012345678, 050-1234-5678",
        "0120-123-456, +81120123456, 0120-123-456",
        "019-887-2715, +81198872715, 0198-87-2715",
        "+1 212-555-0123, +12125550123, +1 212-555-0123",
    })
    void readsWhatPeopleWrite(String text, String e164, String national) {
        PhoneNumber number = PhoneNumber.parse(text);

        assertThat(number.e164()).isEqualTo(e164);
        assertThat(number.national()).isEqualTo(national);
        assertThat(new PhoneNumber(e164)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_A_NUMBER",
        "なし, NOT_A_NUMBER",
        "03-1234, TOO_SHORT",
        "03-1234-5678-9012-3456, TOO_LONG",
        "03-1234-567, TOO_SHORT",
        "090-1234-56789, TOO_LONG",
        "+1 212 555 0123 45, TOO_LONG",
        "+999 1234 5678, UNKNOWN_COUNTRY",
        "03-1234-5678 内線 123, HAS_EXTENSION",
        "03-1234-5678 ext. 123, HAS_EXTENSION",
        "00-0000-0000, NOT_IN_USE",
    })
    void saysWhyItIsNone(String text, Reason reason) {
        assertThatExceptionOfType(InvalidPhoneNumber.class)
                .isThrownBy(() -> PhoneNumber.parse(text))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(reason));
        assertThat(PhoneNumber.tryParse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0312345678", "+81-3-1234-5678", "81312345678"})
    void isBuiltFromItsStoredFormOnly(String text) {
        assertThatExceptionOfType(InvalidPhoneNumber.class).isThrownBy(() -> new PhoneNumber(text));
    }
}
