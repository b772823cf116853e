package io.fukan.web.booking;

import io.fukan.access.Viewer;
import io.fukan.lead.Stage;
import io.fukan.records.LeadRow;
import io.fukan.web.criteria.CriteriaView;
import io.fukan.web.rule.RuleTexts;
import io.fukan.work.Hearings;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** What the calendar says before a slot is chosen: whether the lead can be booked yet, and what the appointment criteria miss. */
@Component
class BookingTerms {

    private final Hearings hearings;
    private final RuleTexts texts;

    BookingTerms(Hearings hearings, RuleTexts texts) {
        this.hearings = hearings;
        this.texts = texts;
    }

    /** Adds {@code first}, the stage to be reached before an appointment, and {@code criteria}; each where there is one. */
    void addTo(ModelMap model, LeadRow lead, Viewer viewer) {
        if (lead.track().isBefore(lead.stage(), Stage.APPOINTMENT_SET)) {
            lead.track()
                    .after(lead.stage())
                    .filter(next -> next != Stage.APPOINTMENT_SET)
                    .ifPresent(next -> model.addAttribute("first", next));
        }
        hearings.check(lead.id(), viewer)
                .map(check -> CriteriaView.of(check, texts.in(viewer.locale())))
                .ifPresent(criteria -> model.addAttribute("criteria", criteria));
    }
}
