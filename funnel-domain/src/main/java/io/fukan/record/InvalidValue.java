package io.fukan.record;

/** A value that can never be right, whatever state the record is in; answered with 422 at the field. */
public class InvalidValue extends RuntimeException {

    private final String field;
    private final String code;
    private final transient Object[] args;

    /**
     * @param field name of the field as in forms and the API, such as {@code amount}
     * @param code stable and upper case; the message key is {@code error.} + code
     * @param args what the message mentions
     */
    public InvalidValue(String field, String code, Object... args) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.args = args.clone();
    }

    /** The field at which the error stands. */
    public String field() {
        return field;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Arguments of the message, in the order of its placeholders. */
    public Object[] args() {
        return args.clone();
    }

    /** Key of the message that explains what to enter instead. */
    public String messageKey() {
        return "error." + code;
    }
}
