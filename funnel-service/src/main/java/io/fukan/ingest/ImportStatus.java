package io.fukan.ingest;

import io.fukan.record.Labelled;

/** How far an import has come. */
public enum ImportStatus implements Labelled {
    /** Waits for its turn: one file is taken at a time. */
    QUEUED,
    RUNNING,
    /** Every row was read. */
    DONE,
    /** The file or its mapping could not be used at all; nothing was written. */
    FAILED,
    /** Taken back, but for records edited since. */
    UNDONE;

    /** Whether nothing will change any more by itself. */
    public boolean isSettled() {
        return this != QUEUED && this != RUNNING;
    }

    @Override
    public String messagePrefix() {
        return "ingest.status";
    }
}
