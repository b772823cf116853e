package io.fukan.faq;

import java.util.List;

/** An entry that was found. */
public record FaqHit(
        long id, String question, String answer, List<String> tags, long uses, boolean active, int version) {}
