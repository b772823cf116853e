package io.fukan.record;

import java.util.Collection;
import java.util.List;

/**
 * The transaction is about to commit and all its records are written; what is derived from them, other than facts, is to be
 * brought up to date now. Whoever hears it may write more.
 *
 * @param roots see {@link Rooted#root()}
 */
public record RecordsSettling(Collection<Long> roots) {

    public RecordsSettling {
        roots = List.copyOf(roots);
    }
}
