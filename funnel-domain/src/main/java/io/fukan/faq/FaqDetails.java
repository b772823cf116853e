package io.fukan.faq;

import java.util.List;

/** An entry as somebody writes it. */
public record FaqDetails(String question, String answer, List<String> tags, boolean active) {

    public FaqDetails {
        tags = List.copyOf(tags);
    }
}
