package io.fukan.api.record;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.work.People;
import org.jspecify.annotations.Nullable;

/** Who may say to whom a new record belongs. */
final class Owners {

    private Owners() {}

    /** @throws NotAllowed when somebody else is named by who may not */
    static @Nullable Long named(@Nullable Long owner, Viewer viewer) {
        if (owner != null && owner != viewer.userId() && !People.mayNameOwner(viewer)) {
            throw new NotAllowed("name the owner of a new record");
        }
        return owner;
    }
}
