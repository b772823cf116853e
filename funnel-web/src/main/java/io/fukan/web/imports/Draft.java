package io.fukan.web.imports;

import io.fukan.ingest.ImportKind;
import io.fukan.ingest.file.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in: how it is read, what becomes of its columns, and how its first rows will be understood.
 *
 * @param mapping the choices made so far
 * @param unreadable why it cannot be read as CSV; null if it can
 * @param look what it holds; null if it cannot be read
 */
record Draft(
        long file,
        String fileName,
        ImportKind kind,
        Mapping mapping,
        @Nullable String unreadable,
        @Nullable Look look) {

    /** Files with more rows are looked through only when asked to, not after each choice. */
    private static final long ROWS_AT_ONCE = 100_000;

    /**
     * What the file holds under the mapping.
     *
     * @param encoding name of the encoding
     * @param separator name of the separator
     * @param unsure whether the encoding is a guess that a person should check
     * @param broken rows that cannot be read at all
     * @param wrapped rows wrapped whole in quotes; null if there are none
     * @param menu fields to choose from
     * @param customRecords records that may have custom fields
     * @param outcomeMissing whether deals have a day of closing, but nothing says which were won; a person must
     * @param problems what is wrong with the mapping
     */
    record Look(
            String encoding,
            String separator,
            boolean unsure,
            long rows,
            long broken,
            @Nullable Wrapped wrapped,
            List<DraftColumn> columns,
            List<FieldMenu.Group> menu,
            List<String> customRecords,
            List<Constant> constants,
            List<DateQuestions.Question> questions,
            boolean outcomeMissing,
            boolean idMissing,
            List<String> problems,
            PreviewTable preview) {

        /** Choices of dates that must be made before the file can be imported. */
        public boolean unanswered() {
            return questions.stream().anyMatch(question -> !question.answered());
        }

        /** Rows that are left out if nothing changes, as far as their form alone tells. */
        public long lost() {
            return broken + (wrapped == null || wrapped.repaired() ? 0 : wrapped.rows());
        }

        public long openValues() {
            return columns.stream().mapToLong(DraftColumn::openValues).sum();
        }

        public long kept() {
            return columns.stream().filter(column -> column.custom()).count();
        }

        public long mapped() {
            return columns.stream()
                    .filter(column -> !column.custom() && !column.leftOut())
                    .count();
        }

        public long leftOut() {
            return columns.stream().filter(DraftColumn::leftOut).count();
        }
    }

    /**
     * Rows wrapped whole in quotes.
     *
     * @param example the first of them, as it stands in the file; null if only the header is
     */
    record Wrapped(long rows, boolean repaired, @Nullable String example) {}

    /**
     * A value that every row gets.
     *
     * @param choices allowed values; empty where any text is
     */
    record Constant(String field, String value, List<FieldMenu.Option> choices) {}

    /** Whether every choice is followed by a fresh look. */
    public boolean live() {
        return look == null || look.rows() <= ROWS_AT_ONCE;
    }

    /** The tokens for "unknown" as one text. */
    public String nullTokens() {
        return String.join(
                ", ",
                mapping.nullTokens().stream().filter(token -> !token.isEmpty()).toList());
    }

    public String dateFormats() {
        return String.join("\n", mapping.dateFormats());
    }
}
