package io.fukan.api.failure;

/** A body names a field that does not exist; answered with 400. */
public final class UnknownField extends RuntimeException {

    private final String path;

    /** @param path of the field in the body, such as {@code attrs.plan} */
    public UnknownField(String path) {
        super(path);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
