package io.fukan.ingest;

import io.fukan.ingest.file.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands now. At every moment {@code rowsRead = created + updated + unchanged + rejected}.
 *
 * @param dryRun whether it only counts what it would do
 * @param rowsTotal rows in the file; null until it has been looked through
 * @param created rows whose record is new
 * @param updated rows that changed their record, or a record they name
 * @param unchanged rows that said nothing new
 * @param rejected rows left out whole
 * @param warnings rows that were taken but look wrong
 * @param newNames what had to be made because rows named it, by {@code people}, {@code channels}, {@code campaigns}, {@code partners},
 *     {@code teams}, {@code fields}
 * @param errors why it failed; empty unless it did
 * @param changesForgotten whether it is so old that it can no longer be undone
 * @param undoSkipped records that undoing left as they are because they were edited or used since
 */
public record ImportJob(
        long id,
        long fileId,
        String fileName,
        ImportKind kind,
        ImportStatus status,
        boolean dryRun,
        boolean changesForgotten,
        @Nullable Long rowsTotal,
        long rowsRead,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long warnings,
        Map<String, List<String>> newNames,
        List<Problem> errors,
        List<Skipped> undoSkipped,
        @Nullable Long createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /**
     * A record that undoing left alone.
     *
     * @param record such as {@code lead}
     * @param reason {@code EDITED} or {@code IN_USE}
     */
    public record Skipped(String record, long id, String reason) {}

    /** Whether it is done, changed something, and is not too old to be taken back. */
    public boolean canBeUndone() {
        return status == ImportStatus.DONE && !dryRun && !changesForgotten && created + updated > 0;
    }

    /** From 0 to 100, as far as is known. */
    public int percent() {
        if (status == ImportStatus.DONE || status == ImportStatus.UNDONE) {
            return 100;
        }
        return rowsTotal == null || rowsTotal == 0 ? 0 : (int) Math.min(99, rowsRead * 100 / rowsTotal);
    }
}
