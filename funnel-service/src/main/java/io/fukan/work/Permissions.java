package io.fukan.work;

import io.fukan.access.DealRights;
import io.fukan.access.LeadRights;
import io.fukan.access.LeadScope;
import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Contact;
import io.fukan.activity.Activity;
import io.fukan.database.Sql;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.HandoffStatus;
import io.fukan.lead.Lead;
import io.fukan.opportunity.Opportunity;
import io.fukan.organisation.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which deeds on which records: the rows of the matrix of rights below "Lead read". The same answers offer and forbid. */
@Component
@Transactional(readOnly = true)
public class Permissions {

    private final LeadRights rights;
    private final DealRights deals;
    private final JdbcClient jdbc;

    Permissions(LeadRights rights, DealRights deals, JdbcClient jdbc) {
        this.rights = rights;
        this.deals = deals;
        this.jdbc = jdbc;
    }

    /** Whether the viewer may change the lead's fields and stage. */
    public boolean mayUpdate(Viewer viewer, Lead lead) {
        return rights.mayUpdate(viewer, lead.id());
    }

    /** Whether the viewer may take a lead that nobody owns. */
    public boolean mayClaim(Viewer viewer, Lead lead) {
        return lead.ownerId() == null && isInsideSales(viewer) && viewer.may(Right.LEADS_REASSIGN);
    }

    /** Whether the viewer may give the lead to anybody. */
    public boolean mayReassign(Viewer viewer, Lead lead) {
        return viewer.may(Right.LEADS_REASSIGN) && !isInsideSales(viewer) && mayUpdate(viewer, lead);
    }

    /** Whether the viewer may log calls and notes; inside sales with their own leads only. */
    public boolean mayLog(Viewer viewer, Lead lead) {
        return viewer.may(Right.CALLS_LOG)
                && (!isInsideSales(viewer) || Objects.equals(lead.ownerId(), viewer.userId()));
    }

    /** Whether the viewer may hand the lead to another department. */
    public boolean mayOffer(Viewer viewer, Lead lead) {
        return viewer.may(Right.HANDOFFS_OFFER) && mayUpdate(viewer, lead);
    }

    /** Whether the viewer is who is to answer: the addressee, somebody of the department, or their manager. */
    public boolean mayAnswer(Viewer viewer, Handoff handoff) {
        return handoff.status() == HandoffStatus.PENDING && mightHaveAnswered(viewer, handoff);
    }

    /** The same, whether or not it was answered meanwhile. */
    boolean mightHaveAnswered(Viewer viewer, Handoff handoff) {
        return viewer.may(Right.HANDOFFS_ANSWER) && isAddressed(viewer, handoff.id());
    }

    /** Whether the viewer may judge quality by hand. */
    public boolean mayJudge(Viewer viewer, Lead lead) {
        return viewer.may(Right.QUALITY_JUDGE) && mayUpdate(viewer, lead);
    }

    /** Whether the viewer answers for the work of others, and may give it to somebody else. */
    public boolean mayOversee(Viewer viewer) {
        return viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER;
    }

    /** Whether the viewer may delete records. */
    public boolean mayDelete(Viewer viewer) {
        return viewer.may(Right.RECORDS_DELETE);
    }

    /** Whether the viewer may change a deal: field sales, and inside sales that closes alone, their own only. */
    public boolean mayUpdate(Viewer viewer, Opportunity deal) {
        return deals.mayUpdate(viewer, deal.ownerId());
    }

    /** Whether the viewer may carry the lead's deal without field sales. */
    public boolean mayCarry(Viewer viewer, Lead lead) {
        return deals.mayCarry(viewer) && mayUpdate(viewer, lead);
    }

    /** Whether the viewer may change companies of which they may read something. */
    public boolean mayUpdateCompanies(Viewer viewer) {
        return viewer.may(Right.COMPANIES_WRITE);
    }

    /** Whether the viewer may change a person: one of leads needs a lead that they may change. */
    public boolean mayUpdate(Viewer viewer, Contact contact) {
        return updatable(viewer, List.of(contact.id())).contains(contact.id());
    }

    /** Which of these people the viewer, who may read them, may change. */
    public Set<Long> updatable(Viewer viewer, Collection<Long> contacts) {
        if (!viewer.may(Right.COMPANIES_WRITE)) {
            return Set.of();
        }
        LeadScope scope = LeadScope.of(viewer);
        String sql = Sql.of(
                "work/updatable-contacts.sql",
                Map.of("update", Sql.of("access/lead-update.sql"), "scope", scope.on("l.id")));
        return jdbc.sql(sql)
                .params(scope.params())
                .param("contacts", contacts.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /** Whether the viewer may change a customer that they may read. */
    public boolean mayUpdateCustomers(Viewer viewer) {
        return viewer.may(Right.CUSTOMERS_UPDATE);
    }

    /** Whether the viewer may correct an activity that they may read: one's own, managers and administrators any. */
    public boolean mayCorrect(Viewer viewer, Activity activity) {
        return viewer.may(Right.CALLS_LOG)
                && (viewer.may(Right.HISTORY_CORRECT) || Objects.equals(activity.repId(), viewer.userId()));
    }

    void require(boolean allowed, String deed, @Nullable Long id) {
        if (!allowed) {
            throw new NotAllowed(deed + " " + id);
        }
    }

    private boolean isAddressed(Viewer viewer, Long handoff) {
        return jdbc.sql(Sql.of("work/may-answer.sql", Map.of("people", Sql.of("access/people.sql"))))
                .params(LeadScope.of(viewer).params())
                .param("handoff", handoff)
                .query(Boolean.class)
                .single();
    }

    private static LeadScope scope(Viewer viewer) {
        return LeadScope.of(viewer);
    }

    private static boolean isInsideSales(Viewer viewer) {
        return viewer.role() == Role.SDR || viewer.role() == Role.BDR;
    }
}
