package io.fukan.web.lead;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.Handoffs;
import io.fukan.lead.Lead;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import io.fukan.records.LeadStory;
import io.fukan.setting.Company;
import io.fukan.work.Handovers;
import io.fukan.work.LeadMoves;
import io.fukan.work.Meetings;
import io.fukan.work.People;
import io.fukan.work.Permissions;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what somebody can do with a lead now, so that the page offers that and nothing else. */
@Component
class LeadDeeds {

    private final Permissions permissions;
    private final Handovers handovers;
    private final Meetings meetings;
    private final Handoffs handoffs;
    private final People people;
    private final Company company;

    LeadDeeds(
            Permissions permissions,
            Handovers handovers,
            Meetings meetings,
            Handoffs handoffs,
            People people,
            Company company) {
        this.permissions = permissions;
        this.handovers = handovers;
        this.meetings = meetings;
        this.handoffs = handoffs;
        this.people = people;
        this.company = company;
    }

    LeadPage.Deeds of(Lead lead, List<LeadStory.HandoffLine> offered, Viewer viewer) {
        boolean update = permissions.mayUpdate(viewer, lead);
        boolean open = lead.stage().isOpen();
        boolean pending = offered.stream().anyMatch(handoff -> handoff.status() == HandoffStatus.PENDING);
        List<Stage> moves = update ? LeadMoves.offered(lead) : List.of();
        boolean book = update && DateAgreed.isReady(lead);
        List<Department> destinations = pending
                ? List.of()
                : handovers.destinations(lead, viewer).stream()
                        .filter(to -> handovers.isReady(lead, to))
                        .toList();
        return new LeadPage.Deeds(
                update,
                permissions.mayClaim(viewer, lead),
                permissions.mayLog(viewer, lead),
                permissions.mayJudge(viewer, lead),
                permissions.mayDelete(viewer),
                update && lead.track() == Track.MK && lead.stage() == Stage.NEW,
                book,
                update && lead.stage() != Stage.DISQUALIFIED,
                update && open && viewer.may(Right.DEALS_CREATE),
                moves.stream().filter(stage -> !LeadMoves.isBack(lead, stage)).toList(),
                moves.stream().filter(stage -> LeadMoves.isBack(lead, stage)).toList(),
                update && lead.stage() == Stage.RECYCLED ? lead.returns() : List.of(),
                update && open ? revisits() : List.of(),
                destinations,
                destinations.isEmpty() ? List.of() : people.of(destinations.get(0)),
                book ? people.of(Department.FS) : List.of(),
                answers(offered, viewer),
                meetings.toSettle(lead.id(), viewer),
                !pending && lead.stage().isReadyForDeal() && permissions.mayCarry(viewer, lead));
    }

    private List<LeadPage.Revisit> revisits() {
        return Arrays.stream(RecycleReason.values())
                .map(reason -> new LeadPage.Revisit(reason.name(), reason.proposeRevisit(company.today())))
                .toList();
    }

    private List<Long> answers(List<LeadStory.HandoffLine> offered, Viewer viewer) {
        return offered.stream()
                .filter(handoff -> handoff.status() == HandoffStatus.PENDING)
                .filter(handoff -> permissions.mayAnswer(viewer, handoffs.get(handoff.id())))
                .map(LeadStory.HandoffLine::id)
                .toList();
    }
}
