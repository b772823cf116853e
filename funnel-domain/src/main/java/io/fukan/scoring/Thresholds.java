package io.fukan.scoring;

import io.fukan.record.InvalidValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** From which score on a lead stands where on an axis; below the last it is D or 4. */
@Embeddable
public record Thresholds(
        @Column(name = "attribute_a") int a,
        @Column(name = "attribute_b") int b,
        @Column(name = "attribute_c") int c,
        @Column(name = "behaviour_1") int one,
        @Column(name = "behaviour_2") int two,
        @Column(name = "behaviour_3") int three) {

    /** What we ship. */
    static final Thresholds USUAL = new Thresholds(60, 40, 20, 40, 25, 10);

    private static final int MOST = 9_999;

    /** @throws InvalidValue SCORING_THRESHOLDS_ORDER at {@code a} or {@code one} where they do not fall, or OUT_OF_RANGE */
    public Thresholds {
        check("a", a, b, c);
        check("one", one, two, three);
    }

    private static void check(String field, int top, int middle, int low) {
        if (top <= middle || middle <= low) {
            throw new InvalidValue(field, "SCORING_THRESHOLDS_ORDER");
        }
        if (top > MOST || low < -MOST) {
            throw new InvalidValue(field, "OUT_OF_RANGE", -MOST, MOST);
        }
    }
}
