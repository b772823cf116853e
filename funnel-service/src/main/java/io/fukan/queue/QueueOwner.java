package io.fukan.queue;

import io.fukan.lead.Track;

/** Whose queue: a person's, or a team's leads that nobody owns. The same numbers as in {@code queue_source}. */
record QueueOwner(long id) {

    private static final long SDR_TEAM = -1;
    private static final long BDR_TEAM = -2;

    static QueueOwner of(long person) {
        return new QueueOwner(person);
    }

    /** The leads of a track that nobody owns. */
    static QueueOwner team(Track track) {
        return new QueueOwner(track == Track.BDR ? BDR_TEAM : SDR_TEAM);
    }
}
