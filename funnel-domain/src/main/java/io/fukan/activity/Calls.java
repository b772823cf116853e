package io.fukan.activity;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleProposal;
import io.fukan.record.NoSuchRecord;
import io.fukan.setting.Company;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs calls: the call is kept, and the lead goes forward if the call brought it forward. */
@Service
@Transactional
public class Calls {

    private final Activities activities;
    private final Leads leads;
    private final Company company;
    private final Clock clock;

    Calls(Activities activities, Leads leads, Company company, Clock clock) {
        this.activities = activities;
        this.leads = leads;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Logs a call with a lead. The first attempt brings it to ATTEMPTING (APPROACHING), talking with the intended person to
     * CONNECTED (KEY_PERSON_CONNECTED), never backwards.
     *
     * @throws NoSuchRecord when there is no such lead
     */
    public Activity log(CallReport report) {
        Lead lead = leads.get(report.leadId());
        Activity call = Activity.call(
                About.lead(lead, report.stamp().occurred()), report.direction(), report.outcome(), report.stamp());
        call.describe(null, report.note());
        call.lasted(report.durationSeconds());
        lead.called(report.outcome().reachedIntendedPerson(), report.stamp());
        if (report.nextAction() != null || report.nextActionOn() != null) {
            lead.plan(report.nextAction(), report.nextActionOn(), report.stamp().recorded());
        }
        return activities.save(call);
    }

    /**
     * Whether the lead is better laid aside: six attempts within 20 days did not reach the intended person.
     *
     * @return the proposal, for somebody to confirm
     */
    @Transactional(readOnly = true)
    public Optional<RecycleProposal> proposeRecycle(Long leadId) {
        return AttemptsExhausted.after(
                leads.get(leadId), activities.withLead(leadId), clock.instant(), company.today());
    }
}
