package io.fukan.goal;

import org.jspecify.annotations.Nullable;

/**
 * Why targets could not be set.
 *
 * @param line of the file; null for a form
 * @param subject id of whose target it is
 * @param month of the fiscal year, from 0
 * @param column of the file
 * @param text what was written, or for {@link Code#CHANGED} what stands there now
 */
public record GoalProblem(
        Code code,
        @Nullable Long line,
        @Nullable String subject,
        @Nullable Integer month,
        @Nullable String column,
        String text) {

    /** What is wrong. */
    public enum Code {
        /** No number. */
        NUMBER,
        /** Below zero, too large or too fine. */
        RANGE,
        /** The same of a percentage. */
        PERCENT,
        /** Somebody else was faster. */
        CHANGED,
        /** Nobody whose target can be set here. */
        SUBJECT,
        /** Somebody whose target others set. */
        FORBIDDEN,
        /** A second time in the same file. */
        TWICE,
        /** A row that is no CSV. */
        ROW,
        /** No month of this fiscal year among the columns. */
        COLUMNS,
        /** No text file. */
        FILE,
        /** No file at all. */
        FILE_MISSING,
        /** Nothing in the file. */
        FILE_EMPTY,
        /** A file of nothing but headers. */
        FILE_WITHOUT_ROWS,
        /** Nothing was aimed at in the year before. */
        NOTHING_BEFORE;

        /** Whether the file as a whole is wrong, not something written in it. */
        public boolean isOfTheFile() {
            return this == COLUMNS
                    || this == FILE
                    || this == FILE_MISSING
                    || this == FILE_EMPTY
                    || this == FILE_WITHOUT_ROWS;
        }
    }

    static GoalProblem of(Code code, String text) {
        return new GoalProblem(code, null, null, null, null, text);
    }
}
