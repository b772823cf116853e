package io.fukan.web.filter;

import org.jspecify.annotations.Nullable;

/** A filter's parameter means nothing; answered with 400 rather than with figures of something else. */
public final class InvalidFilter extends RuntimeException {

    private final String parameter;

    public InvalidFilter(String parameter, @Nullable String value) {
        super("Filter %s cannot be %s".formatted(parameter, value));
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
