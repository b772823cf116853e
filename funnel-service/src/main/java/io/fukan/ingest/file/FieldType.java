package io.fukan.ingest.file;

/** What a field of the import holds, and so how its cells are understood (see {@link ValueParser}). */
public enum FieldType {
    /** {@link String}. */
    TEXT,
    /** {@link Long}. */
    INTEGER,
    /** {@link java.math.BigDecimal}; money too. */
    DECIMAL,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalTime}. */
    TIME,
    /** {@link Moment}. */
    DATETIME,
    /** {@link String}, checked for its shape. */
    EMAIL,
    /** {@link String} as written; what a phone number means is not decided here. */
    PHONE,
    /** {@link String}: the name of one of the field's choices. */
    ENUM
}
