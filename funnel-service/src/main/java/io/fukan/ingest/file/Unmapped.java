package io.fukan.ingest.file;

/** What becomes of columns that the mapping does not name. */
public enum Unmapped {
    CUSTOM_FIELD("customField"),
    IGNORE("ignore");

    private final String key;

    Unmapped(String key) {
        this.key = key;
    }

    /** The name in the mapping's JSON. */
    public String key() {
        return key;
    }
}
