package io.fukan.ingest;

import io.fukan.ingest.file.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it will be understood.
 *
 * @param row from 1
 * @param problems why it will be rejected, as far as the row alone tells
 */
public record Understood(long row, List<Cell> cells, List<Problem> problems) {

    /**
     * A cell.
     *
     * @param header of its column
     * @param field that it fills; null: left out
     * @param raw as it stands in the file
     * @param meaning as it will be kept: dates as ISO, choices by their name; null: unknown, or not understood
     * @param problem why it is not understood
     */
    public record Cell(
            String header,
            @Nullable String field,
            String raw,
            @Nullable String meaning,
            @Nullable Problem problem) {}
}
