package io.fukan.ingest.file;

import java.util.List;

/**
 * What one column holds over the whole file.
 *
 * @param nonBlank cells that say something (blank ones and null tokens do not)
 * @param sample distinct values in order of appearance, at most 50, long ones cut
 * @param distinct how many distinct values there are, counted up to 51
 * @param type for a custom field made from the column
 * @param dates how its dates are written, whatever the type
 * @param shortest length in characters of the shortest value, 0 if there is none
 * @param longest length in characters of the longest value
 */
public record ColumnProfile(
        Header header,
        long nonBlank,
        List<String> sample,
        int distinct,
        InferredType type,
        DateShapes dates,
        int shortest,
        int longest) {

    /** Whether there are more distinct values than the sample shows. */
    public boolean hasMoreValues() {
        return distinct > sample.size();
    }
}
