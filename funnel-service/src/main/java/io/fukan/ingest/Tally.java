package io.fukan.ingest;

import io.fukan.ingest.StagingTable.Written;

/** How many rows of a chunk came to what: {@code read = created + updated + unchanged + rejected}. */
record Tally(long read, long created, long updated, long unchanged, long rejected, long warnings) {

    static Tally of(Chunk chunk, Written written) {
        long created = 0;
        long updated = 0;
        long rejected = 0;
        long warnings = 0;
        for (Item item : chunk.items) {
            if (item.isRejected()) {
                rejected++;
                continue;
            }
            warnings += item.warnings.isEmpty() ? 0 : 1;
            if (!item.repeated && item.isNew) {
                created++;
            } else if (written.rows().contains(item.number)) {
                updated++;
            }
        }
        long read = chunk.items.size();
        return new Tally(read, created, updated, read - created - updated - rejected, rejected, warnings);
    }
}
