package io.fukan.opportunity;

import io.fukan.record.IllegalMove;
import io.fukan.record.Labelled;
import java.util.Optional;

/**
 * How far a deal has come. Leaving a phase means that the customer agreed to something, not that we did a task. Names and
 * probabilities on screens are the company's own: see {@link PhaseDefinition}.
 */
public enum Phase implements Labelled {
    FIRST_MEETING,
    NEEDS_AGREED,
    VALUE_AGREED,
    DECISION_MAKER_AGREED,
    NEGOTIATION,
    VERBAL_COMMIT,
    /** Waiting until a resume date. */
    ON_HOLD,
    WON,
    LOST;

    /** Whether it is one of the steps a deal takes in order. */
    public boolean isStep() {
        return compareTo(VERBAL_COMMIT) <= 0;
    }

    /** Whether this step has come at least as far as {@code other}. */
    public boolean hasReached(Phase other) {
        return isStep() && compareTo(other) >= 0;
    }

    /** The next step; empty after the last one and beside the way. */
    public Optional<Phase> next() {
        return isStep() && this != VERBAL_COMMIT ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** Which way a move between two steps goes. */
    enum Move {
        FORWARD,
        BACK
    }

    /**
     * Which way it is from here to {@code to}: one step forward, or back to any earlier one.
     *
     * @throws IllegalMove OPPORTUNITY_PHASE_SKIP over a step, OPPORTUNITY_PHASE_UNREACHABLE to or from beside the way
     */
    Move requireMoveTo(Phase to) {
        if (!isStep() || !to.isStep() || to == this) {
            throw new IllegalMove("OPPORTUNITY_PHASE_UNREACHABLE", this, to);
        }
        if (to.compareTo(this) < 0) {
            return Move.BACK;
        }
        Phase next = next().orElseThrow();
        if (to != next) {
            throw new IllegalMove("OPPORTUNITY_PHASE_SKIP", this, to, next);
        }
        return Move.FORWARD;
    }

    @Override
    public String messagePrefix() {
        return "phase";
    }
}
