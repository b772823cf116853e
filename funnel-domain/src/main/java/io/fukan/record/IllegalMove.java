package io.fukan.record;

/**
 * A move that the record's present state does not allow. Tells a stable code for programs, whose message names the present
 * state; answered with 409.
 */
public class IllegalMove extends RuntimeException {

    private final String code;
    private final transient Object[] args;

    /**
     * @param code stable and upper case, such as {@code LEAD_STAGE_SKIP}; the message key is {@code error.} + code
     * @param args what the message mentions, the present state first; {@link Labelled} values speak the reader's language,
     *     instants and dates are for the presenter to write in the business zone
     */
    public IllegalMove(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = args.clone();
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Arguments of the message, in the order of its placeholders. */
    public Object[] args() {
        return args.clone();
    }

    /** Key of the message that explains the refusal. */
    public String messageKey() {
        return "error." + code;
    }
}
