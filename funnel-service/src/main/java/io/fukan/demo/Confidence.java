package io.fukan.demo;

import io.fukan.opportunity.Phase;
import io.fukan.opportunity.YomiRank;
import io.fukan.quality.Quality;

/**
 * What the rep of an open deal feels about it. As many are sure of theirs as will win them; A is only given where the
 * decision-maker has agreed, B only where the value is agreed.
 *
 * @param isSure that it will be won
 */
record Confidence(boolean isSure) {

    private static final double OF_QUALITY = 0.22;
    private static final double OF_OTHERS = 0.4;

    static Confidence in(Trail trail) {
        double share = trail.quality() == Quality.QUALITY ? OF_QUALITY : OF_OTHERS;
        return new Confidence(Draw.of(trail.world.seed(), "confidence", trail.inquiry.number())
                .chance(share));
    }

    YomiRank yomi(Phase phase, Draw draw) {
        double feeling = draw.unit();
        return switch (phase) {
            case VERBAL_COMMIT, NEGOTIATION -> isSure ? rank(feeling, 0.85, 1) : rank(feeling, 0.05, 0.35);
            case DECISION_MAKER_AGREED -> isSure ? rank(feeling, 0.45, 0.9) : rank(feeling, 0, 0.22);
            case VALUE_AGREED -> rank(feeling, 0, isSure ? 0.7 : 0.15);
            default -> YomiRank.C;
        };
    }

    private static YomiRank rank(double feeling, double a, double b) {
        return feeling < a ? YomiRank.A : feeling < b ? YomiRank.B : YomiRank.C;
    }
}
