package io.fukan.faq;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that was found. */
public record FaqHit(
        long id,
        String question,
        @Nullable String reading,
        String answer,
        List<String> tags,
        long uses,
        boolean active,
        int version) {}
