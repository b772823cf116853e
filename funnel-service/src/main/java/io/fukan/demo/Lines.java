package io.fukan.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The company's script: small tables under {@code resources/demo}, one line each. */
final class Lines {

    private final String file;
    private final NamedCsvRecord line;

    private Lines(String file, NamedCsvRecord line) {
        this.file = file;
        this.line = line;
    }

    static List<Lines> of(String name) {
        String file = "/demo/" + name + ".csv";
        try (InputStream in = Lines.class.getResourceAsStream(file);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                Stream<NamedCsvRecord> records = CsvReader.builder()
                        .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                        .ofNamedCsvRecord(text)
                        .stream()) {
            return records.map(line -> new Lines(file, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    String text(String column) {
        return line.findField(column).orElseThrow(() -> new IllegalStateException(file + " has no column " + column));
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    boolean says(String column) {
        return text(column).equals("yes");
    }

    boolean isBlank(String column) {
        return text(column).isBlank();
    }
}
