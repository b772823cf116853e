package io.fukan.web.lead;

import io.fukan.access.Viewer;
import io.fukan.hearing.Interview;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import io.fukan.qualification.CriteriaCheck;
import io.fukan.qualification.CriteriaVerdict;
import io.fukan.qualification.CriteriaVerdicts;
import io.fukan.records.LeadStory;
import io.fukan.web.criteria.CriteriaView;
import io.fukan.web.hearing.HearingViews;
import io.fukan.web.rule.RuleTexts;
import io.fukan.web.rule.RuleWords;
import io.fukan.work.Hearings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Adds to a lead's page what was heard, what the appointment criteria say, and what they said when it was booked. */
@Component
class LeadHearing {

    private final HearingViews views;
    private final Hearings hearings;
    private final CriteriaVerdicts verdicts;
    private final Leads leads;
    private final RuleTexts texts;

    LeadHearing(HearingViews views, Hearings hearings, CriteriaVerdicts verdicts, Leads leads, RuleTexts texts) {
        this.views = views;
        this.hearings = hearings;
        this.verdicts = verdicts;
        this.leads = leads;
        this.texts = texts;
    }

    /**
     * What was said of an appointment when it was booked.
     *
     * @param overrideReason why it was booked all the same
     */
    record Said(CriteriaView criteria, @Nullable String overrideReason) {}

    void addTo(ModelMap model, LeadPage page, Viewer viewer) {
        Lead lead = leads.get(page.lead().id());
        CriteriaView criteria = criteria(hearings.check(lead.id(), viewer).orElse(null), viewer.locale());
        model.addAttribute("criteria", criteria);
        model.addAttribute(
                "hearing",
                views.of(
                        Interview.lead(lead.id(), lead.cycle()),
                        lead.track() == Track.BDR ? Department.BDR : Department.SDR,
                        criteria == null ? null : "/leads/" + lead.id() + "/criteria",
                        viewer.locale()));
        model.addAttribute("said", said(page.appointments(), viewer.locale()));
    }

    @Nullable
    CriteriaView criteria(@Nullable CriteriaCheck check, Locale locale) {
        return check == null ? null : CriteriaView.of(check, texts.in(locale));
    }

    private Map<Long, Said> said(List<LeadStory.AppointmentLine> appointments, Locale locale) {
        List<CriteriaVerdict> found = verdicts.onAppointments(
                appointments.stream().map(LeadStory.AppointmentLine::id).toList());
        Map<Long, Said> said = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            RuleWords words = texts.in(locale);
            found.forEach(verdict -> verdict.explained()
                    .ifPresent(explained -> said.put(
                            verdict.appointmentId(),
                            new Said(CriteriaView.of(verdict.version(), explained, words), verdict.overrideReason()))));
        }
        return said;
    }
}
