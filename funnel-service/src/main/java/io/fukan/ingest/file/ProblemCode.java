package io.fukan.ingest.file;

/**
 * What can be wrong with a file, a row, a value or a mapping. The names are a stable part of the contract (reject files and
 * API answers carry them); each has its message in {@code messages/ingest.properties} under {@link #messageKey()}.
 */
public enum ProblemCode {
    // the file as a whole
    EMPTY_FILE,
    NOT_A_TEXT_FILE,
    UNKNOWN_ENCODING,
    UNKNOWN_SEPARATOR,
    HEADER_UNREADABLE,
    COLUMN_LIMIT,

    // a row
    BAD_ENCODING,
    NUL_CHARACTER,
    LONE_SURROGATE,
    UNTERMINATED_QUOTE,
    BAD_QUOTE,
    TOO_FEW_COLUMNS,
    TOO_MANY_COLUMNS,
    FIELD_TOO_LONG,
    RECORD_TOO_LONG,
    WRAPPED_ROW,
    EMPTY_ROW,

    // a value
    BAD_DATE,
    AMBIGUOUS_DATE,
    DATE_OUT_OF_RANGE,
    BAD_TIME,
    BAD_NUMBER,
    NOT_AN_INTEGER,
    NUMBER_OUT_OF_RANGE,
    BAD_BOOLEAN,
    BAD_EMAIL,
    /** With the text and the name of the field, whose choices readers are told by their labels. */
    UNKNOWN_CHOICE,
    NEGATIVE,
    BAD_CORPORATE_NUMBER,
    BAD_URL,
    FUTURE_DATE,

    // a row beside the records
    MISSING_VALUE,
    UNKNOWN_LEAD,
    UNKNOWN_OPPORTUNITY,
    UNKNOWN_APPOINTMENT,
    UNKNOWN_CUSTOMER,
    UNKNOWN_KPI,
    DUPLICATE_ID,
    /** The key of an exported list names none of our records. */
    UNKNOWN_RECORD,
    /** The key means one record, the id that the row wants for it belongs to another. */
    ID_TAKEN,
    OUTCOME_MISSING,
    CLOSED_WITHOUT_DATE,
    PERIOD_BACKWARDS,
    NOT_ACCEPTED,
    OUT_OF_ORDER,
    PHASE_OF_DECIDED_DEAL,

    // a row that is taken all the same
    BAD_PHONE,
    WIN_BEFORE_LEAD,
    CLOSED_BEFORE_CREATED,
    CLOSE_DATE_OF_OPEN_DEAL,
    SIMILAR_COMPANY,
    /** The corporate number means a company that we know under another name; it keeps that. */
    COMPANY_NAME_KEPT,
    ACQUIRED_UNKNOWN,

    // the import as a whole
    INTERRUPTED,

    // the mapping
    BAD_JSON,
    UNKNOWN_KEY,
    WRONG_TYPE,
    BAD_FIELD_NAME,
    UNKNOWN_FIELD,
    FIELD_MAPPED_TWICE,
    HEADER_NOT_IN_FILE,
    NO_COLUMN_RECOGNISED,
    BAD_DATE_FORMAT,
    UNKNOWN_ZONE,
    UNKNOWN_OPTION;

    /** Key of the message whose arguments are {@link Problem#args()}. */
    public String messageKey() {
        return "ingest.problem." + name();
    }
}
