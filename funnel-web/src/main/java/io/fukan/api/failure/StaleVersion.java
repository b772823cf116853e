package io.fukan.api.failure;

/** The record has changed since the caller read it; answered with 409. */
public final class StaleVersion extends RuntimeException {

    private final int present;

    public StaleVersion(int present) {
        super("the record is at version " + present);
        this.present = present;
    }

    /**
     * @throws StaleVersion unless the caller knows the present version
     */
    public static void check(int known, int present) {
        if (known != present) {
            throw new StaleVersion(present);
        }
    }

    public int present() {
        return present;
    }
}
