package io.fukan.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each branch lacks, counted by hand: of a goal of 10 million, 6 million was won. */
class AttributionTest {

    // One call is worth 10,000, one connect 50,000, an appointment 250,000, an opportunity 500,000, a win 2,000,000.
    private static final List<Step> STEPS = List.of(
            step("calls", "800", "1000"),
            step("connects", "200", "200"),
            step("appointments", "30", "40"),
            step("opportunities", "18", "20"),
            step("wins", "4", "5"));

    private final Attribution whole = attribution("1", STEPS);

    @Test
    void aCountLacksWhatItsMissingOnesWouldHaveBrought() {
        assertThat(whole.of("calls")).isEqualByComparingTo("2000000");
        assertThat(whole.of("connects")).isEqualByComparingTo("0");
        assertThat(whole.of("appointments")).isEqualByComparingTo("2500000");
        assertThat(whole.of("opportunities")).isEqualByComparingTo("1000000");
        assertThat(whole.of("wins")).isEqualByComparingTo("2000000");
    }

    @Test
    void aRateLacksWhatCameInLessWhatWentOn() {
        assertThat(whole.ofRateTo("connects")).isEqualByComparingTo("-2000000");
        assertThat(whole.ofRateTo("appointments")).isEqualByComparingTo("2500000");
        assertThat(whole.ofRateTo("opportunities")).isEqualByComparingTo("-1500000");
        assertThat(whole.ofRateTo("wins")).isEqualByComparingTo("1000000");
        assertThat(whole.ofSize("wins")).isEqualByComparingTo("2000000");
        assertThat(whole.ofRateTo("calls")).isNull();
    }

    @Test
    void theFirstCountTheRatesAndTheSizeAddUpToWhatIsMissing() {
        BigDecimal sum = whole.of("calls").add(whole.ofSize("wins"));
        for (Step step : STEPS.subList(1, STEPS.size())) {
            sum = sum.add(whole.ofRateTo(step.kpi()));
        }
        assertThat(sum).isEqualByComparingTo(whole.whole()).isEqualByComparingTo("4000000");
    }

    @Test
    void halfwayThroughThePeriodHalfOfItIsDue() {
        Attribution half = attribution("0.5", STEPS);

        assertThat(half.due()).isEqualByComparingTo("5000000");
        assertThat(half.whole()).isEqualByComparingTo("-1000000");
        assertThat(half.of("calls")).isEqualByComparingTo("-3000000");
        assertThat(half.ofRateTo("appointments")).isEqualByComparingTo("2500000");
        assertThat(half.ofOne("calls", step("calls", "90", "200"))).isEqualByComparingTo("100000");
    }

    @Test
    void aPersonLacksWhatTheirOwnMissingOnesAreWorth() {
        assertThat(whole.ofOne("calls", step("calls", "150", "300"))).isEqualByComparingTo("1500000");
        assertThat(whole.ofOne("calls", new Step("calls", new BigDecimal("150"), null)))
                .isNull();
    }

    @Test
    void aStepWithoutATargetIsPassedOver() {
        Attribution withoutConnects = attribution(
                "1", List.of(STEPS.get(0), new Step("connects", BigDecimal.TEN, null), STEPS.get(2), STEPS.get(4)));

        assertThat(withoutConnects.of("connects")).isNull();
        assertThat(withoutConnects.ofRateTo("connects")).isNull();
        assertThat(withoutConnects.before("appointments")).map(Step::kpi).contains("calls");
        assertThat(withoutConnects.ofRateTo("appointments")).isEqualByComparingTo("500000");
    }

    private static Attribution attribution(String elapsed, List<Step> steps) {
        return new Attribution(new BigDecimal("10000000"), new BigDecimal(elapsed), new BigDecimal("6000000"), steps);
    }

    private static Step step(String kpi, String actual, String target) {
        return new Step(kpi, new BigDecimal(actual), new BigDecimal(target));
    }
}
