package io.fukan.record;

/** There is no such record, or not any more; answered with 404. */
public class NoSuchRecord extends RuntimeException {

    /**
     * @param type what was looked for, such as {@code lead}
     * @param id under which nothing was found
     */
    public NoSuchRecord(String type, Object id) {
        super("no " + type + " " + id);
    }
}
