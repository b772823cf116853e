package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.quality.Quality;
import io.fukan.quality.QualityJudge;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves leads through their stages. */
@Service
@Transactional
public class LeadMoves {

    private static final Set<Stage> BY_HANDOFF = Set.of(Stage.HANDED_TO_IS, Stage.HANDED_OFF, Stage.ACCEPTED);

    private final Leads leads;
    private final LeadRights rights;
    private final Permissions permissions;
    private final TargetGuard guard;
    private final QualityJudge judge;
    private final Company company;
    private final Clock clock;

    LeadMoves(
            Leads leads,
            LeadRights rights,
            Permissions permissions,
            TargetGuard guard,
            QualityJudge judge,
            Company company,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.permissions = permissions;
        this.guard = guard;
        this.judge = judge;
        this.company = company;
        this.clock = clock;
    }

    /**
     * The stages to which a lead can be moved as such now, earlier ones included. Stages that an appointment or a handoff
     * brings about are not among them.
     */
    public static List<Stage> offered(Lead lead) {
        return lead.reachable().stream()
                .filter(stage -> isBack(lead, stage) || !isByDeed(stage))
                .toList();
    }

    /** Whether that stage lies behind the lead, so that going there needs a reason. */
    public static boolean isBack(Lead lead, Stage stage) {
        return lead.track().isBefore(stage, lead.stage());
    }

    /**
     * Moves one stage forward, or back with a reason.
     *
     * @throws IllegalMove LEAD_STAGE_BY_HANDOFF or LEAD_STAGE_BY_BOOKING for a stage that another deed brings about; others
     *     when that stage cannot be reached
     */
    public Lead move(Long leadId, Stage to, @Nullable String reason, Viewer viewer) {
        return move(leadId, to, reason, null, viewer);
    }

    /** The same, told of a moment; null: now. */
    public Lead move(Long leadId, Stage to, @Nullable String reason, @Nullable Moment at, Viewer viewer) {
        Lead lead = mayUpdate(leadId, viewer);
        if (!isBack(lead, to) && isByDeed(to)) {
            String code = to == Stage.APPOINTMENT_SET ? "LEAD_STAGE_BY_BOOKING" : "LEAD_STAGE_BY_HANDOFF";
            throw new IllegalMove(code, lead.stage(), to);
        }
        if (!isBack(lead, to)) {
            guard.checkMove(lead, to);
        }
        lead.moveTo(to, Stamp.told(at, clock, viewer.userId()), Entered.note("reason", reason));
        return lead;
    }

    /** The prospect asked for contact: MQL at once, over skipped stages. */
    public Lead raiseHand(Long leadId, Viewer viewer) {
        return raiseHand(leadId, null, viewer);
    }

    /** The same, told of a moment; null: now. */
    public Lead raiseHand(Long leadId, @Nullable Moment at, Viewer viewer) {
        Lead lead = mayUpdate(leadId, viewer);
        boolean newCycle = lead.stage() == Stage.RECYCLED;
        lead.raiseHand(Stamp.told(at, clock, viewer.userId()));
        if (newCycle) {
            judge.judgeNew(List.of(leadId));
        }
        return lead;
    }

    /**
     * Lays a lead aside.
     *
     * @param revisitOn null: as the reason proposes
     * @throws InvalidValue DAY_PAST when that day is not to come
     */
    public Lead recycle(Long leadId, RecycleReason reason, @Nullable LocalDate revisitOn, Viewer viewer) {
        return recycle(leadId, reason, revisitOn, null, viewer);
    }

    /** The same, told of a moment; null: now. */
    public Lead recycle(
            Long leadId, RecycleReason reason, @Nullable LocalDate revisitOn, @Nullable Moment at, Viewer viewer) {
        Lead lead = mayUpdate(leadId, viewer);
        LocalDate today = company.today();
        LocalDate day = revisitOn == null ? reason.proposeRevisit(today) : Entered.day("revisitOn", revisitOn);
        if (day == null || !day.isAfter(today)) {
            throw new InvalidValue("revisitOn", "DAY_PAST");
        }
        lead.recycle(reason, day, Stamp.told(at, clock, viewer.userId()));
        return lead;
    }

    /** Ends the lead for good. */
    public Lead disqualify(Long leadId, DisqualifyReason reason, Viewer viewer) {
        return disqualify(leadId, reason, null, viewer);
    }

    /** The same, told of a moment; null: now. */
    public Lead disqualify(Long leadId, DisqualifyReason reason, @Nullable Moment at, Viewer viewer) {
        Lead lead = mayUpdate(leadId, viewer);
        lead.disqualify(reason, Stamp.told(at, clock, viewer.userId()));
        return lead;
    }

    /** Takes a recycled lead up again as a new cycle, which is judged anew. */
    public Lead reactivate(Long leadId, Stage to, Viewer viewer) {
        return reactivate(leadId, to, null, viewer);
    }

    /** The same, told of a moment; null: now. */
    public Lead reactivate(Long leadId, Stage to, @Nullable Moment at, Viewer viewer) {
        Lead lead = mayUpdate(leadId, viewer);
        lead.reactivate(to, Stamp.told(at, clock, viewer.userId()));
        judge.judgeNew(List.of(leadId));
        return lead;
    }

    /**
     * Takes up several recycled leads again, each where it was laid aside from and to be turned to today. Those that came back
     * meanwhile and those that are not the viewer's to change are passed over.
     *
     * @return how many came back
     */
    public int bringBack(Collection<Long> leadIds, Viewer viewer) {
        List<Lead> aside = leadIds.stream()
                .distinct()
                .sorted() // whoever brings back the same ones waits, instead of waiting for each other
                .filter(id -> rights.mayUpdate(viewer, id))
                .flatMap(id -> leads.lockById(id).stream())
                .filter(lead -> lead.stage() == Stage.RECYCLED)
                .toList();
        Stamp now = Stamp.now(clock, viewer.userId());
        for (Lead lead : aside) {
            lead.comeHome(now);
            lead.plan(null, company.today(), now.recorded());
        }
        judge.judgeNew(aside.stream().map(Lead::id).toList());
        return aside.size();
    }

    /** A person's own judgement of the lead's quality. */
    public void judge(Long leadId, Quality quality, @Nullable String reason, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        permissions.require(permissions.mayJudge(viewer, leads.get(leadId)), "judge lead", leadId);
        String why = Entered.note("reason", reason);
        judge.judgeByHand(leadId, quality, why == null ? "" : why, viewer.userId());
    }

    private Lead mayUpdate(Long leadId, Viewer viewer) {
        rights.checkUpdate(viewer, leadId);
        return leads.get(leadId);
    }

    private static boolean isByDeed(Stage stage) {
        return stage == Stage.APPOINTMENT_SET || BY_HANDOFF.contains(stage);
    }
}
