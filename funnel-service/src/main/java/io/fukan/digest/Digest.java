package io.fukan.digest;

import java.time.Instant;

/**
 * A dashboard that is mailed, as its list shows it.
 *
 * @param filter address parameters of the dashboard
 * @param recipients their names
 * @param received whether the reader of the list gets it
 */
public record Digest(
        long id,
        long ownerId,
        String owner,
        String dashboard,
        String filter,
        Rhythm rhythm,
        int hour,
        Instant nextAt,
        String recipients,
        boolean received) {}
