package io.fukan.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out how a CSV file is written. An explicit choice of encoding or separator always wins over what is detected. */
public final class FileProbe {

    public static final int SAMPLE_ROWS = 20;

    private static final int HEAD_CHARS = 1 << 18;

    private final String encoding;
    private final String separator;

    private FileProbe(String encoding, String separator) {
        this.encoding = encoding;
        this.separator = separator;
    }

    public static FileProbe automatic() {
        return new FileProbe(Encodings.AUTO, SeparatorDetector.AUTO);
    }

    /** @param encoding name of an encoding, or {@code auto}; @param separator the character or its name, or {@code auto} */
    public static FileProbe choosing(String encoding, String separator) {
        return new FileProbe(encoding, separator);
    }

    /**
     * The format alone: reads the file once (twice if it is not UTF-8).
     *
     * @throws UnreadableFileException if the file is no text, or the chosen encoding or separator is unknown
     */
    public CsvFormat format(CsvSource source) throws IOException, UnreadableFileException {
        return format(source, encoding(source));
    }

    /** The format, and a look at every row. */
    public FileReport report(CsvSource source, Set<Repair> repair) throws IOException, UnreadableFileException {
        EncodingGuess guess = encoding(source);
        CsvFormat format = format(source, guess);
        List<Row> sample = new ArrayList<>();
        Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
        long rows = 0;
        try (RowReader reader = RowReader.open(source, format, repair)) {
            while (reader.hasNext()) {
                Row row = reader.next();
                rows++;
                row.problem().ifPresent(problem -> problems.merge(problem.code(), 1L, Long::sum));
                if (sample.size() < SAMPLE_ROWS) {
                    sample.add(row);
                }
            }
            return new FileReport(
                    guess,
                    format,
                    reader.headers(),
                    reader.headerWrapped(),
                    List.copyOf(sample),
                    rows,
                    reader.wrappedRows(),
                    Map.copyOf(problems));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private EncodingGuess encoding(CsvSource source) throws IOException, UnreadableFileException {
        return encoding.strip().equalsIgnoreCase(Encodings.AUTO)
                ? EncodingDetector.detect(source)
                : EncodingDetector.chosen(source, encoding);
    }

    private CsvFormat format(CsvSource source, EncodingGuess guess) throws IOException, UnreadableFileException {
        char chosen = separator.equals(SeparatorDetector.AUTO)
                ? SeparatorDetector.detect(head(source, guess))
                : SeparatorDetector.byName(separator);
        return new CsvFormat(guess.charset(), chosen);
    }

    private static String head(CsvSource source, EncodingGuess guess) throws IOException {
        try (DecodingReader reader = new DecodingReader(source.open(), guess.charset())) {
            char[] chars = new char[HEAD_CHARS];
            int filled = 0;
            int read = 0;
            while (filled < HEAD_CHARS && read >= 0) {
                filled += read;
                read = reader.read(chars, filled, HEAD_CHARS - filled);
            }
            return new String(chars, 0, filled);
        }
    }
}
