package io.fukan.queue;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.handoff.HandingOver;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.organisation.Role;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes leads out of the team's queue; however many reach for them at once, each goes to one person. */
@Service
@Transactional
public class Claims {

    /** As many people may be taking leads at the same moment as there are of these. */
    private static final int CANDIDATES = 50;

    private final CallQueue queue;
    private final Leads leads;
    private final HandingOver handingOver;
    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(CallQueue queue, Leads leads, HandingOver handingOver, JdbcClient jdbc, Clock clock) {
        this.queue = queue;
        this.leads = leads;
        this.handingOver = handingOver;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives the viewer the most pressing lead that nobody owns.
     *
     * @return empty where none is left
     * @throws NotAllowed for whoever is not of inside sales
     */
    public Optional<Lead> next(Viewer viewer) {
        boolean insideSales = viewer.role() == Role.SDR || viewer.role() == Role.BDR;
        if (!insideSales || !viewer.may(Right.LEADS_REASSIGN)) {
            throw new NotAllowed("claim a lead");
        }
        List<Long> candidates = queue.unowned(CANDIDATES, viewer);
        return jdbc.sql(Sql.of("queue/claimable.sql"))
                .param("leads", candidates.toArray(Long[]::new))
                .query(Long.class)
                .optional()
                .map(id -> {
                    Lead lead = leads.get(id);
                    lead.assignTo(viewer.userId(), clock.instant());
                    handingOver.takenUp(id, Stamp.now(clock, viewer.userId()));
                    return lead;
                });
    }
}
