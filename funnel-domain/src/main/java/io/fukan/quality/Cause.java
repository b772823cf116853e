package io.fukan.quality;

import io.fukan.record.Labelled;

/** Why a lead was judged. */
public enum Cause implements Labelled {
    /** The rule judged it when it came in, or when a field that the rule reads changed. */
    RULE,
    /** A rule that restates history was published. */
    RESTATED,
    /** A person did. */
    MANUAL;

    @Override
    public String messagePrefix() {
        return "quality.cause";
    }
}
