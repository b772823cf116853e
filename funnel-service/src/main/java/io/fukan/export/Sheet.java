package io.fukan.export;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table to write, row by row.
 *
 * @param name of the sheet in a workbook
 * @param rows read once; cells are a {@link Quantity}, other numbers as they are, days, booleans or text, null for blank
 */
public record Sheet(String name, List<String> headers, Stream<List<@Nullable Object>> rows) {

    public Sheet(String name, List<String> headers, List<List<@Nullable Object>> rows) {
        this(name, headers, rows.stream());
    }
}
