package io.fukan.ingest.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the separator under which the first rows agree best on their number of columns, quoted text not counting. Rows (and
 * headers) wrapped whole in quotes are looked into.
 */
final class SeparatorDetector {

    static final String AUTO = "auto";
    private static final char[] CANDIDATES = {',', '\t', ';'};
    private static final int ROWS = 200;

    private SeparatorDetector() {}

    /** @throws UnreadableFileException with UNKNOWN_SEPARATOR unless it is one of {@code , ; tab |} or a name of these */
    static char byName(String name) throws UnreadableFileException {
        return switch (name) {
            case ",", "comma" -> ',';
            case ";", "semicolon" -> ';';
            case "\t", "tab", "\\t" -> '\t';
            case "|", "pipe" -> '|';
            default -> throw new UnreadableFileException(Problem.at("separator", ProblemCode.UNKNOWN_SEPARATOR, name));
        };
    }

    /** @param text beginning of the file, which may break off anywhere */
    static char detect(String text) throws IOException {
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 && ",;\t|".indexOf(text.charAt(4)) >= 0) {
            return text.charAt(4);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Share of rows with as many columns as the header; a little more for more columns, so that ties fall to the finer cut. */
    private static double score(String text, char separator) throws IOException {
        List<Integer> counts = counts(text, separator);
        if (counts.isEmpty() || counts.get(0) < 2) {
            return 0;
        }
        int columns = counts.get(0);
        long agreeing = counts.stream().filter(count -> count == columns).count();
        return (double) agreeing / counts.size() + Math.min(columns, 1_000) / 100_000.0;
    }

    private static List<Integer> counts(String text, char separator) throws IOException {
        List<Integer> counts = new ArrayList<>();
        try (RecordParser parser = new RecordParser(new StringReader(text), separator, Limits.DEFAULT)) {
            while (counts.size() < ROWS && parser.next()) {
                if (!parser.blankLine()) {
                    counts.add(
                            parser.quotedWhole() ? columnsInside(parser.fields().get(0), separator) : parser.columns());
                }
            }
        }
        // The last row of a broken-off head says nothing, unless it is all there is.
        return counts.size() > 2 && counts.size() < ROWS ? counts.subList(0, counts.size() - 1) : counts;
    }

    private static int columnsInside(String text, char separator) throws IOException {
        try (RecordParser inner = new RecordParser(new StringReader(text), separator, Limits.DEFAULT)) {
            return inner.next() && inner.problem() == null ? inner.columns() : 1;
        }
    }
}
