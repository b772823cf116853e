package io.fukan.activity;

import io.fukan.record.Labelled;

/** What was done, by us or by the prospect. */
public enum ActivityKind implements Labelled {
    CALL,
    EMAIL,
    MEETING,
    VISIT,
    /** 手紙. */
    LETTER,
    NOTE,
    WEB_VISIT,
    DOWNLOAD,
    /** Attended one. */
    SEMINAR,
    /** Answered one; the answers are custom fields. */
    SURVEY,
    INQUIRY,
    PROPOSAL,
    QUOTE;

    /** Whether it is what the prospect did, so that none of us gets the credit, whoever writes it down. */
    public boolean isProspectsOwn() {
        return this == WEB_VISIT || this == DOWNLOAD || this == SEMINAR || this == SURVEY || this == INQUIRY;
    }

    @Override
    public String messagePrefix() {
        return "activityKind";
    }
}
