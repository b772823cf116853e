package io.fukan.ingest.file;

/**
 * A column of the file.
 *
 * @param index from 0
 * @param name what the column is called in mappings: trimmed, never blank, unique in the file
 * @param original what stands in the file
 */
public record Header(int index, String name, String original) {

    /** Why {@link #name()} is not simply the text in the file. */
    public enum Naming {
        AS_WRITTEN,
        /** The file gives no name; called {@code column_N}, N counting from 1. */
        UNNAMED,
        /** The file gives the name more than once; the later columns are called {@code name_2}, {@code name_3}. */
        REPEATED
    }

    public Naming naming() {
        String written = Text.headerName(original);
        if (written.isEmpty()) {
            return Naming.UNNAMED;
        }
        return written.equals(name) ? Naming.AS_WRITTEN : Naming.REPEATED;
    }
}
