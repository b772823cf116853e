package io.fukan.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that Fukan speaks. */
public final class Languages {

    public static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private Languages() {}

    /** The language of that code, such as {@code ja}; empty for one that is not spoken. */
    public static Optional<Locale> named(@Nullable String code) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst();
    }
}
