package io.fukan.api.failure;

import org.springframework.validation.Errors;

/** Fields of a body break constraints; answered with 422. */
public final class InvalidBody extends RuntimeException {

    private final transient Errors errors;

    public InvalidBody(Errors errors) {
        super(errors.getErrorCount() + " invalid fields");
        this.errors = errors;
    }

    public Errors errors() {
        return errors;
    }
}
