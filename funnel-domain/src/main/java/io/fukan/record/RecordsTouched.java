package io.fukan.record;

import java.util.Collection;
import java.util.List;

/**
 * Statements have written rows under these roots past the entities. Whoever publishes it does so within the transaction
 * that wrote them, so that what is derived from them (the facts) is brought up to date before it commits.
 *
 * @param roots see {@link Rooted#root()}
 */
public record RecordsTouched(Collection<Long> roots) {

    public RecordsTouched {
        roots = List.copyOf(roots);
    }
}
