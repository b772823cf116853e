package io.fukan.api.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.time.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What programs are told of what was never recorded: they add numbers of events up, and divide by nothing else. */
class KpiAnswerTest {

    private static final Figure NEVER = new Figure(
            Period.ofInclusive(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)),
            null,
            null,
            null,
            null,
            Reason.NEVER_RECORDED,
            true);

    @Test
    void aCountIsZeroBesideTheReason() {
        KpiAnswer.Point calls = KpiAnswer.Point.of(KpiCatalogue.get("calls"), NEVER, null);

        assertThat(calls.value()).isZero();
        assertThat(calls.numerator()).isZero();
        assertThat(calls.reason()).isEqualTo(Reason.NEVER_RECORDED);
    }

    @Test
    void aRateHasNoValue() {
        KpiAnswer.Point rate = KpiAnswer.Point.of(KpiCatalogue.get("logo-churn-rate"), NEVER, null);

        assertThat(rate.value()).isNull();
        assertThat(rate.reason()).isEqualTo(Reason.NEVER_RECORDED);
    }
}
