package io.fukan.web.hearing;

import io.fukan.hearing.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What choices stand for, as people read and write it: the words that rules know have names in both languages. */
@Component
class ChoiceValues {

    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final MessageSource messages;

    ChoiceValues(MessageSource messages) {
        this.messages = messages;
    }

    /** All words by their names in that language, to be offered. */
    List<String> names(Locale locale) {
        return Arrays.stream(Fact.values())
                .flatMap(fact -> fact.words().stream().map(word -> name(fact, word, locale)))
                .distinct()
                .toList();
    }

    /** A value as it is shown; numbers stand for themselves. */
    String shown(@Nullable Fact fact, @Nullable String value, Locale locale) {
        if (value == null || fact == null || !fact.words().contains(value)) {
            return value == null ? "" : value;
        }
        return name(fact, value, locale);
    }

    /** The value that was entered by its name; what is none stays as it was typed. */
    @Nullable
    String meant(@Nullable Fact fact, @Nullable String typed) {
        Stream<String> words = fact == null || typed == null ? Stream.empty() : fact.words().stream();
        return words.filter(word -> LANGUAGES.stream()
                        .anyMatch(language -> name(fact, word, language).equalsIgnoreCase(typed)))
                .findFirst()
                .orElse(typed);
    }

    private String name(Fact fact, String word, Locale locale) {
        return messages.getMessage(fact.wordKey(word), null, locale);
    }
}
