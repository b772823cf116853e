package io.fukan.customer;

import static io.fukan.record.Refusals.assertInvalid;
import static io.fukan.record.Refusals.assertRefused;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private final Customer customer = Customer.started(1L, day(0));

    @Test
    void goesAlongItsStages() {
        customer.moveTo(CustomerStage.ADOPTION, day(30));
        assertThat(customer.stage()).isEqualTo(CustomerStage.ADOPTION);
        assertRefused(
                () -> customer.moveTo(CustomerStage.EXPANSION, day(31)),
                "CUSTOMER_STAGE_UNREACHABLE",
                CustomerStage.ADOPTION,
                CustomerStage.EXPANSION);
    }

    @Test
    void leavesOnceAndWithAReason() {
        assertInvalid(() -> customer.churn(" ", day(90)), "reason", "REASON_MISSING");
        assertThat(customer.stage()).isEqualTo(CustomerStage.ONBOARDING);

        customer.churn("担当者の退職", day(90));

        assertThat(customer.stage()).isEqualTo(CustomerStage.CHURNED);
        assertThat(customer.churned()).isEqualTo(day(90).occurred());
        assertRefused(
                () -> customer.churn("again", day(91)),
                "CUSTOMER_CHURNED",
                CustomerStage.CHURNED,
                day(90).occurred().at());
        assertRefused(
                () -> customer.moveTo(CustomerStage.EXPANSION, day(91)),
                "CUSTOMER_CHURNED",
                CustomerStage.CHURNED,
                day(90).occurred().at());
    }

    @Test
    void isNotReachedByAMoveToChurned() {
        assertRefused(
                () -> customer.moveTo(CustomerStage.CHURNED, day(1)),
                "CUSTOMER_STAGE_UNREACHABLE",
                CustomerStage.ONBOARDING,
                CustomerStage.CHURNED);
    }

    @Test
    void paysNothingNegative() {
        assertInvalid(() -> customer.pay(new BigDecimal("-1"), day(1)), "mrr", "AMOUNT_INVALID");
    }

    @Test
    void remembersItsStepsAndWhatItPaid() {
        customer.moveTo(CustomerStage.ADOPTION, day(30));
        customer.pay(new BigDecimal("120000"), day(31));
        customer.pay(new BigDecimal("120000.0"), day(32));
        customer.pay(new BigDecimal("90000"), day(33));
        customer.churn("予算削減", day(90));

        assertThat(customer.history())
                .extracting(CustomerStageChange::from, CustomerStageChange::to, CustomerStageChange::reason)
                .containsExactly(
                        tuple(CustomerStage.ONBOARDING, CustomerStage.ADOPTION, null),
                        tuple(CustomerStage.ADOPTION, CustomerStage.CHURNED, "予算削減"));
        assertThat(customer.mrrHistory())
                .extracting(CustomerMrrChange::before, CustomerMrrChange::mrr)
                .containsExactly(
                        tuple(null, new BigDecimal("120000")),
                        tuple(new BigDecimal("120000"), new BigDecimal("90000")));
    }
}
