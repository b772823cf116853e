package io.fukan.account;

/** A text that is no telephone number, with the reason to show at the field. */
public final class InvalidPhoneNumber extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Why it is none. */
    public enum Reason {
        /** Does not read as a telephone number at all. */
        NOT_A_NUMBER,
        /** A country code that no country has. */
        UNKNOWN_COUNTRY,
        TOO_SHORT,
        TOO_LONG,
        /** Right length, but no such numbers are given out: wrong area code or mistyped. */
        NOT_IN_USE,
        /** A number and an extension (内線), which E.164 cannot hold and which must not be lost unseen. */
        HAS_EXTENSION
    }

    private final Reason reason;

    InvalidPhoneNumber(Reason reason) {
        super("Not a telephone number: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of the message that says what to do. */
    public String messageKey() {
        return "phoneNumber.invalid." + reason.name();
    }
}
