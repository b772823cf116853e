package io.fukan.account;

import io.fukan.text.Folding;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folded text under which a record is found. */
final class SearchText {

    private SearchText() {}

    /** What is known of the parts, folded and parted by spaces. */
    static String of(@Nullable String... parts) {
        return Folding.fold(Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" ")));
    }
}
