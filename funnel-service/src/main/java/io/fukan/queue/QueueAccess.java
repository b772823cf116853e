package io.fukan.queue;

import io.fukan.access.LeadScope;
import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.records.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which queues a viewer may see: inside sales their own and what nobody owns, a manager those of the own teams' people, an
 * administrator all. The same records as {@link LeadScope} allows, told by whose they are.
 */
@Component
public class QueueAccess {

    private final JdbcClient jdbc;

    QueueAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The numbers in {@code queue_entry.queue} of what is asked for.
     *
     * @throws NotAllowed for somebody else's queue that the viewer may not see
     */
    Long[] queues(QueueQuery query, Viewer viewer) {
        return switch (query.whose()) {
            case ME -> new Long[] {viewer.userId()};
            case TEAM -> team(viewer);
            case ALL -> people(viewer).stream().map(Named::id).toArray(Long[]::new);
            case PERSON -> new Long[] {person(Objects.requireNonNull(query.person()), viewer)};
        };
    }

    /** The people whose queues the viewer may see besides the own: those who own open leads of inside sales. */
    public List<Named> people(Viewer viewer) {
        if (viewer.role() != Role.MANAGER && viewer.role() != Role.ADMIN) {
            return List.of();
        }
        return jdbc.sql(Sql.of("queue/people.sql", Map.of("people", Sql.of("access/people.sql"))))
                .params(LeadScope.of(viewer).params())
                .query(Named.class)
                .list();
    }

    private static Long[] team(Viewer viewer) {
        return switch (viewer.role()) {
            case SDR -> new Long[] {QueueOwner.team(Track.SDR).id()};
            case BDR -> new Long[] {QueueOwner.team(Track.BDR).id()};
            case ADMIN ->
                new Long[] {
                    QueueOwner.team(Track.SDR).id(), QueueOwner.team(Track.BDR).id()
                };
            default -> new Long[0];
        };
    }

    private long person(long asked, Viewer viewer) {
        if (asked != viewer.userId() && people(viewer).stream().noneMatch(person -> person.id() == asked)) {
            throw new NotAllowed("see the queue of " + asked);
        }
        return asked;
    }
}
