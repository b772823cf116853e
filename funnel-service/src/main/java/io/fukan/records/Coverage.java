package io.fukan.records;

import io.fukan.record.Labelled;

/** How far we have come with the people who count at a target account; each step includes those before it. */
public enum Coverage implements Labelled {
    /** Nobody there is known to count. */
    NONE,
    /** A key person is known. */
    KNOWN,
    /** We know how to reach one. */
    CONTACTABLE,
    /** We have talked with one. */
    CONNECTED;

    @Override
    public String messagePrefix() {
        return "coverage";
    }
}
