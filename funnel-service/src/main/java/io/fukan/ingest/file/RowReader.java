package io.fukan.ingest.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file row by row; what is kept in memory does not depend on the size of the file. Every row of the file is given
 * exactly once, a row that cannot be used with its {@link Row#problem()}. Lines with nothing on them are no rows.
 *
 * <p>An {@link UncheckedIOException} ends the reading when the stream fails.
 */
public final class RowReader implements Iterator<Row>, AutoCloseable {

    private final RecordParser parser;
    private final char separator;
    private final boolean unwrap;
    private final Limits limits;
    private final List<Header> headers;
    private final boolean headerWrapped;
    private long number;
    private long first = 1;
    private long wrappedRows;
    private boolean ready;

    private RowReader(RecordParser parser, CsvFormat format, Set<Repair> repair, Limits limits)
            throws IOException, UnreadableFileException {
        this.parser = parser;
        this.separator = format.separator();
        this.unwrap = repair.contains(Repair.WRAPPED_ROWS);
        this.limits = limits;
        List<String> names = readHeader();
        List<String> unwrapped = parser.quotedWhole() ? split(names.get(0)) : names;
        parser.expectColumns(unwrapped.size());
        advance();
        this.headerWrapped = unwrapped.size() > 1 && names.size() == 1 && (!ready || firstRowMatches(unwrapped.size()));
        this.headers = Headers.named(headerWrapped ? unwrapped : names);
    }

    /** @throws UnreadableFileException if the file is empty or its header cannot be read */
    public static RowReader open(CsvSource source, CsvFormat format, Set<Repair> repair)
            throws IOException, UnreadableFileException {
        return open(source, format, repair, Limits.DEFAULT);
    }

    static RowReader open(CsvSource source, CsvFormat format, Set<Repair> repair, Limits limits)
            throws IOException, UnreadableFileException {
        RecordParser parser =
                new RecordParser(new DecodingReader(source.open(), format.charset()), format.separator(), limits);
        try {
            return new RowReader(parser, format, repair, limits);
        } catch (IOException | UnreadableFileException | RuntimeException e) {
            parser.close();
            throw e;
        }
    }

    public List<Header> headers() {
        return headers;
    }

    /** Whether the header line itself is wrapped whole in one pair of quotes; its names are given unwrapped in any case. */
    public boolean headerWrapped() {
        return headerWrapped;
    }

    /** How many of the rows given so far are wrapped whole in one pair of quotes, repaired or not. */
    public long wrappedRows() {
        return wrappedRows;
    }

    /** Goes on at row {@code number}, to resume where an earlier reading stopped; rows already given are not given again. */
    public RowReader from(long number) {
        first = Math.max(first, number);
        return this;
    }

    @Override
    public boolean hasNext() {
        while (ready && number + 1 < first) {
            number++;
            advanceUnchecked();
        }
        return ready;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = row(++number);
        advanceUnchecked();
        return row;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private List<String> readHeader() throws IOException, UnreadableFileException {
        if (!nextNamedRecord()) {
            throw new UnreadableFileException(Problem.of(ProblemCode.EMPTY_FILE));
        }
        // Excel's own way of naming the separator in a first line of its own.
        if (parser.columns() <= 2
                && parser.fields().get(0).toLowerCase(Locale.ROOT).startsWith("sep=")
                && !nextNamedRecord()) {
            throw new UnreadableFileException(Problem.of(ProblemCode.EMPTY_FILE));
        }
        if (parser.columns() > limits.columns()) {
            throw new UnreadableFileException(Problem.of(
                    ProblemCode.COLUMN_LIMIT, Integer.toString(parser.columns()), Integer.toString(limits.columns())));
        }
        if (parser.malformedColumn() >= 0) {
            throw new UnreadableFileException(Problem.of(ProblemCode.BAD_ENCODING));
        }
        if (parser.problem() != null || parser.nulColumn() >= 0 || parser.longColumn() >= 0) {
            throw new UnreadableFileException(Problem.of(ProblemCode.HEADER_UNREADABLE, Long.toString(parser.line())));
        }
        return List.copyOf(parser.fields());
    }

    private static String withoutMark(String name) {
        return name.startsWith("\uFEFF") ? name.substring(1) : name;
    }

    private boolean nextFilledRecord() throws IOException {
        while (parser.next()) {
            if (!parser.blankLine()) {
                return true;
            }
        }
        return false;
    }

    /** A line of nothing but spaces names no columns. */
    private boolean nextNamedRecord() throws IOException {
        while (nextFilledRecord()) {
            if (parser.columns() > 1 || !withoutMark(parser.fields().get(0)).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private boolean firstRowMatches(int columns) throws IOException {
        return parser.quotedWhole() && split(parser.fields().get(0)).size() == columns;
    }

    private void advance() throws IOException {
        ready = nextFilledRecord();
    }

    private void advanceUnchecked() {
        try {
            advance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(long number) {
        List<String> fields = new ArrayList<>(parser.fields());
        Optional<Problem> problem = Optional.ofNullable(damage());
        if (problem.isEmpty() && isWrapped()) {
            wrappedRows++;
            if (unwrap) {
                fields = splitUnchecked(fields.get(0));
            } else {
                problem = Optional.of(Problem.of(ProblemCode.WRAPPED_ROW));
            }
        }
        if (problem.isEmpty()) {
            problem = Optional.ofNullable(shape(fields));
        }
        if (parser.malformedColumn() >= 0) {
            fields.replaceAll(field -> field.replace(DecodingReader.MALFORMED, '\uFFFD'));
        }
        return new Row(number, parser.line(), fields, problem);
    }

    private @Nullable Problem damage() {
        if (parser.problem() != null) {
            return Problem.of(parser.problem(), Long.toString(parser.line()));
        }
        if (parser.malformedColumn() >= 0) {
            return Problem.at(nameOf(parser.malformedColumn()), ProblemCode.BAD_ENCODING);
        }
        if (parser.nulColumn() >= 0) {
            return Problem.at(nameOf(parser.nulColumn()), ProblemCode.NUL_CHARACTER);
        }
        if (parser.longColumn() >= 0) {
            String limit = Integer.toString(limits.fieldChars());
            return Problem.at(nameOf(parser.longColumn()), ProblemCode.FIELD_TOO_LONG, limit);
        }
        if (parser.columns() > limits.columns()) {
            return tooMany(parser.columns());
        }
        return null;
    }

    private @Nullable Problem shape(List<String> fields) {
        if (fields.size() > headers.size()) {
            return tooMany(fields.size());
        }
        if (fields.stream().allMatch(field -> Text.strip(field).isEmpty())) {
            return Problem.of(ProblemCode.EMPTY_ROW);
        }
        if (fields.size() < headers.size()) {
            return Problem.of(
                    ProblemCode.TOO_FEW_COLUMNS, Integer.toString(fields.size()), Integer.toString(headers.size()));
        }
        return null;
    }

    private Problem tooMany(int found) {
        return Problem.of(ProblemCode.TOO_MANY_COLUMNS, Integer.toString(found), Integer.toString(headers.size()));
    }

    private @Nullable String nameOf(int column) {
        return column < headers.size() ? headers.get(column).name() : null;
    }

    private boolean isWrapped() {
        return headers.size() > 1
                && parser.quotedWhole()
                && splitUnchecked(parser.fields().get(0)).size() > 1;
    }

    private List<String> splitUnchecked(String text) {
        try {
            return split(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a row inside a field; a single one if the text is not exactly one sound row. */
    private List<String> split(String text) throws IOException {
        if (text.indexOf(separator) < 0) {
            return List.of(text);
        }
        try (RecordParser inner = new RecordParser(new StringReader(withoutMark(text)), separator, limits)) {
            if (!inner.next() || inner.problem() != null || inner.columns() > limits.columns()) {
                return List.of(text);
            }
            List<String> fields = new ArrayList<>(inner.fields());
            return inner.next() ? List.of(text) : fields;
        }
    }

    /** Gives every column a name of its own. */
    private static final class Headers {

        static List<Header> named(List<String> originals) {
            Set<String> taken = new HashSet<>();
            originals.forEach(original -> taken.add(Text.headerName(original)));
            Set<String> used = new HashSet<>();
            List<Header> headers = new ArrayList<>();
            for (int i = 0; i < originals.size(); i++) {
                String original = withoutMark(originals.get(i));
                String wish = Text.headerName(original);
                String name = wish.isEmpty() ? "column_" + (i + 1) : wish;
                for (int n = 2; used.contains(name) || !name.equals(wish) && taken.contains(name); n++) {
                    name = (wish.isEmpty() ? "column_" + (i + 1) : wish) + "_" + n;
                }
                used.add(name);
                headers.add(new Header(i, name, original));
            }
            return List.copyOf(headers);
        }
    }
}
