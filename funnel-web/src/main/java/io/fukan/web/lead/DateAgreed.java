package io.fukan.web.lead;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever agreed on a date in a call goes on to the calendar when the call is saved. */
@Component
public class DateAgreed {

    private final Leads leads;

    DateAgreed(Leads leads) {
        this.leads = leads;
    }

    /** Whether the form in which the call was told says so. */
    public boolean isTold(Sent sent) {
        return sent.text("book") != null;
    }

    /** The calendar; the lead's page where no appointment can be set yet, which says so. */
    @Transactional(readOnly = true)
    public ModelAndView next(long leadId, RedirectAttributes redirect) {
        Lead lead = leads.get(leadId);
        if (isReady(lead)) {
            Flash.success("lead.called").on(redirect);
            return new ModelAndView("redirect:/leads/" + leadId + "/book");
        }
        Flash.info("lead.called.notReady").on(redirect);
        return new ModelAndView("redirect:/leads/" + leadId);
    }

    static boolean isReady(Lead lead) {
        return lead.reachable().contains(Stage.APPOINTMENT_SET) || lead.stage() == Stage.APPOINTMENT_SET;
    }
}
