package io.fukan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fukan.insight.Correlation.Point;
import io.fukan.insight.Correlation.Reading;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers from tables, and no more said of them than they hold. */
class StatisticsTest {

    @Test
    void wilsonsIntervalAsInTheBooks() {
        assertShare(new Share(10, 100), 0.0552, 0.1744);
        assertShare(new Share(0, 10), 0, 0.2775);
        assertShare(new Share(10, 10), 0.7225, 1);
        assertShare(new Share(1, 1), 0.2065, 1);
        assertThat(new Share(0, 0).value()).isNull();
        assertThat(new Share(0, 0).low()).isNull();
    }

    @Test
    void correlationsByHand() {
        Correlation line = Correlation.of(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Point(i, 2 * i + 1))
                .toList());
        assertThat(line.pearson()).isCloseTo(1, within(1e-9));
        assertThat(line.spearman()).isCloseTo(1, within(1e-9));
        assertThat(line.reading()).isEqualTo(Reading.TOGETHER);

        // 7 is there twice, so both have rank 3.5
        Correlation five = Correlation.of(
                List.of(new Point(1, 5), new Point(2, 6), new Point(3, 7), new Point(4, 8), new Point(5, 7)));
        assertThat(five.pearson()).isCloseTo(0.8321, within(0.0001));
        assertThat(five.spearman()).isCloseTo(0.8208, within(0.0001));
        assertThat(five.reading()).as("five people").isEqualTo(Reading.TOO_FEW);
    }

    @Test
    void oneOutlierMakesNoRank() {
        List<Point> points = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> i < 11 ? new Point(i % 5, i % 3) : new Point(1_000, 1_000))
                .toList();
        Correlation outlier = Correlation.of(points);
        assertThat(outlier.pearson()).isGreaterThan(0.99);
        assertThat(outlier.spearman()).isLessThan(0.6);
    }

    @Test
    void littleIsSaidOfLittle() {
        assertThat(reading(9, i -> new Point(i, i))).isEqualTo(Reading.TOO_FEW);
        assertThat(reading(10, i -> new Point(i, i))).isEqualTo(Reading.TOGETHER);
        assertThat(reading(10, i -> new Point(i, -i))).isEqualTo(Reading.OPPOSITE);
        assertThat(reading(10, i -> new Point(i, 0.3))).isEqualTo(Reading.NO_VARIATION);
        assertThat(reading(10, i -> new Point(i, i * 7 % 10))).isEqualTo(Reading.UNCERTAIN);
        assertThat(Correlation.of(List.of()).pearson()).isNull();
    }

    private static Reading reading(int people, java.util.function.IntFunction<Point> point) {
        return Correlation.of(IntStream.range(0, people).mapToObj(point).toList())
                .reading();
    }

    private static void assertShare(Share share, double low, double high) {
        assertThat(share.low().doubleValue()).isCloseTo(low, within(0.0001));
        assertThat(share.high().doubleValue()).isCloseTo(high, within(0.0001));
    }
}
