package io.fukan.hearing;

import io.fukan.record.Labelled;

/** What say the person has whom we talk with. */
public enum Authority implements Labelled {
    DECISION_MAKER,
    INFLUENCER,
    /** Would use it, but neither decides nor advises. */
    USER;

    @Override
    public String messagePrefix() {
        return "authority";
    }
}
