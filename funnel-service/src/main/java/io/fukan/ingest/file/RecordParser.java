package io.fukan.ingest.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into records and never gives up on a file: a malformed record is handed over with its problem and reading goes
 * on behind it. (The CSV library used for writing stops at the first malformed record, and an unclosed quote there swallows
 * the rest of the file.)
 *
 * <p>Rules: fields may be quoted with {@code "}, doubled inside; line ends are CRLF, LF or CR; a quote inside an unquoted
 * field is text. When a quoted field turns out malformed after crossing a line end, and the line behind that end looks like a
 * row of its own, only the first line is refused.
 */
final class RecordParser implements Closeable {

    private static final int END = -1;
    private static final int FIRST_BUFFER = 1 << 15;

    private final Reader in;
    private final char separator;
    private final Limits limits;

    private char[] buffer;
    private int start;
    private int end;
    private boolean endOfInput;
    private long nextLine = 1;
    private int expectedColumns;

    // the present record; offsets count from `start`
    private final List<String> fields = new ArrayList<>();
    private long line;
    private int columns;
    private boolean firstQuoted;
    private int fieldBegin;
    private int firstLineEnd;
    private int nulColumn;
    private int malformedColumn;
    private int longColumn;
    private @Nullable ProblemCode problem;

    RecordParser(Reader in, char separator, Limits limits) {
        this(in, separator, limits, FIRST_BUFFER);
    }

    RecordParser(Reader in, char separator, Limits limits, int firstBuffer) {
        this.buffer = new char[firstBuffer];
        this.in = in;
        this.separator = separator;
        this.limits = limits;
    }

    /** With how many columns a line counts as "looking like a row"; 0 while unknown. */
    void expectColumns(int count) {
        expectedColumns = count;
    }

    /** Fields of the present record, at most as many as the limits allow; the raw text as one field if malformed. */
    List<String> fields() {
        return fields;
    }

    /** Line in the file, from 1, where the present record begins. */
    long line() {
        return line;
    }

    /** How many columns the record has, those beyond the limit included. */
    int columns() {
        return columns;
    }

    /** Whether the record is one single quoted field. */
    boolean quotedWhole() {
        return columns == 1 && firstQuoted;
    }

    boolean blankLine() {
        return problem == null && columns == 1 && !firstQuoted && fields.get(0).isEmpty();
    }

    /** What is malformed in the record, or null. */
    @Nullable
    ProblemCode problem() {
        return problem;
    }

    /** Index of the first column with a NUL character, or -1. */
    int nulColumn() {
        return nulColumn;
    }

    /** Index of the first column with bytes that are not text in the file's encoding, or -1. */
    int malformedColumn() {
        return malformedColumn;
    }

    /** Index of the first column over the length limit, or -1. */
    int longColumn() {
        return longColumn;
    }

    /** Moves to the next record; false at the end of the file. */
    boolean next() throws IOException {
        if (at(0) == END) {
            return false;
        }
        fields.clear();
        line = nextLine;
        columns = 0;
        firstQuoted = false;
        firstLineEnd = -1;
        nulColumn = -1;
        malformedColumn = -1;
        longColumn = -1;
        problem = null;
        int i = 0;
        fieldBegin = 0;
        while (i >= 0) {
            i = at(i) == '"' ? quoted(i) : plain(i);
        }
        return true;
    }

    /** Reads an unquoted field from {@code i}; answers where the next field begins, or -1 when the record is over. */
    private int plain(int i) throws IOException {
        while (true) {
            int c = at(i);
            if (c == separator || c == '\n' || c == '\r' || c == END) {
                addField(fieldBegin, i, false);
                return endField(i, c);
            }
            note(i, c);
            if (++i > limits.recordChars()) {
                return tooLong(i, false);
            }
        }
    }

    private int quoted(int i) throws IOException {
        boolean doubled = false;
        firstQuoted |= columns == 0;
        i++;
        while (true) {
            int c = at(i);
            if (c == END) {
                return malformed(i, ProblemCode.UNTERMINATED_QUOTE);
            }
            if (c == '"') {
                if (at(i + 1) != '"') {
                    return closed(i, doubled);
                }
                doubled = true;
                i++;
            } else if (c == '\n' || c == '\r') {
                i = lineEnd(i, c);
                firstLineEnd = firstLineEnd < 0 ? i + 1 : firstLineEnd;
            } else {
                note(i, c);
            }
            if (++i > limits.recordChars()) {
                return tooLong(i, true);
            }
        }
    }

    /** Behind the closing quote at {@code quote} only blanks may stand before the field ends. */
    private int closed(int quote, boolean doubled) throws IOException {
        int i = quote + 1;
        int c = at(i);
        while (c == ' ' || c == '\t' && separator != '\t') {
            if (i > limits.recordChars()) {
                return tooLong(i, false);
            }
            c = at(++i);
        }
        if (c != separator && c != '\n' && c != '\r' && c != END) {
            return malformed(i, ProblemCode.BAD_QUOTE);
        }
        addField(fieldBegin + 1, quote, doubled);
        return endField(i, c);
    }

    private int endField(int i, int c) throws IOException {
        columns++;
        if (c == separator) {
            fieldBegin = i + 1;
            // Nothing but separators is a long record too.
            return fieldBegin > limits.recordChars() ? tooLong(fieldBegin, false) : fieldBegin;
        }
        // Looking for the second half of a line end may move `start`, so it must be done before counting from it.
        int length = c == END ? i : lineEnd(i, c) + 1;
        if (firstLineEnd >= 0) {
            discard(length);
        } else {
            start += length;
            nextLine++;
        }
        return -1;
    }

    private void addField(int from, int to, boolean doubled) {
        if (columns >= limits.columns()) {
            return;
        }
        if (to - from > limits.fieldChars()) {
            longColumn = longColumn < 0 ? columns : longColumn;
            fields.add(Problem.shown(new String(buffer, start + from, 200)));
            return;
        }
        String text = from == to ? "" : new String(buffer, start + from, to - from);
        fields.add(doubled ? text.replace("\"\"", "\"") : text);
    }

    private void note(int i, int c) {
        if (c == 0 && nulColumn < 0) {
            nulColumn = columns;
        } else if (c == DecodingReader.MALFORMED && malformedColumn < 0) {
            // The same character also ends some real pairs; there its predecessor is the other half.
            boolean paired = i > 0 && Character.isHighSurrogate(buffer[start + i - 1]);
            malformedColumn = paired ? -1 : columns;
        }
    }

    /** Gives the malformed record up to the line end it can be cut at, and goes on behind it. */
    private int malformed(int i, ProblemCode code) throws IOException {
        if (firstLineEnd >= 0 && looksLikeRow(firstLineEnd)) {
            giveRaw(ProblemCode.UNTERMINATED_QUOTE, firstLineEnd);
            return -1;
        }
        while (at(i) != END && at(i) != '\n' && at(i) != '\r') {
            if (++i > limits.recordChars()) {
                return tooLong(i, false);
            }
        }
        giveRaw(code, at(i) == END ? i : lineEnd(i, at(i)) + 1);
        return -1;
    }

    private int tooLong(int i, boolean inQuotes) throws IOException {
        if (inQuotes && firstLineEnd >= 0 && looksLikeRow(firstLineEnd)) {
            giveRaw(ProblemCode.UNTERMINATED_QUOTE, firstLineEnd);
            return -1;
        }
        String head = Problem.shown(new String(buffer, start, 200));
        discard(i);
        skipRecord(inQuotes);
        giveAlone(head, ProblemCode.RECORD_TOO_LONG);
        return -1;
    }

    /** Reads on to the end of an overlong record, keeping nothing. */
    private void skipRecord(boolean inQuotes) throws IOException {
        boolean quotedNow = inQuotes;
        while (true) {
            int c = at(0);
            if (c == END) {
                return;
            }
            boolean lineEnds = c == '\n' || c == '\r';
            discard(lineEnds ? lineEnd(0, c) + 1 : 1);
            if (lineEnds && !quotedNow) {
                return;
            }
            quotedNow ^= c == '"';
        }
    }

    private void giveRaw(ProblemCode code, int length) {
        String raw = new String(buffer, start, Math.min(length, limits.fieldChars())).strip();
        discard(length);
        giveAlone(raw, code);
    }

    private void giveAlone(String text, ProblemCode code) {
        fields.clear();
        fields.add(text);
        columns = 1;
        problem = code;
    }

    /** Whether the text from {@code offset} to its line end has the expected number of columns and no open quote. */
    private boolean looksLikeRow(int offset) throws IOException {
        if (expectedColumns < 2) {
            return false;
        }
        int found = 1;
        boolean inQuotes = false;
        for (int i = offset; i <= limits.recordChars(); i++) {
            int c = at(i);
            if (c == END || c == '\n' || c == '\r') {
                return !inQuotes && found == expectedColumns;
            }
            inQuotes ^= c == '"';
            found += c == separator && !inQuotes ? 1 : 0;
        }
        return false;
    }

    /** The last offset of the line end that begins at {@code i}: CRLF takes two characters. */
    private int lineEnd(int i, int c) throws IOException {
        return c == '\r' && at(i + 1) == '\n' ? i + 1 : i;
    }

    /** Moves on by {@code length} characters, counting the lines that end in them. */
    private void discard(int length) {
        for (int i = start; i < start + length; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r' && !(i + 1 < end && buffer[i + 1] == '\n')) {
                nextLine++;
            }
        }
        start += length;
    }

    private int at(int i) throws IOException {
        while (start + i >= end) {
            if (endOfInput || !fill()) {
                return END;
            }
        }
        return buffer[start + i];
    }

    private boolean fill() throws IOException {
        if (start > 0 && end == buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            endOfInput = true;
            return false;
        }
        end += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
