package io.fukan.web.filter;

import org.jspecify.annotations.Nullable;

/** A filter's parameter means nothing; answered with 400 rather than with figures of something else. */
public final class InvalidFilter extends RuntimeException {

    private final String parameter;
    private final String messageKey;

    public InvalidFilter(String parameter, @Nullable String value) {
        this(parameter, value, "filter.invalid");
    }

    private InvalidFilter(String parameter, @Nullable String value, String messageKey) {
        super("Filter %s cannot be %s".formatted(parameter, value));
        this.parameter = parameter;
        this.messageKey = messageKey;
    }

    /** A last day that lies before the first one. */
    static InvalidFilter reversed(String last) {
        return new InvalidFilter("to", last, "filter.reversed");
    }

    /** A last day too long after the first one. */
    static InvalidFilter tooLong(String last) {
        return new InvalidFilter("to", last, "filter.tooLong");
    }

    /** The message that says what is wrong, with the parameter's name to fill in. */
    public String messageKey() {
        return messageKey;
    }

    public String parameter() {
        return parameter;
    }
}
