package io.fukan.web.opportunity;

import io.fukan.access.DealRights;
import io.fukan.access.Viewer;
import io.fukan.customfield.RecordType;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseDefinition;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.CustomerList;
import io.fukan.records.LeadStory;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityRow;
import io.fukan.records.StoryEntry;
import io.fukan.web.opportunity.OpportunityPage.Step;
import io.fukan.web.records.AttributeWords;
import io.fukan.web.records.StoryWords;
import io.fukan.work.Permissions;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a deal shows. */
@Component
class OpportunityPages {

    private final OpportunityList list;
    private final CustomerList customers;
    private final LeadStory story;
    private final Opportunities opportunities;
    private final PhaseDefinitions phases;
    private final Permissions permissions;
    private final DealRights rights;
    private final StoryWords words;
    private final AttributeWords attributes;
    private final DealSheets sheets;

    OpportunityPages(
            OpportunityList list,
            CustomerList customers,
            LeadStory story,
            Opportunities opportunities,
            PhaseDefinitions phases,
            Permissions permissions,
            DealRights rights,
            StoryWords words,
            AttributeWords attributes,
            DealSheets sheets) {
        this.list = list;
        this.customers = customers;
        this.story = story;
        this.opportunities = opportunities;
        this.phases = phases;
        this.permissions = permissions;
        this.rights = rights;
        this.words = words;
        this.attributes = attributes;
        this.sheets = sheets;
    }

    /** @throws NoSuchRecord where the viewer may not read it */
    @Transactional(readOnly = true)
    public OpportunityPage of(long id, Viewer viewer) {
        OpportunityRow row = list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("opportunity", id));
        Opportunity deal = opportunities.get(id);
        boolean seesAmount = rights.amounts(viewer).of(deal.ownerId());
        List<StoryEntry> entries = story.ofDeal(id, deal.root(), seesAmount, viewer);
        List<Step> steps = steps(row, entries, viewer);
        return new OpportunityPage(
                row,
                steps,
                deeds(deal, steps, viewer),
                words.days(entries, false, viewer),
                attributes.of(RecordType.OPPORTUNITY, row.attrs(), "/opportunities", viewer.locale()),
                row.lostReason() == null ? null : words.reason(row.lostReason(), viewer.locale()),
                seesAmount,
                row.outcome() == Outcome.WON ? customers.ofDeal(id, viewer).orElse(null) : null,
                sheets.of(deal, seesAmount, viewer));
    }

    /** A deal beside the way - on hold, won, lost - is shown where it left it. */
    private List<Step> steps(OpportunityRow row, List<StoryEntry> entries, Viewer viewer) {
        Phase left = entries.stream()
                .filter(entry -> entry.kind() == StoryEntry.Kind.PHASE)
                .map(entry -> Phase.valueOf(entry.what()))
                .filter(Phase::isStep)
                .findFirst()
                .orElse(Phase.FIRST_MEETING);
        Phase present = row.phase().isStep() ? row.phase() : left;
        return phases.findAllByOrderByPosition().stream()
                .filter(definition -> definition.phase().isStep())
                .map((PhaseDefinition definition) -> new Step(
                        definition.phase(), definition.name(viewer.locale()), state(definition.phase(), row, present)))
                .toList();
    }

    private static Step.State state(Phase phase, OpportunityRow row, Phase present) {
        if (row.phase() == Phase.WON || phase.compareTo(present) < 0) {
            return Step.State.DONE;
        }
        return phase == present ? Step.State.PRESENT : Step.State.TO_COME;
    }

    private OpportunityPage.Deeds deeds(Opportunity deal, List<Step> steps, Viewer viewer) {
        boolean update = permissions.mayUpdate(viewer, deal);
        boolean open = update && deal.closed() == null;
        boolean moves = open && deal.phase().isStep();
        return new OpportunityPage.Deeds(
                update,
                open && deal.confirmed() == null,
                moves,
                open && deal.phase() == Phase.ON_HOLD,
                open,
                permissions.mayDelete(viewer),
                moves
                        ? deal.phase()
                                .next()
                                .flatMap(next -> steps.stream()
                                        .filter(step -> step.phase() == next)
                                        .findFirst())
                                .orElse(null)
                        : null,
                moves
                        ? steps.stream()
                                .filter(step -> step.phase().compareTo(deal.phase()) < 0)
                                .toList()
                        : List.of());
    }
}
