package io.fukan.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.fukan.ingest.ImportKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file to be imported: headers as a Japanese company writes them, and the fields they mean. */
final class Sheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final String name;
    private final ImportKind kind;
    private final ZoneId zone;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** @param columns each {@code header=field} */
    Sheet(String name, ImportKind kind, ZoneId zone, String... columns) {
        this.name = name;
        this.kind = kind;
        this.zone = zone;
        Arrays.stream(columns).map(column -> column.split("=")).forEach(c -> this.columns.put(c[0], c[1]));
    }

    /** Times are written as they are in the business zone, to the minute; null as blank. */
    void row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(name + " has " + columns.size() + " columns, not " + cells.length);
        }
        rows.add(Arrays.stream(cells).map(this::text).toList());
    }

    String name() {
        return name;
    }

    ImportKind kind() {
        return kind;
    }

    /** How its columns are meant, as a script would send it. */
    String mapping() {
        String fields = columns.entrySet().stream()
                .map(column -> "\"" + column.getKey() + "\": \"" + column.getValue() + "\"")
                .collect(Collectors.joining(", "));
        return "{\"columns\": {" + fields + "}, \"zone\": \"" + zone
                + "\", \"encoding\": \"UTF-8\", \"separator\": \",\"}";
    }

    int size() {
        return rows.size();
    }

    InputStream csv() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(columns.keySet());
            rows.forEach(csv::writeRecord);
        }
        return new ByteArrayInputStream(file.toByteArray());
    }

    private String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Instant moment) {
            return MINUTE.format(moment.atZone(zone));
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof Enum<?> choice ? choice.name() : cell.toString();
    }
}
