package io.fukan.opportunity;

import io.fukan.record.IllegalMove;
import io.fukan.record.Labelled;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How sure the rep is of a deal, apart from its phase; each rank asks for what the customer has agreed by then. */
public enum YomiRank implements Labelled {
    A(Phase.DECISION_MAKER_AGREED),
    B(Phase.VALUE_AGREED),
    C(Phase.NEEDS_AGREED);

    private final Phase earliest;

    YomiRank(Phase earliest) {
        this.earliest = earliest;
    }

    /** The first phase in which a deal may bear this rank. */
    public Phase earliest() {
        return earliest;
    }

    /**
     * @throws IllegalMove YOMI_TOO_EARLY when the deal has not come far enough; YOMI_WITHOUT_DATE when rank A has no date on
     *     which the deal is expected to close
     */
    void require(Phase phase, @Nullable LocalDate expectedCloseOn) {
        if (!phase.hasReached(earliest)) {
            throw new IllegalMove("YOMI_TOO_EARLY", phase, this, earliest);
        }
        if (this == A && expectedCloseOn == null) {
            throw new IllegalMove("YOMI_WITHOUT_DATE", this);
        }
    }

    /** This rank, or the best one the phase still allows; null where it allows none. */
    @Nullable
    YomiRank cappedAt(Phase phase) {
        for (YomiRank rank : values()) {
            if (rank.compareTo(this) >= 0 && phase.hasReached(rank.earliest)) {
                return rank;
            }
        }
        return null;
    }

    @Override
    public String messagePrefix() {
        return "yomi";
    }
}
