package io.fukan.diagnosis;

import io.fukan.record.Labelled;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A limit at which a rule of the diagnosis begins to speak. The defaults are ours (domain.md, diagnosis rules, D) and meant to
 * be changed by the company.
 */
public enum Threshold implements Labelled {
    /** Events below which nothing is said: the data are thin. */
    FEWEST_EVENTS("20", Unit.COUNT),
    /** Chance that a gap between quality and general leads is none; above it nothing is said (one-sided, Fisher). */
    CHANCE("0.05", Unit.PERCENT),
    /** Fall of the quality ratio against the periods before. */
    QUALITY_RATIO_FALL("0.05", Unit.POINTS),
    /** By how much more the appointments consist of quality leads than the leads. */
    QUALITY_FOCUS("0.10", Unit.POINTS),
    ACCEPTANCE_LOW("0.80", Unit.PERCENT),
    PROPOSAL_QUALITY("0.50", Unit.PERCENT),
    WIN_QUALITY_GAP("0.15", Unit.POINTS),
    EFFORT_RISE("0.20", Unit.PERCENT),
    SALES_FLAT("0.05", Unit.PERCENT),
    SEESAW_RISE("0.20", Unit.PERCENT),
    SEESAW_FALL("0.20", Unit.PERCENT),
    FOLLOW_LOW("0.90", Unit.PERCENT),
    FOLLOW_FALL("0.10", Unit.POINTS),
    LATE_SHARE("0.20", Unit.PERCENT),
    /** By how much longer an inquiry waits than before. */
    WAIT_TIMES("2", Unit.TIMES),
    RETURN_SHARE("0.20", Unit.PERCENT),
    RETURN_REASON_SHARE("0.50", Unit.PERCENT),
    SILENT_SHARE("0.10", Unit.PERCENT),
    MONTH_END_SHARE("0.35", Unit.PERCENT),
    FIRST_MEETING_LOST_RISE("0.10", Unit.POINTS),
    LEAD_COST_FALL("0.15", Unit.PERCENT),
    LEAK_SHARE("0.10", Unit.PERCENT),
    OVERSELL_TIMES("2", Unit.TIMES),
    BALANCE_LOW("0.8", Unit.TIMES),
    BALANCE_HIGH("1.2", Unit.TIMES),
    OWN_VIEW_SHARE("0.90", Unit.PERCENT),
    NO_COMMENT_SHARE("0.50", Unit.PERCENT);

    private final BigDecimal usual;
    private final Unit unit;

    Threshold(String usual, Unit unit) {
        this.usual = new BigDecimal(usual);
        this.unit = unit;
    }

    /** How a limit is written. */
    public enum Unit {
        COUNT,
        PERCENT,
        /** Difference of two percentages. */
        POINTS,
        /** A multiple. */
        TIMES
    }

    /** The default. */
    public BigDecimal usual() {
        return usual;
    }

    public Unit unit() {
        return unit;
    }

    public static Optional<Threshold> named(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
    }

    @Override
    public String messagePrefix() {
        return "threshold";
    }
}
