package io.fukan.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes a stream and marks every malformed byte sequence with {@link #MALFORMED} instead of stopping at it or hiding it
 * behind U+FFFD, so that the reader of rows can reject exactly the rows concerned.
 */
final class DecodingReader extends Reader {

    /** A lone low surrogate: no decoder can produce one from valid input, so it cannot be mistaken for text. */
    static final char MALFORMED = '\uDFFF';

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean begun;
    private boolean endOfInput;
    private boolean flushed;
    private long malformed;

    DecodingReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Malformed sequences met so far. */
    long malformed() {
        return malformed;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (flushed) {
                return -1;
            }
            chars.clear();
            decodeSome();
            chars.flip();
            dropMark();
        }
        int given = Math.min(length, chars.remaining());
        chars.get(target, offset, given);
        return given;
    }

    /** A byte order mark at the beginning is no text, whatever the encoding was chosen to be. */
    private void dropMark() {
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(chars.position()) == '\uFEFF') {
                chars.get();
            }
        }
    }

    private void decodeSome() throws IOException {
        CoderResult result = decoder.decode(bytes, chars, endOfInput);
        if (result.isError() && chars.hasRemaining()) {
            bytes.position(bytes.position() + result.length());
            chars.put(MALFORMED);
            malformed++;
        } else if (result.isUnderflow() && endOfInput) {
            flushed = decoder.flush(chars).isUnderflow();
        } else if (result.isUnderflow()) {
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            endOfInput = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
