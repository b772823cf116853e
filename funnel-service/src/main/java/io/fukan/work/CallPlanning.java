package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.access.Viewers;
import io.fukan.activity.Activity;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.setting.Company;
import io.fukan.telephony.CallLoggedByTelephone;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans what comes after a call that nobody logged by hand, as is proposed for its outcome: no open lead stays without. */
@Component
class CallPlanning {

    private final Leads leads;
    private final Viewers viewers;
    private final NextAttempts attempts;
    private final Company company;
    private final Clock clock;

    CallPlanning(Leads leads, Viewers viewers, NextAttempts attempts, Company company, Clock clock) {
        this.leads = leads;
        this.viewers = viewers;
        this.attempts = attempts;
        this.company = company;
        this.clock = clock;
    }

    @EventListener
    void on(CallLoggedByTelephone logged) {
        Activity call = logged.call();
        if (call.leadId() == null || call.outcome().isEmpty()) {
            return;
        }
        Lead lead = leads.get(call.leadId());
        boolean planned = lead.nextStep()
                .filter(step -> !step.on().isBefore(company.today()))
                .isPresent();
        if (lead.stage().isOpen() && !planned) {
            Locale words = Optional.ofNullable(call.repId())
                    .flatMap(viewers::find)
                    .map(Viewer::locale)
                    .orElse(Locale.JAPANESE);
            lead.plan(attempts.after(lead, call.outcome().get(), words), clock.instant());
        }
    }
}
