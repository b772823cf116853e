package io.fukan.ingest.file;

import java.text.Normalizer;
import java.util.Locale;

/** Blanks and comparison of cell text. */
final class Text {

    private Text() {}

    /** Without blanks at both ends, the full-width, no-break and zero-width ones and byte order marks included. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** The name of a header: without blanks around it, accented letters and voiced kana composed (macOS writes them apart). */
    static String headerName(String text) {
        String name = strip(text);
        return isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    static boolean isBlank(char c) {
        return c <= ' ' && Character.isWhitespace(c)
                || c > 0x7F && (Character.isSpaceChar(c) || c == '\u0085' || c == '\u200B' || c == '\uFEFF');
    }

    /** Full-width and compatibility forms made plain, as for numbers and dates typed with a Japanese keyboard. */
    static String narrow(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** For comparing names: width, case, hiragana against katakana, blanks, hyphens, underlines and brackets do not count. */
    static String fold(String text) {
        String plain = narrow(text).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'ァ' && c <= 'ヶ') {
                folded.append((char) (c - 'ァ' + 'ぁ'));
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c > 0x7F && isSign(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Signs that carry meaning by themselves as a value, such as ○ and ×. */
    private static boolean isSign(char c) {
        return c == '○' || c == '〇' || c == '×' || c == '✕' || c == '%';
    }
}
