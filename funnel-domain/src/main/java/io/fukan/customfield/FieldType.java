package io.fukan.customfield;

import io.fukan.record.Labelled;

/** What values a custom field holds. */
public enum FieldType implements Labelled {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN;

    @Override
    public String messagePrefix() {
        return "fieldType";
    }
}
