package io.fukan.hook;

/** A message that is not heard: nobody we know signed it, or it is not of now. */
public class HookRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** A header is missing or cannot be read; answered with 400. */
        HEADERS,
        /** It was sent more than five minutes ago, or will be; answered with 401. */
        TIMESTAMP,
        /** No such key, or it is disabled, or the signature is not by its secret; which of them is not told. 401. */
        SIGNATURE
    }

    private final Reason reason;

    HookRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
