package io.fukan.quality;

/** Which leads a published rule judges. */
public enum Applies {
    /** Leads (and new cycles of leads) acquired from its publication on. */
    FROM_NOW,
    /** All leads: history is judged anew. */
    RESTATE;

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "quality.applies." + name();
    }
}
