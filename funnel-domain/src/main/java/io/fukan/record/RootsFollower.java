package io.fukan.record;

import java.util.List;

/**
 * Keeps something that is derived from records in step with them: is told, once per transaction and last before it commits,
 * which roots were written. The roots are locked and everything is flushed by then.
 */
public interface RootsFollower {

    /** @param roots see {@link Rooted#root()}; in ascending order */
    void follow(List<Long> roots);
}
