package io.fukan.export;

/**
 * Keeps a spreadsheet from running text as a formula: such cells get an apostrophe in front, which an import takes off again.
 * {@code restore(guard(x))} is {@code x} for every text; text that already begins with apostrophes before a formula gets one
 * more.
 */
public final class FormulaGuard {

    private static final String STARTERS = "=+-@＝＋－＠";

    private FormulaGuard() {}

    public static String guard(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    public static String restore(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell) ? cell.substring(1) : cell;
    }

    /** Blanks in front do not make a formula harmless everywhere; a tab or line end in front moves text to another cell. */
    private static boolean looksLikeFormula(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        if (i < text.length() && (text.charAt(i) == '\t' || text.charAt(i) == '\r' || text.charAt(i) == '\n')) {
            return true;
        }
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i < text.length() && STARTERS.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\u200B' || c == '\uFEFF';
    }
}
