package io.fukan.customer;

import static io.fukan.record.Refusals.assertInvalid;
import static io.fukan.record.Refusals.assertRefused;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CustomerSuccessTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

    private final Customer customer = Customer.started(1L, day(0));

    @Test
    void completesItsOnboardingOnceAndGoesOn() {
        assertInvalid(() -> customer.completeOnboarding(day(-1)), "occurredAt", "BEFORE_CONTRACT");
        customer.completeOnboarding(day(40));
        assertThat(customer.stage()).isEqualTo(CustomerStage.ADOPTION);
        assertThat(customer.onboarded()).isEqualTo(day(40).occurred());
        assertRefused(
                () -> customer.completeOnboarding(day(41)),
                "ONBOARDING_COMPLETED",
                day(40).occurred().at());
    }

    @Test
    void goingOnFromOnboardingCompletesIt() {
        customer.moveTo(CustomerStage.ADOPTION, day(30));
        customer.moveTo(CustomerStage.ONBOARDING, day(31));
        customer.moveTo(CustomerStage.ADOPTION, day(50));
        assertThat(customer.onboarded()).isEqualTo(day(30).occurred());
    }

    @Test
    void paysMoreOrLessFromADayOn() {
        assertRefused(() -> customer.change(MrrMove.UPSELL, BigDecimal.TEN, day(10)), "MRR_UNKNOWN");
        customer.pay(new BigDecimal("100"), day(1));
        customer.change(MrrMove.UPSELL, new BigDecimal("30"), day(20));
        customer.change(MrrMove.CONTRACTION, new BigDecimal("50"), day(30));
        assertThat(customer.mrr()).isEqualByComparingTo("80");
        assertThat(customer.mrrHistory())
                .extracting(CustomerMrrChange::kind, c -> c.mrr().intValue())
                .containsExactly(tuple(null, 100), tuple(MrrMove.UPSELL, 130), tuple(MrrMove.CONTRACTION, 80));
        assertRefused(
                () -> customer.change(MrrMove.UPSELL, BigDecimal.ONE, day(25)),
                "MRR_CHANGE_LATER_KNOWN",
                day(30).occurred().at());
        assertInvalid(
                () -> customer.change(MrrMove.CONTRACTION, new BigDecimal("81"), day(40)),
                "amount",
                "CONTRACTION_TOO_LARGE");
        assertInvalid(() -> customer.change(MrrMove.UPSELL, BigDecimal.ZERO, day(40)), "amount", "AMOUNT_NOT_POSITIVE");
    }

    @Test
    void isRenewedForAYearUnlessToldOtherwise() {
        assertRefused(() -> customer.renew(null, day(10)), "RENEWAL_UNKNOWN");
        customer.renewableUntil(DUE, day(1).recorded());
        assertInvalid(() -> customer.renew(DUE, day(10)), "nextRenewsOn", "RENEWAL_NOT_LATER");
        customer.renew(null, day(10));
        assertThat(customer.renewsOn()).isEqualTo(DUE.plusYears(1));
        customer.renew(DUE.plusYears(3), day(20));
        assertThat(customer.renewals()).extracting(CustomerRenewal::dueOn).containsExactly(DUE, DUE.plusYears(1));
    }

    @Test
    void isJudgedFromOneToFive() {
        assertInvalid(() -> customer.judge(6, null, day(3)), "judgement", "OUT_OF_RANGE");
        customer.judge(5, null, day(3));
        customer.churn("事業縮小", day(90));
        assertRefused(
                () -> customer.judge(1, null, day(91)),
                "CUSTOMER_CHURNED",
                CustomerStage.CHURNED,
                day(90).occurred().at());
    }
}
