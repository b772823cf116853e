package io.fukan.text;

import java.util.Locale;
import java.util.Optional;

/** Words that the company has chosen itself. They stand before those of the bundles. */
public interface OwnWords {

    /** What the company says for a message; empty: what the bundles say. */
    Optional<String> of(String code, Locale locale);
}
