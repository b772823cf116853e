package io.fukan.customfield;

import io.fukan.record.Labelled;

/** The kinds of records that can carry custom fields. */
public enum RecordType implements Labelled {
    LEAD,
    ACCOUNT,
    CONTACT,
    ACTIVITY,
    APPOINTMENT,
    OPPORTUNITY,
    CUSTOMER,
    USER;

    @Override
    public String messagePrefix() {
        return "recordType";
    }
}
