package io.fukan.ingest.file;

/** Type of a custom field, inferred from every value of its column. */
public enum InferredType {
    TEXT,
    NUMBER,
    /** Every value is an ISO date or fits the mapping's date formats; other dates stay text until someone names their format. */
    DATE,
    BOOLEAN
}
