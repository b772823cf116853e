package io.fukan.ingest.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them in sheets: {@code 1,234} {@code ¥1,234} {@code １，２３４円} {@code △5} {@code (5)}. Grouping must
 * be by thousands: {@code 1,23} is refused rather than read as 123 or 1.23.
 */
final class NumberText {

    private static final Pattern DIGITS =
            Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?(?:[eE][+-]?\\d{1,2})?|\\.\\d+");
    // The backslash is the yen sign of CP932.
    private static final String CURRENCY = "¥$€£\\";
    private static final String MINUS = "-−‐△▲";
    private static final int LONGEST = 60;

    private NumberText() {}

    /** @param counters characters that may stand behind the number, such as 円 */
    static Optional<BigDecimal> read(String text, String counters) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isPlain(text)) {
            return Optional.of(new BigDecimal(text));
        }
        String rest = Text.narrow(text);
        boolean negative = false;
        if (rest.startsWith("(") && rest.endsWith(")")) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1);
        }
        int signs = negative ? 1 : 0;
        int currencies = 0;
        int from = 0;
        for (; from < rest.length() && !startsNumber(rest.charAt(from)); from++) {
            char c = rest.charAt(from);
            boolean minus = MINUS.indexOf(c) >= 0;
            if (minus || c == '+') {
                negative |= minus;
                signs++;
            } else if (CURRENCY.indexOf(c) >= 0) {
                currencies++;
            } else if (c != ' ') {
                return Optional.empty();
            }
        }
        String digits = Text.strip(withoutCounter(rest.substring(from), counters));
        if (signs > 1 || currencies > 1 || !DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        return Optional.of(negative ? number.negate() : number);
    }

    /** Digits with at most one point among them: most numbers need no closer look. */
    private static boolean isPlain(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return points <= 1 && text.length() > points;
    }

    private static boolean startsNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private static String withoutCounter(String text, String counters) {
        String stripped = Text.strip(text);
        boolean counted = !stripped.isEmpty() && counters.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        return counted ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
