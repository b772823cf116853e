package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.hearing.Heard;
import io.fukan.hearing.HearingAnswers;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.qualification.Criteria;
import io.fukan.qualification.CriteriaCheck;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is heard from leads, and what the appointment criteria say of it. */
@Service
public class Hearings {

    private final HearingAnswers answers;
    private final Criteria criteria;
    private final Calls calls;
    private final Leads leads;
    private final LeadRights rights;
    private final Permissions permissions;
    private final EntityManager entities;
    private final TransactionTemplate trial;
    private final Clock clock;

    Hearings(
            HearingAnswers answers,
            Criteria criteria,
            Calls calls,
            Leads leads,
            LeadRights rights,
            Permissions permissions,
            EntityManager entities,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.answers = answers;
        this.criteria = criteria;
        this.calls = calls;
        this.leads = leads;
        this.rights = rights;
        this.permissions = permissions;
        this.entities = entities;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Keeps answers of a lead. */
    @Transactional
    public void answer(Long leadId, Map<Long, Heard> heard, Viewer viewer) {
        answer(leadId, heard, null, null, viewer);
    }

    /**
     * The same, told of a moment.
     *
     * @param at null: now
     * @param callId the call in which they were given; null: none
     */
    @Transactional
    public void answer(Long leadId, Map<Long, Heard> heard, @Nullable Moment at, @Nullable Long callId, Viewer viewer) {
        mayLog(leadId, viewer);
        Stamp stamp = at == null ? Stamp.now(clock, viewer.userId()) : Stamp.told(at, clock, viewer.userId());
        answers.answer(leadId, heard, stamp, callId);
    }

    /** What an appointment with that lead would be judged to be now; empty where nothing is asked for. */
    @Transactional(readOnly = true)
    public Optional<CriteriaCheck> check(Long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        return criteria.ofLead(leadId);
    }

    /**
     * The same, as if what stands in a form were saved already: it is, looked at, and taken back.
     *
     * @param outcome of the call that is being logged; null: none
     */
    public Optional<CriteriaCheck> check(
            Long leadId, Map<Long, Heard> heard, @Nullable CallOutcome outcome, Viewer viewer) {
        return java.util.Objects.requireNonNull(trial.execute(status -> {
            status.setRollbackOnly();
            mayLog(leadId, viewer);
            Stamp now = Stamp.now(clock, viewer.userId());
            if (outcome != null) {
                calls.log(new CallReport(leadId, Direction.OUTBOUND, outcome, null, null, null, heard, now));
            } else {
                answers.answer(leadId, heard, now, null);
            }
            entities.flush();
            return criteria.ofLead(leadId);
        }));
    }

    private void mayLog(Long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        Lead lead = leads.findById(leadId).orElseThrow(() -> new NoSuchRecord("lead", leadId));
        permissions.require(permissions.mayLog(viewer, lead), "keep answers of lead", leadId);
    }
}
