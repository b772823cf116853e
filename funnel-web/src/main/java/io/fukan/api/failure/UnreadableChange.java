package io.fukan.api.failure;

/** A body that can only be read together with the record that it changes, and then is not understood; answered with 400. */
public final class UnreadableChange extends RuntimeException {

    /** @param cause what was wrong with it, by its path */
    public UnreadableChange(RuntimeException cause) {
        super(cause);
    }
}
