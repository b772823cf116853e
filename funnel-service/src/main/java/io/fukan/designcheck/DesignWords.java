package io.fukan.designcheck;

import io.fukan.words.Words;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Words what was found in a reader's language. */
public final class DesignWords {

    private final MessageSource messages;
    private final Locale locale;
    private final Words words;

    public DesignWords(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.words = new Words(locale, zone);
    }

    /** What was seen, with its numbers. */
    public String text(Point point) {
        return message("designCheck." + point.code(), point);
    }

    /** What to change; empty where nothing is. */
    public String change(Point point) {
        return point.state() == State.TO_CHANGE ? message("designCheck." + point.code() + ".change", point) : "";
    }

    private String message(String key, Point point) {
        return messages.getMessage(
                key, point.evidence().stream().map(this::written).toArray(), locale);
    }

    private String written(Evidence evidence) {
        return switch (evidence.format()) {
            case COUNT -> words.count(evidence.value());
            case PERCENT -> words.percent(evidence.value());
            case QUANTITY -> evidence.value() == null ? Words.NO_DATA : words.quantity(evidence.value());
            case NAMES ->
                evidence.names().stream()
                        .map(name -> messages.getMessage(name, null, locale))
                        .collect(Collectors.joining(words.isJapanese() ? "、" : ", "));
        };
    }
}
