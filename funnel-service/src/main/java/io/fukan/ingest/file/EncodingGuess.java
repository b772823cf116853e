package io.fukan.ingest.file;

import java.nio.charset.Charset;

/**
 * The encoding a file is taken to have.
 *
 * @param malformed byte sequences that are not text in this encoding; the rows holding them will be rejected
 */
public record EncodingGuess(Charset charset, Evidence evidence, long malformed) {

    /** Why this encoding; {@link #certain()} says whether a person should confirm it. */
    public enum Evidence {
        CHOSEN(true),
        BYTE_ORDER_MARK(true),
        /** UTF-16 without a mark, known by its zero bytes. */
        ZERO_BYTES(true),
        /** The whole file is valid UTF-8 (or plain ASCII). */
        VALID_UTF8(true),
        /** Nearly all of it is valid UTF-8, but some bytes are damaged, as after a transfer that broke off. */
        DAMAGED_UTF8(false),
        /** Not UTF-8, and every byte is valid CP932. */
        VALID_CP932(true),
        /** Neither fits: read as CP932, but a Western European encoding is as likely. */
        UNSURE(false);

        private final boolean certain;

        Evidence(boolean certain) {
            this.certain = certain;
        }
    }

    public boolean certain() {
        return evidence.certain;
    }
}
