package io.fukan.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A list written to a file of its own, so that a slow reader holds no connection to the database. Closing deletes it.
 *
 * @param rows without the header
 * @param unmappable cells that the encoding cannot hold in full
 */
public record ExportFile(Path path, long rows, long unmappable) implements AutoCloseable {

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
