package io.fukan.api.json;

/** What no database can keep, and nothing in it can therefore be compared with: a NUL, or half a character. */
public final class KeepableText {

    private KeepableText() {}

    public static boolean is(String text) {
        return text.codePoints().noneMatch(glyph -> glyph == 0 || Character.getType(glyph) == Character.SURROGATE);
    }
}
