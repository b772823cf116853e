package io.fukan.records;

import io.fukan.record.Labelled;

/** How the next action of a target account stands. */
public enum TargetDue implements Labelled {
    /** None is set, though somebody is at work on it. */
    MISSING,
    OVERDUE,
    TODAY,
    /** Within the next seven days. */
    WEEK;

    @Override
    public String messagePrefix() {
        return "targetDue";
    }
}
