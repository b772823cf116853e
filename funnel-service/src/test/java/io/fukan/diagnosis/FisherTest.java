package io.fukan.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against values computed by hand from binomial coefficients. */
class FisherTest {

    @Test
    void theTeaTaster() {
        // 3 of 4 right against 1 of 4: the upper tail (3 or 4 right) is 17/70, so the lower tail up to 3 is 69/70.
        assertThat(Fisher.lowerTail(3, 4, 1, 4)).isCloseTo(69.0 / 70, within(1e-12));
        assertThat(Fisher.lowerTail(1, 4, 3, 4)).isCloseTo(17.0 / 70, within(1e-12));
    }

    @Test
    void oneOfTwentyAgainstFourOfFive() {
        // (C(20,0) C(5,5) + C(20,1) C(5,4)) / C(25,5)
        assertThat(Fisher.lowerTail(1, 20, 4, 5)).isCloseTo(101.0 / 53_130, within(1e-12));
    }

    @Test
    void alikeGroupsProveNothing() {
        assertThat(Fisher.lowerTail(10, 20, 10, 20)).isGreaterThan(0.5);
        assertThat(Fisher.lowerTail(0, 0, 4, 5)).isEqualTo(1);
        assertThat(Fisher.lowerTail(0, 10, 0, 10)).isCloseTo(1, within(1e-12));
    }

    @Test
    void largeNumbersStayExactEnough() {
        // The normal approximation with these numbers: z = -2.05, p = 0.0202; the exact one is a little above.
        assertThat(Fisher.lowerTail(400, 10_000, 460, 10_000)).isBetween(0.019, 0.022);
    }
}
