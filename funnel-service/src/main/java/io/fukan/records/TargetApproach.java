package io.fukan.records;

import io.fukan.record.Labelled;

/** When we last turned to a target account. */
public enum TargetApproach implements Labelled {
    NEVER(0),
    /** Within the last seven days. */
    WEEK(7),
    /** Within the last thirty days. */
    MONTH(30),
    /** Longer ago than thirty days. */
    LONG_AGO(30);

    private final int days;

    TargetApproach(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    @Override
    public String messagePrefix() {
        return "targetApproach";
    }
}
