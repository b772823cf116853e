package io.fukan.web.lead;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Industry;
import io.fukan.account.PhoneNumber;
import io.fukan.activity.CallOutcome;
import io.fukan.customfield.RecordType;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.mail.Unsubscriptions;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.LeadList;
import io.fukan.records.LeadRow;
import io.fukan.records.LeadStory;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityQuery;
import io.fukan.records.OpportunityRow;
import io.fukan.records.StoryEntry;
import io.fukan.web.records.AttributeWords;
import io.fukan.web.records.StoryWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what the page of a lead shows. */
@Component
class LeadPages {

    private final LeadList list;
    private final LeadStory story;
    private final OpportunityList deals;
    private final Leads leads;
    private final LeadDeeds deeds;
    private final CallPreparation calls;
    private final FirstAnswers answers;
    private final Unsubscriptions unsubscriptions;
    private final StoryWords words;
    private final AttributeWords attributes;
    private final MessageSource messages;

    LeadPages(
            LeadList list,
            LeadStory story,
            OpportunityList deals,
            Leads leads,
            LeadDeeds deeds,
            CallPreparation calls,
            FirstAnswers answers,
            Unsubscriptions unsubscriptions,
            StoryWords words,
            AttributeWords attributes,
            MessageSource messages) {
        this.list = list;
        this.story = story;
        this.deals = deals;
        this.leads = leads;
        this.deeds = deeds;
        this.calls = calls;
        this.answers = answers;
        this.unsubscriptions = unsubscriptions;
        this.words = words;
        this.attributes = attributes;
        this.messages = messages;
    }

    /** @throws NoSuchRecord where the viewer may not read it */
    LeadPage of(long id, Viewer viewer) {
        LeadRow row = list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("lead", id));
        Lead lead = leads.get(id);
        List<StoryEntry> entries = story.ofLead(id, viewer);
        List<LeadStory.AppointmentLine> appointments = story.appointments(id, viewer);
        List<LeadStory.HandoffLine> handoffs = story.handoffs(id, viewer);
        LeadRow.Company company = row.company();
        LeadPage.Deeds possible = deeds.of(lead, handoffs, viewer);
        return new LeadPage(
                row,
                row.contact() == null || row.contact().phone() == null
                        ? null
                        : new PhoneNumber(row.contact().phone()).national(),
                row.contact() != null && unsubscriptions.include(row.contact().email()),
                company == null ? null : industry(company.industry(), viewer),
                steps(lead),
                possible,
                words.days(entries, true, viewer),
                entries.size() < LeadStory.MOST,
                callCounts(id, viewer),
                appointments,
                handoffs,
                deals(id, viewer),
                company == null ? List.of() : story.colleagues(company.id(), id, viewer),
                company == null ? List.of() : story.acquaintances(company.id(), id, viewer),
                answers.of(lead, viewer.locale()),
                attributes.of(RecordType.LEAD, row.attrs(), "/leads", viewer.locale()),
                possible.log() ? calls.of(lead, possible.revisits(), viewer) : null);
    }

    private List<OpportunityRow> deals(long lead, Viewer viewer) {
        return viewer.may(Right.DEALS_READ)
                ? deals.page(OpportunityQuery.of(Map.of("lead", Long.toString(lead)), viewer), viewer)
                        .listing()
                        .rows()
                : List.of();
    }

    private Map<String, Long> callCounts(long id, Viewer viewer) {
        if (viewer.may(Right.CALLS_LOG)) {
            return Map.of();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        story.callCounts(id, viewer).forEach((CallOutcome outcome, Long calls) -> counts.put(outcome.name(), calls));
        return counts;
    }

    private @Nullable String industry(@Nullable String code, Viewer viewer) {
        return code == null
                ? null
                : Industry.ofCode(code)
                        .map(industry -> messages.getMessage(industry.messageKey(), null, viewer.locale()))
                        .orElse(code);
    }

    private static List<LeadPage.Step> steps(Lead lead) {
        List<LeadPage.Step> steps = new ArrayList<>();
        Stage present = lead.stage() == Stage.RETURNED ? Stage.HANDED_OFF : lead.stage();
        for (Stage stage : lead.track().stages()) {
            LeadPage.Step.State state = stage == present
                    ? LeadPage.Step.State.PRESENT
                    : lead.track().isBefore(stage, present) ? LeadPage.Step.State.DONE : LeadPage.Step.State.TO_COME;
            steps.add(new LeadPage.Step(stage, state));
        }
        return steps;
    }
}
