package io.fukan.faq;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody writes it.
 *
 * @param reading of the question or of words in it, in kana, to be found by; null: it is found as it is written
 */
public record FaqDetails(String question, @Nullable String reading, String answer, List<String> tags, boolean active) {

    public FaqDetails {
        tags = List.copyOf(tags);
    }
}
