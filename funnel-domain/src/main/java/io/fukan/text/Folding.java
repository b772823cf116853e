package io.fukan.text;

import java.util.regex.Pattern;

/**
 * Folds text so that what people take for the same compares equal: for search and for the comparisons of rules. Folded
 * text is for comparing only, never for showing.
 *
 * <p>{@link #fold} unifies, character by character and so that a part of a text stays a part of it:
 *
 * <ul>
 *   <li>width and compatibility forms (NFKC): ＡＢＣ, ｶﾞ, ㈱, ①;
 *   <li>upper and lower case of European, Greek and Cyrillic letters, accents kept;
 *   <li>katakana and hiragana;
 *   <li>kanji variants: 髙 and 高, 﨑 and 崎, 齋, 齊, 斎 and 斉 (see {@link Glyphs#currentKanji});
 *   <li>every dash and the long vowel mark, to ー: {@code - ‐ ‑ ‒ – — ― − ─ ━ ー}. People type one for the other, and ー
 *       is the one PostgreSQL's trigrams take for a letter, so さーばー stays findable through its index;
 *   <li>the wave dashes 〜 ～ ∼ 〰, to {@code ~};
 *   <li>middle dots · ‧ • ∙ ⋅, to ・; curly quotes and primes, to {@code '} and {@code "}; ⁄ and ∕, to {@code /};
 *   <li>any run of white space, to one space; none at either end.
 * </ul>
 *
 * <p>Invisible characters (variation selectors, zero-width marks, soft hyphens) are dropped. The kanji 一, small kana and
 * 々 stay what they are.
 *
 * <p>The SQL function {@code fold_text(text)} gives the same result; both are tested on the same cases.
 */
public final class Folding {

    /** Dashes of every kind, for use in a character class; the long vowel mark is not one. */
    public static final String DASHES = "-‐‑‒–—―−─━⸺⸻";

    private static final String WAVES = "〜∼〰";
    private static final String DOTS = "·‧•∙⋅";
    private static final String APOSTROPHES = "‘’‛′";
    private static final String QUOTES = "“”„‟〝〟";
    private static final String SLASHES = "⁄∕";
    private static final String SPACES = "\t\n\u000B\f\r\u0085\u1680\u2028\u2029";

    private static final Pattern RUN_OF_SPACES = Pattern.compile(" {2,}");
    private static final Pattern OUTER_SPACE = Pattern.compile("^ | \\z");
    private static final Pattern LIKE_SPECIAL = Pattern.compile("[\\\\%_]");

    private Folding() {}

    /** The folded text; folding it again changes nothing. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Glyphs.plain(text).codePoints().map(Folding::foldGlyph).forEach(folded::appendCodePoint);
        String singleSpaced = RUN_OF_SPACES.matcher(folded).replaceAll(" ");
        return OUTER_SPACE.matcher(singleSpaced).replaceAll("");
    }

    /**
     * The text for use inside a LIKE pattern where it shall match itself only: {@code \}, {@code %} and {@code _} are
     * escaped with a backslash, PostgreSQL's default.
     */
    public static String escapeLike(String text) {
        return LIKE_SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** Whether the character is a dash of any kind; the long vowel mark is not one. */
    public static boolean isDash(int glyph) {
        return DASHES.indexOf(glyph) >= 0;
    }

    private static int foldGlyph(int glyph) {
        if (isDash(glyph)) {
            return 'ー';
        }
        return Glyphs.currentKanji(Glyphs.hiragana(Glyphs.lower(foldMark(glyph))));
    }

    private static int foldMark(int glyph) {
        if (isOneOf(SPACES, glyph)) {
            return ' ';
        }
        if (isOneOf(WAVES, glyph)) {
            return '~';
        }
        if (isOneOf(DOTS, glyph)) {
            return '・';
        }
        if (isOneOf(APOSTROPHES, glyph)) {
            return '\'';
        }
        if (isOneOf(QUOTES, glyph)) {
            return '"';
        }
        return isOneOf(SLASHES, glyph) ? '/' : glyph;
    }

    private static boolean isOneOf(String glyphs, int glyph) {
        return glyphs.indexOf(glyph) >= 0;
    }
}
