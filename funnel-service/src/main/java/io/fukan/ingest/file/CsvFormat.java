package io.fukan.ingest.file;

import java.nio.charset.Charset;

/**
 * How a file is written: enough to read it again later in the same way.
 *
 * @param separator one of {@code , ; tab |}
 */
public record CsvFormat(Charset charset, char separator) {

    /** The encoding as shown to people and accepted back in a mapping, such as {@code utf-8} or {@code cp932}. */
    public String encoding() {
        return Encodings.nameOf(charset);
    }
}
