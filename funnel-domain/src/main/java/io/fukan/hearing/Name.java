package io.fukan.hearing;

import io.fukan.record.InvalidValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name in two languages, of which the English one may be missing. */
final class Name {

    private static final int LONGEST = 40;

    private Name() {}

    /** @throws InvalidValue NAME_MISSING, TEXT_TOO_LONG at {@code field} */
    static String required(String field, @Nullable String name) {
        String given = optional(field, name);
        if (given == null) {
            throw new InvalidValue(field, "NAME_MISSING");
        }
        return given;
    }

    /** @throws InvalidValue TEXT_TOO_LONG at {@code field} */
    static @Nullable String optional(String field, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        if (name.strip().length() > LONGEST) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", LONGEST);
        }
        return name.strip();
    }

    static String in(Locale locale, String japanese, @Nullable String english) {
        return english != null && locale.getLanguage().equals("en") ? english : japanese;
    }
}
