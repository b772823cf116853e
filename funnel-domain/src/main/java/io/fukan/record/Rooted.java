package io.fukan.record;

/**
 * A record whose change can change facts. All facts that hang together share one root, and differences between facts and
 * their source are taken root by root.
 */
public interface Rooted {

    /**
     * The id under which this record's facts are kept: its lead, else the record that stands in for one. The same as the
     * generated column {@code root} of the table; known once the record has been saved.
     */
    Long root();
}
