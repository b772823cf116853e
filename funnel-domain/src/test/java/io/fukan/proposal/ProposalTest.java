package io.fukan.proposal;

import static io.fukan.record.Refusals.assertInvalid;
import static io.fukan.record.Refusals.assertRefused;
import static io.fukan.record.Stamps.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put before a customer: lines, quotes, the contract. */
class ProposalTest {

    @Nested
    class ALine {

        @Test
        void costsQuantityTimesPrice() {
            assertThat(line("2.5", "120000").amount()).isEqualByComparingTo("300000");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "0.001", "10000000000"})
        void refusesQuantitiesThatCannotBe(String quantity) {
            assertInvalid(() -> line(quantity, "100"), "quantity", "QUANTITY_INVALID");
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "0.00001", "100000000000000"})
        void refusesPricesThatCannotBe(String price) {
            assertInvalid(() -> line("1", price), "unitPrice", "AMOUNT_INVALID");
        }

        @Test
        void namesAProduct() {
            assertInvalid(() -> new Line("　 ", BigDecimal.ONE, BigDecimal.ONE), "product", "NAME_MISSING");
        }
    }

    @Nested
    class AQuote {

        @Test
        void isSettledOnce() {
            Quote quote = quote(null);
            quote.settle(QuoteStatus.ACCEPTED);

            assertRefused(() -> quote.settle(QuoteStatus.DECLINED), "QUOTE_SETTLED", QuoteStatus.ACCEPTED);
        }

        @Test
        void isNotSentTwice() {
            assertRefused(() -> quote(null).settle(QuoteStatus.SENT), "QUOTE_SETTLED", QuoteStatus.SENT);
        }

        @Test
        void isValidOnItsLastDayAndExpiredTheDayAfter() {
            Quote quote = quote(MONDAY.plusDays(30));

            assertThat(quote.hasExpired(MONDAY.plusDays(30))).isFalse();
            assertThat(quote.hasExpired(MONDAY.plusDays(31))).isTrue();
            quote.settle(QuoteStatus.DECLINED);
            assertThat(quote.hasExpired(MONDAY.plusDays(31)))
                    .as("nobody waits for it any more")
                    .isFalse();
        }

        @Test
        void isNotOverBeforeItWasHandedIn() {
            assertInvalid(() -> quote(MONDAY.minusDays(1)), "validUntil", "QUOTE_VALID_BEFORE");
        }

        private Quote quote(@Nullable LocalDate validUntil) {
            return new Quote(1L, 2L, "Q-1", new BigDecimal("500000"), MONDAY, validUntil);
        }
    }

    @Nested
    class AContract {

        private final Contract contract = new Contract(1L);

        @Test
        void isSentThenSigned() {
            contract.send(MONDAY, "https://sign.example.com/1");
            contract.sign(MONDAY.plusDays(3));

            assertThat(contract.status()).isEqualTo(ContractStatus.SIGNED);
            assertThat(contract.sentOn()).isEqualTo(MONDAY);
            assertThat(contract.signedOn()).isEqualTo(MONDAY.plusDays(3));
        }

        @Test
        void isNotSignedBeforeItWasSent() {
            assertRefused(() -> contract.sign(MONDAY), "CONTRACT_NOT_SENT", ContractStatus.NONE);
            contract.send(MONDAY, null);
            assertInvalid(() -> contract.sign(MONDAY.minusDays(1)), "on", "CONTRACT_SIGNED_BEFORE");
        }

        @Test
        void canBeTakenBackUntilItIsSigned() {
            contract.send(MONDAY, "https://sign.example.com/1");
            contract.takeBack();
            assertThat(contract.status()).isEqualTo(ContractStatus.NONE);
            assertThat(contract.link()).isNull();

            contract.send(MONDAY, null);
            contract.sign(MONDAY);
            assertRefused(contract::takeBack, "CONTRACT_SIGNED", ContractStatus.SIGNED, MONDAY);
            assertRefused(() -> contract.send(MONDAY, null), "CONTRACT_SIGNED", ContractStatus.SIGNED, MONDAY);
        }
    }

    private static Line line(String quantity, String price) {
        return new Line("プランA", new BigDecimal(quantity), new BigDecimal(price));
    }
}
