package io.fukan.account;

/** A text that is no 法人番号, with the reason to show at the field. */
public final class InvalidCorporateNumber extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Why it is none. */
    public enum Reason {
        /** Holds something other than digits, or nothing. */
        NOT_DIGITS,
        /** Digits, but not 13 of them. */
        WRONG_LENGTH,
        /** 13 digits, of which at least one is mistyped. */
        WRONG_CHECK_DIGIT
    }

    private final Reason reason;

    InvalidCorporateNumber(Reason reason) {
        super("Not a corporate number: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of the message that says what to do. */
    public String messageKey() {
        return "corporateNumber.invalid." + reason.name();
    }
}
