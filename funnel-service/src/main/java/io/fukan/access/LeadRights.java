package io.fukan.access;

import io.fukan.database.Sql;
import io.fukan.record.NoSuchRecord;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides about one record at a time, by the same predicate as {@link LeadScope}. */
@Component
@Transactional(readOnly = true)
public class LeadRights {

    private final JdbcClient jdbc;

    LeadRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the viewer may read the records of that root. A root that does not exist is not readable to a rep. */
    public boolean mayRead(Viewer viewer, long root) {
        LeadScope scope = LeadScope.of(viewer);
        return jdbc.sql(Sql.of("access/may-read.sql", Map.of("scope", scope.on(":root"))))
                .params(scope.params())
                .param("root", root)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether the viewer may change the lead itself: marketing before it has an owner, inside sales as its owner, field
     * sales from acceptance on, a manager within the team.
     */
    public boolean mayUpdate(Viewer viewer, long leadId) {
        LeadScope scope = LeadScope.of(viewer);
        return viewer.may(Right.LEADS_UPDATE)
                && jdbc.sql(Sql.of(
                                "access/may-update.sql",
                                Map.of("update", Sql.of("access/lead-update.sql"), "scope", scope.on("l.id"))))
                        .params(scope.params())
                        .param("lead", leadId)
                        .query(Boolean.class)
                        .single();
    }

    /** @throws NoSuchRecord when the viewer may not read it: what one may not see is not there */
    public void checkRead(Viewer viewer, long root) {
        if (!mayRead(viewer, root)) {
            throw new NoSuchRecord("record", root);
        }
    }

    /**
     * @throws NoSuchRecord when the viewer may not even read the lead, or there is none
     * @throws NotAllowed when the viewer may read it but not change it
     */
    public void checkUpdate(Viewer viewer, long leadId) {
        checkRead(viewer, leadId);
        if (!mayUpdate(viewer, leadId)) {
            if (!exists(leadId)) {
                throw new NoSuchRecord("lead", leadId);
            }
            throw new NotAllowed("update lead " + leadId);
        }
    }

    private boolean exists(long leadId) {
        return jdbc.sql("select exists (select from lead where id = ?)")
                .param(leadId)
                .query(Boolean.class)
                .single();
    }
}
