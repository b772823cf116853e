package io.fukan.scoring;

import java.time.LocalDate;
import java.util.List;

/**
 * Why a lead has its scores: what each rule adds, largest first. Rules that add nothing are left out.
 *
 * @param score the sums and the cell
 */
public record ScoreExplanation(Score score, List<AttributePart> attributes, List<BehaviourPart> behaviours) {

    /** An attribute rule that holds. */
    public record AttributePart(AttributeRule rule, int points) {}

    /**
     * A behaviour rule that was met.
     *
     * @param since day of the latest act, or of the last sign of life
     * @param points what is left of them
     */
    public record BehaviourPart(BehaviourRule rule, LocalDate since, int points) {}
}
