package io.fukan.quality;

/** Why a lead was judged. */
public enum Cause {
    /** The rule judged it when it came in, or when a field that the rule reads changed. */
    RULE,
    /** A rule that restates history was published. */
    RESTATED,
    /** A person did. */
    MANUAL;

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "quality.cause." + name();
    }
}
