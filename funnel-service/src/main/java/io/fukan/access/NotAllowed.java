package io.fukan.access;

/** The viewer sees the record but may not do this to it; answered with 403, and nothing is written. */
public class NotAllowed extends RuntimeException {

    /** @param what the deed and its record, for the log: no personal data */
    public NotAllowed(String what) {
        super(what);
    }
}
