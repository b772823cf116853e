package io.fukan.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Tables written to a file of their own, so that a slow reader holds no connection to the database. Closing deletes it.
 *
 * @param rows of the first table, without the header
 * @param unmappable cells that the format cannot hold in full
 */
public record ExportFile(Path path, ExportFormat format, long rows, long unmappable) implements AutoCloseable {

    /**
     * Writes the tables.
     *
     * @throws UncheckedIOException if there is no room for them
     */
    public static ExportFile write(ExportFormat format, List<Sheet> sheets, Locale locale) {
        try {
            Path path = Files.createTempFile("fukan-export-", "." + format.ending());
            try {
                ExportFormat.Written written = format.write(Files.newOutputStream(path), sheets, locale);
                return new ExportFile(path, format, written.rows(), written.unmappable());
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Size in bytes. */
    public long size() throws IOException {
        return Files.size(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
