package io.fukan.opportunity;

import static io.fukan.record.Refusals.assertInvalid;
import static io.fukan.record.Refusals.assertRefused;
import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpportunityTest {

    @Nested
    class Confirmed {

        @Test
        void onlyAfterItWasEntered() {
            Opportunity deal = SomeDeal.entered();
            assertThat(deal.entered()).isEqualTo(day(0).occurred());
            assertThat(deal.confirmed()).isNull();

            deal.confirm(day(3));

            assertThat(deal.confirmed()).isEqualTo(day(3).occurred());
        }

        @Test
        void once() {
            Opportunity deal = SomeDeal.entered();
            deal.confirm(day(3));
            assertRefused(
                    () -> deal.confirm(day(4)),
                    "OPPORTUNITY_CONFIRMED",
                    day(3).occurred().at());
        }

        @Test
        void byGoingBeyondTheFirstMeeting() {
            Opportunity deal = SomeDeal.entered();
            deal.moveTo(Phase.NEEDS_AGREED, day(2), null);

            assertThat(deal.confirmed()).isEqualTo(day(2).occurred());
        }

        @Test
        void byBeingWonAtTheFirstMeeting() {
            Opportunity deal = SomeDeal.entered();
            deal.win(new BigDecimal("50000"), day(2));

            assertThat(deal.confirmed()).isEqualTo(day(2).occurred());
        }

        @Test
        void notByBeingLostAtTheFirstMeeting() {
            Opportunity deal = SomeDeal.entered();
            deal.lose("NO_NEED", day(2));

            assertThat(deal.confirmed()).isNull();
        }
    }

    @Nested
    class Moving {

        @Test
        void goesOnePhaseForward() {
            assertRefused(
                    () -> SomeDeal.at(Phase.NEEDS_AGREED).moveTo(Phase.NEGOTIATION, day(1), null),
                    "OPPORTUNITY_PHASE_SKIP",
                    Phase.NEEDS_AGREED,
                    Phase.NEGOTIATION,
                    Phase.VALUE_AGREED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"NEEDS_AGREED", "ON_HOLD", "WON", "LOST"})
        void hasItsOwnWaysToHoldAndClose(Phase to) {
            assertRefused(
                    () -> SomeDeal.at(Phase.NEEDS_AGREED).moveTo(to, day(1), "because"),
                    "OPPORTUNITY_PHASE_UNREACHABLE",
                    Phase.NEEDS_AGREED,
                    to);
        }

        @Test
        void goesBackWithAReason() {
            Opportunity deal = SomeDeal.at(Phase.NEGOTIATION);
            assertInvalid(() -> deal.moveTo(Phase.NEEDS_AGREED, day(1), null), "reason", "REASON_MISSING");

            deal.moveTo(Phase.NEEDS_AGREED, day(1), "決裁者が交代");

            assertThat(deal.phase()).isEqualTo(Phase.NEEDS_AGREED);
            assertThat(last(deal.history()).reason()).isEqualTo("決裁者が交代");
        }

        @Test
        void appendsEveryChange() {
            Opportunity deal = SomeDeal.at(Phase.VALUE_AGREED);

            assertThat(deal.history())
                    .extracting(PhaseChange::to)
                    .containsExactly(Phase.FIRST_MEETING, Phase.NEEDS_AGREED, Phase.VALUE_AGREED);
            assertThat(deal.history().get(0).from()).isEmpty();
        }
    }

    @Nested
    class OnHold {

        @Test
        void needsADateToGoOn() {
            assertInvalid(
                    () -> SomeDeal.at(Phase.VALUE_AGREED).hold(null, day(1), null), "resumeOn", "RESUME_DATE_MISSING");
        }

        @Test
        void goesOnWhereItWas() {
            Opportunity deal = SomeDeal.at(Phase.VALUE_AGREED);
            deal.hold(MONDAY.plusDays(60), day(1), "組織変更");
            assertThat(deal.phase()).isEqualTo(Phase.ON_HOLD);
            assertThat(deal.resumeOn()).isEqualTo(MONDAY.plusDays(60));

            deal.resume(day(60));

            assertThat(deal.phase()).isEqualTo(Phase.VALUE_AGREED);
            assertThat(deal.resumeOn()).isNull();
        }

        @Test
        void bearsNoYomi() {
            Opportunity deal = SomeDeal.at(Phase.VALUE_AGREED);
            deal.forecast(YomiRank.B, null, day(0).recorded());
            deal.hold(MONDAY.plusDays(60), day(1), null);

            assertThat(deal.yomi()).isEmpty();
            assertRefused(
                    () -> deal.forecast(YomiRank.C, null, day(2).recorded()),
                    "YOMI_TOO_EARLY",
                    Phase.ON_HOLD,
                    YomiRank.C,
                    Phase.NEEDS_AGREED);
        }

        @Test
        void isTheOnlyStateToResumeFrom() {
            assertRefused(
                    () -> SomeDeal.at(Phase.VALUE_AGREED).resume(day(1)),
                    "OPPORTUNITY_NOT_ON_HOLD",
                    Phase.VALUE_AGREED);
        }

        @Test
        void canBeLost() {
            Opportunity deal = SomeDeal.at(Phase.VALUE_AGREED);
            deal.hold(MONDAY.plusDays(60), day(1), null);
            deal.lose("NO_BUDGET", day(2));

            assertThat(deal.outcome()).isEqualTo(Outcome.LOST);
            assertThat(deal.resumeOn()).isNull();
        }
    }

    @Nested
    class Yomi {

        @ParameterizedTest
        @CsvSource({
            "A, NEGOTIATION, true",
            "A, DECISION_MAKER_AGREED, true",
            "A, VALUE_AGREED, false",
            "B, VALUE_AGREED, true",
            "B, NEEDS_AGREED, false",
            "C, NEEDS_AGREED, true",
            "C, FIRST_MEETING, false"
        })
        void asksForWhatTheCustomerHasAgreed(YomiRank rank, Phase phase, boolean allowed) {
            Opportunity deal = SomeDeal.at(phase);
            if (allowed) {
                deal.forecast(rank, MONDAY.plusDays(30), day(1).recorded());
                assertThat(deal.yomi()).contains(rank);
            } else {
                assertRefused(
                        () -> deal.forecast(rank, MONDAY.plusDays(30), day(1).recorded()),
                        "YOMI_TOO_EARLY",
                        phase,
                        rank,
                        rank.earliest());
                assertThat(deal.expectedCloseOn()).isNull();
            }
        }

        @Test
        void ofTheHighestRankNeedsADate() {
            assertRefused(
                    () -> SomeDeal.at(Phase.NEGOTIATION).forecast(YomiRank.A, null, day(1).recorded()),
                    "YOMI_WITHOUT_DATE",
                    YomiRank.A);
        }

        @ParameterizedTest
        @CsvSource({"VALUE_AGREED, B", "NEEDS_AGREED, C", "FIRST_MEETING,"})
        void sinksWhenTheDealGoesBack(Phase to, YomiRank left) {
            Opportunity deal = SomeDeal.at(Phase.NEGOTIATION);
            deal.forecast(YomiRank.A, MONDAY.plusDays(30), day(0).recorded());
            deal.moveTo(to, day(1), "条件が変わった");

            assertThat(deal.yomi().orElse(null)).isEqualTo(left);
        }
    }

    @Nested
    class Worth {

        @Test
        void isRememberedForEveryDay() {
            Opportunity deal = SomeDeal.entered();
            deal.value(new BigDecimal("1000000"), day(1).occurred(), day(1).recorded());
            deal.value(new BigDecimal("1000000.00"), day(2).occurred(), day(2).recorded());
            deal.value(new BigDecimal("1500000"), day(3).occurred(), day(3).recorded());

            assertThat(deal.amount()).isEqualByComparingTo("1500000");
            assertThat(deal.amounts())
                    .as("the same amount again is no change")
                    .extracting(OpportunityAmount::effective)
                    .containsExactly(day(1).occurred(), day(3).occurred());
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "0.00001", "100000000000000"})
        void fitsTheLedger(String amount) {
            assertInvalid(
                    () -> SomeDeal.entered().value(new BigDecimal(amount), day(1).occurred(), day(1).recorded()),
                    "amount",
                    "AMOUNT_INVALID");
        }

        @Test
        void isWhatItWasWonFor() {
            Opportunity deal = SomeDeal.at(Phase.VERBAL_COMMIT);
            deal.value(new BigDecimal("2000000"), day(0).occurred(), day(0).recorded());
            deal.win(new BigDecimal("1800000"), day(1));

            assertThat(deal.amount()).isEqualByComparingTo("1800000");
            assertThat(last(deal.amounts()).effective()).isEqualTo(day(1).occurred());
        }
    }

    @Nested
    class Closed {

        static Stream<Opportunity> closed() {
            return Stream.of(SomeDeal.won(), SomeDeal.lost());
        }

        @ParameterizedTest
        @MethodSource("closed")
        void staysClosed(Opportunity deal) {
            Object[] state = {deal.outcome(), day(1).occurred().at()};
            assertRefused(() -> deal.moveTo(Phase.NEGOTIATION, day(2), "x"), "OPPORTUNITY_CLOSED", state);
            assertRefused(() -> deal.hold(MONDAY, day(2), "x"), "OPPORTUNITY_CLOSED", state);
            assertRefused(() -> deal.resume(day(2)), "OPPORTUNITY_CLOSED", state);
            assertRefused(() -> deal.confirm(day(2)), "OPPORTUNITY_CLOSED", state);
            assertRefused(() -> deal.win(null, day(2)), "OPPORTUNITY_CLOSED", state);
            assertRefused(() -> deal.lose("x", day(2)), "OPPORTUNITY_CLOSED", state);
            assertRefused(
                    () -> deal.value(BigDecimal.ONE, day(2).occurred(), day(2).recorded()),
                    "OPPORTUNITY_CLOSED",
                    state);
            assertRefused(() -> deal.forecast(null, null, day(2).recorded()), "OPPORTUNITY_CLOSED", state);
        }

        @Test
        void tellsHowAndWhen() {
            Opportunity won = SomeDeal.won();
            assertThat(won.phase()).isEqualTo(Phase.WON);
            assertThat(won.closed()).isEqualTo(day(1).occurred());
            assertThat(SomeDeal.lost().lostReason()).isEqualTo("LOST_PRICE");
        }

        @Test
        void isNotLostWithoutAReason() {
            Opportunity deal = SomeDeal.entered();
            assertInvalid(() -> deal.lose("", day(1)), "reason", "REASON_MISSING");
            assertThat(deal.outcome()).isEqualTo(Outcome.OPEN);
        }
    }

    private static <T> T last(List<T> lines) {
        return lines.get(lines.size() - 1);
    }
}
