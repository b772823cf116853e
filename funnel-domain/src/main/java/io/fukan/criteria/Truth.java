package io.fukan.criteria;

import io.fukan.record.Labelled;
import java.util.Collection;

/**
 * What a rule or a part of it says about a record: true, false, or unknown because a field it reads is blank. Unknown never
 * passes, and its negation is unknown as well (Kleene's logic, as SQL has it).
 */
public enum Truth implements Labelled {
    TRUE('T'),
    FALSE('F'),
    UNKNOWN('U');

    private final char mark;

    Truth(char mark) {
        this.mark = mark;
    }

    /** @throws IllegalArgumentException for another letter than T, F, U */
    static Truth ofMark(char mark) {
        for (Truth truth : values()) {
            if (truth.mark == mark) {
                return truth;
            }
        }
        throw new IllegalArgumentException("no truth is marked " + mark);
    }

    Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Truth all(Collection<Truth> parts) {
        return atLeast(parts.size(), parts);
    }

    static Truth any(Collection<Truth> parts) {
        return atLeast(1, parts);
    }

    /** True once {@code least} parts are true; false once even all unknown ones could not make up that number. */
    static Truth atLeast(int least, Collection<Truth> parts) {
        if (parts.stream().filter(part -> part == TRUE).count() >= least) {
            return TRUE;
        }
        return parts.stream().filter(part -> part != FALSE).count() < least ? FALSE : UNKNOWN;
    }

    /** The letter by which it is stored. */
    public char mark() {
        return mark;
    }

    @Override
    public String messagePrefix() {
        return "criteria.truth";
    }
}
