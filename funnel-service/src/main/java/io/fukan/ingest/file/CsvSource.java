package io.fukan.ingest.file;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be opened from its beginning as often as needed; the reader of the stream closes it. */
@FunctionalInterface
public interface CsvSource {

    InputStream open() throws IOException;
}
