package io.fukan.records;

/** A list was asked for in a way that makes no sense, such as an unknown sort; answered with 400. */
public final class InvalidQuery extends RuntimeException {

    private final String parameter;
    private final String code;
    private final transient Object[] args;

    /**
     * @param parameter of the address, such as {@code sort}
     * @param code stable and upper case; the message key is {@code error.} + code
     * @param args what the message mentions
     */
    InvalidQuery(String parameter, String code, Object... args) {
        super(parameter + ": " + code);
        this.parameter = parameter;
        this.code = code;
        this.args = args.clone();
    }

    /** The parameter of the address that is wrong. */
    public String parameter() {
        return parameter;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Arguments of the message, in the order of its placeholders. */
    public Object[] args() {
        return args.clone();
    }

    /** Key of the message that says what can be asked instead. */
    public String messageKey() {
        return "error." + code;
    }
}
