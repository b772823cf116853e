package io.fukan.api.failure;

/** A parameter of the address that is missing, unknown, or says nothing that can be understood; answered with 400. */
public final class BadParameter extends RuntimeException {

    private final String parameter;
    private final String code;
    private final transient Object[] args;

    /**
     * @param parameter its name, as the caller wrote it
     * @param code stable; the message is {@code error.} + code
     * @param args what the message mentions
     */
    public BadParameter(String parameter, String code, Object... args) {
        super(parameter + ": " + code);
        this.parameter = parameter;
        this.code = code;
        this.args = args.clone();
    }

    public String parameter() {
        return parameter;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.clone();
    }
}
