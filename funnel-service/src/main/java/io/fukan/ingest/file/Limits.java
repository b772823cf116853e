package io.fukan.ingest.file;

/**
 * How much one row may hold before it is refused, so that no file can take more memory than this.
 *
 * @param columns per row
 * @param fieldChars characters in one field
 * @param recordChars characters in one row, quotes and separators included
 */
record Limits(int columns, int fieldChars, int recordChars) {

    static final Limits DEFAULT = new Limits(1_000, 1_000_000, 4_000_000);
}
