package io.fukan.export;

import org.jspecify.annotations.Nullable;

/**
 * A person's name for those who may not know who it is: its first letter and ＊＊. A file that comes back with it says nothing of
 * the name, so that nobody is renamed to it.
 */
public final class NameMask {

    private static final String MASK = "＊＊";

    private NameMask() {}

    /** Of the last name, or the first where that alone is known; null where neither is. */
    public static @Nullable String of(@Nullable String last, @Nullable String first) {
        String name = last == null ? first : last;
        return name == null || name.isEmpty() ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + MASK;
    }

    public static boolean isMask(String name) {
        return name.endsWith(MASK) && name.codePointCount(0, name.length()) == 1 + MASK.length();
    }
}
