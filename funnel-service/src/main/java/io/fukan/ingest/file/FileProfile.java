package io.fukan.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a whole file holds, column by column, found in one pass and in memory that does not grow with the file.
 *
 * @param rows of data, the unusable ones included
 * @param problems how many rows have which problem; these rows count in no column
 */
public record FileProfile(long rows, Map<ProblemCode, Long> problems, List<ColumnProfile> columns) {

    /**
     * Reads the file to its end.
     *
     * @param values understands cells as the mapping says: its null tokens and date formats decide about types
     */
    public static FileProfile of(RowReader reader, ValueParser values) throws IOException {
        List<Column> columns = reader.headers().stream()
                .map(header -> new Column(header, values))
                .toList();
        Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
        long rows = 0;
        try {
            while (reader.hasNext()) {
                Row row = reader.next();
                rows++;
                if (row.problem().isPresent()) {
                    problems.merge(row.problem().get().code(), 1L, Long::sum);
                } else {
                    for (int i = 0; i < columns.size(); i++) {
                        columns.get(i).add(row.fields().get(i));
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new FileProfile(
                rows,
                Map.copyOf(problems),
                columns.stream().map(Column::profile).toList());
    }

    private static final class Column {

        private static final int SAMPLE = 50;
        private static final int SHOWN = 100;
        private static final int LONGEST_NUMBER = 15;

        private final Header header;
        private final ValueParser values;
        private final Set<String> sample = new LinkedHashSet<>();
        private final DateShapes.Collector dates = new DateShapes.Collector();
        private boolean moreValues;
        private long nonBlank;
        private int shortest = Integer.MAX_VALUE;
        private int longest;
        private boolean allDates = true;
        private boolean allTruths = true;
        private boolean allNumbers = true;

        Column(Header header, ValueParser values) {
            this.header = header;
            this.values = values;
        }

        void add(String raw) {
            Optional<String> cell = values.cell(raw);
            if (cell.isEmpty()) {
                return;
            }
            String text = cell.get();
            nonBlank++;
            shortest = Math.min(shortest, text.length());
            longest = Math.max(longest, text.length());
            remember(text);
            dates.add(text);
            allTruths = allTruths && TruthText.readWord(text).isPresent();
            allNumbers = allNumbers && isNumber(text);
            allDates = allDates && values.date(null, text) instanceof Parsed.Known;
        }

        private void remember(String text) {
            String shown =
                    text.length() > SHOWN ? text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…" : text;
            if (sample.size() < SAMPLE) {
                sample.add(shown);
            } else {
                moreValues |= !sample.contains(shown);
            }
        }

        private static boolean isNumber(String text) {
            String plain = Text.narrow(text);
            return !isNameLike(plain) && NumberText.read(plain, "円").isPresent();
        }

        /** Leading zeros, plus signs and sheer length mark numbers that only name something: postcodes, phones, ids. */
        private static boolean isNameLike(String text) {
            int first = text.length() > 1 && "-−△▲".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
            boolean leadingZero =
                    text.charAt(first) == '0' && first + 1 < text.length() && Character.isDigit(text.charAt(first + 1));
            return leadingZero
                    || text.charAt(0) == '+'
                    || text.length() > LONGEST_NUMBER && text.indexOf('.') < 0 && text.indexOf(',') < 0;
        }

        private InferredType type() {
            if (nonBlank == 0) {
                return InferredType.TEXT;
            }
            if (allDates) {
                return InferredType.DATE;
            }
            if (allTruths) {
                return InferredType.BOOLEAN;
            }
            return allNumbers ? InferredType.NUMBER : InferredType.TEXT;
        }

        ColumnProfile profile() {
            return new ColumnProfile(
                    header,
                    nonBlank,
                    List.copyOf(sample),
                    sample.size() + (moreValues ? 1 : 0),
                    type(),
                    dates.shapes(),
                    nonBlank == 0 ? 0 : shortest,
                    longest);
        }
    }
}
