package io.fukan.ingest.file;

import java.util.List;
import java.util.Map;

/**
 * What a file looks like, for the person who must confirm it before importing.
 *
 * @param sample the first rows, at most {@link FileProbe#SAMPLE_ROWS}, broken ones with their problem
 * @param rows of data in the whole file
 * @param wrappedRows rows that are wrapped whole in one pair of quotes; {@link Repair#WRAPPED_ROWS} makes them usable
 * @param problems how many rows of the whole file have which problem, under the repairs asked for
 */
public record FileReport(
        EncodingGuess encoding,
        CsvFormat format,
        List<Header> headers,
        boolean headerWrapped,
        List<Row> sample,
        long rows,
        long wrappedRows,
        Map<ProblemCode, Long> problems) {

    /** Whether unwrapping should be offered. */
    public boolean wrapped() {
        return headerWrapped || wrappedRows > 0;
    }
}
