package io.fukan.ingest.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, to be told to the person who sent the file.
 *
 * @param column header of the column concerned; for a problem of the mapping its path in the JSON, such as
 *     {@code columns.origin}; null when the row or file as a whole is meant
 * @param args arguments of the message, in the order in which the bundle names them
 */
public record Problem(ProblemCode code, @Nullable String column, List<String> args) {

    private static final int LONGEST_SHOWN = 100;

    public Problem {
        args = args.stream().map(Problem::shown).toList();
    }

    public static Problem of(ProblemCode code, String... args) {
        return new Problem(code, null, List.of(args));
    }

    public static Problem at(@Nullable String column, ProblemCode code, String... args) {
        return new Problem(code, column, List.of(args));
    }

    public String messageKey() {
        return code.messageKey();
    }

    /** Keeps a message readable (and storable) when the offending value is huge or holds control characters. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        int length = Math.min(value.length(), LONGEST_SHOWN);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            boolean lone = Character.isSurrogate(c) && !pairedAt(value, i, length);
            shown.append(Character.isISOControl(c) ? ' ' : lone ? '\uFFFD' : c);
        }
        return value.length() > LONGEST_SHOWN ? shown.append('…').toString() : shown.toString();
    }

    private static boolean pairedAt(String value, int i, int length) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < length && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
}
