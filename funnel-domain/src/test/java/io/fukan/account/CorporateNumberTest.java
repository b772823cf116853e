package io.fukan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.account.InvalidCorporateNumber.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorporateNumberTest {

    /** The National Tax Agency, the Federation of Certified Public Tax Accountants, and a worked example. */
    @ParameterizedTest
    @ValueSource(strings = {"7000012050002", "7010705000725", "7123456789012"})
    void acceptsNumbersInUse(String digits) {
        assertThat(CorporateNumber.parse(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"７０００－０１２０－５０００－２", " 7000 0120 50002 ", "7-0000-1205-0002", "T7000012050002", "Ｔ7000012050002"})
    void readsWhatPeopleWrite(String text) {
        assertThat(CorporateNumber.parse(text)).isEqualTo(new CorporateNumber("7000012050002"));
    }

    @ParameterizedTest
    @CsvSource({
        "700001205000, WRONG_LENGTH",
        "70000120500021, WRONG_LENGTH",
        "7000012O50002, NOT_DIGITS",
        "'', NOT_DIGITS",
        "T, NOT_DIGITS",
        "8000012050002, WRONG_CHECK_DIGIT",
        "7000012050020, WRONG_CHECK_DIGIT",
        "0000000000000, WRONG_CHECK_DIGIT",
    })
    void saysWhyItIsNone(String text, Reason reason) {
        assertThatExceptionOfType(InvalidCorporateNumber.class)
                .isThrownBy(() -> CorporateNumber.parse(text))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(reason));
        assertThat(CorporateNumber.tryParse(text)).isEmpty();
    }

    @Test
    void noticesEveryMistypedDigit() {
        String right = "7000012050002";
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, at) + digit + right.substring(at + 1);
                // 0 and 9 weigh the same modulo 9: the one slip the check digit cannot see
                boolean same = (digit - right.charAt(at)) % 9 == 0 && at > 0;
                assertThat(CorporateNumber.tryParse(typed).isPresent())
                        .as(typed)
                        .isEqualTo(digit == right.charAt(at) || same);
            }
        }
    }
}
