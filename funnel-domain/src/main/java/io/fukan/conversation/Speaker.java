package io.fukan.conversation;

import io.fukan.record.Labelled;

/** Whose words they are. */
public enum Speaker implements Labelled {
    /** One of us. */
    REP,
    /** The person called, or who called us. */
    PROSPECT,
    /** Reception, an announcement, a third person: heard, but on neither side. */
    OTHER;

    @Override
    public String messagePrefix() {
        return "speaker";
    }
}
