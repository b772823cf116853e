package io.fukan.response;

import io.fukan.account.Accounts;
import io.fukan.account.Contacts;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.ActivityMoved;
import io.fukan.activity.ActivityRecorded;
import io.fukan.activity.ActivityRemoved;
import io.fukan.database.Sql;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.setting.Company;
import io.fukan.time.BusinessHours;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a clock with each inquiry, and stops the lead's clocks at its first human touch, however late that is told. */
@Service
@Transactional
public class Responses {

    private static final int AT_ONCE = 200;

    private final ResponseClocks clocks;
    private final Activities activities;
    private final Leads leads;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Company company;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Responses(
            ResponseClocks clocks,
            Activities activities,
            Leads leads,
            Contacts contacts,
            Accounts accounts,
            Company company,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.activities = activities;
        this.leads = leads;
        this.contacts = contacts;
        this.accounts = accounts;
        this.company = company;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ActivityRecorded recorded) {
        Activity activity = recorded.activity();
        if (activity.leadId() == null) {
            return;
        }
        if (activity.kind() == ActivityKind.INQUIRY) {
            start(activity);
        } else if (activity.isHumanTouch()) {
            settle(activity.leadId(), company.businessHours());
        }
    }

    /** Starts the clock of a lead's inquiry. One that is told late may have been answered meanwhile. */
    public void start(Activity inquiry) {
        BusinessHours hours = company.businessHours();
        ResponseClock started = new ResponseClock(
                inquiry, isCallable(inquiry), company.setting().responseTerm(), hours);
        started.settle(activities.withLead(Objects.requireNonNull(inquiry.leadId())), hours);
        clocks.save(started);
    }

    @EventListener
    void on(ActivityRemoved removed) {
        settleAnew(removed.activity());
    }

    @EventListener
    void on(ActivityMoved moved) {
        settleAnew(moved.activity());
    }

    private void settleAnew(Activity activity) {
        if (activity.leadId() != null && activity.isHumanTouch()) {
            settle(activity.leadId(), company.businessHours());
        }
    }

    /**
     * Records which clocks have run out by now, and tells of each once.
     *
     * @return how many; as many as there are may be left for the next time
     */
    public int recordBreaches() {
        List<ResponseOverdue> broken = jdbc.sql(Sql.of("response/breach.sql"))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, n) -> new ResponseOverdue(
                        row.getLong("lead_id"),
                        row.getLong("inquiry_id"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
        broken.forEach(events::publishEvent);
        return broken.size();
    }

    private void settle(Long leadId, BusinessHours hours) {
        List<ResponseClock> ofLead = clocks.findByLeadIdOrderByStartedAtDesc(leadId);
        if (!ofLead.isEmpty()) {
            List<Activity> touches = activities.withLead(leadId);
            ofLead.forEach(running -> running.settle(touches, hours));
        }
    }

    private boolean isCallable(Activity inquiry) {
        Lead lead = leads.get(Objects.requireNonNull(inquiry.leadId()));
        boolean direct = lead.contactId() != null
                && contacts.get(lead.contactId()).phone().isPresent();
        return direct
                || lead.accountId() != null && accounts.get(lead.accountId()).phone() != null;
    }
}
