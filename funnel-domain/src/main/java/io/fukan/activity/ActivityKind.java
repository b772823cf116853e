package io.fukan.activity;

import io.fukan.record.Labelled;

/** What was done, by us or by the prospect. */
public enum ActivityKind implements Labelled {
    CALL,
    EMAIL,
    MEETING,
    VISIT,
    NOTE,
    WEB_VISIT,
    DOWNLOAD,
    SEMINAR,
    INQUIRY,
    PROPOSAL,
    QUOTE;

    @Override
    public String messagePrefix() {
        return "activityKind";
    }
}
