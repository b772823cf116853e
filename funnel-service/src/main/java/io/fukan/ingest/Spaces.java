package io.fukan.ingest;

import java.util.regex.Pattern;

/** Blanks in names: people type one, two, or a full-width one, and mean the same name. */
final class Spaces {

    private static final Pattern RUN = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private Spaces() {}

    /** Single plain spaces inside, none at the ends. */
    static String single(String name) {
        return RUN.matcher(name).replaceAll(" ").strip();
    }
}
