package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.conversation.Transcripts;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs a call and what becomes of the lead, all at once or not at all; takes back and corrects what was logged. */
@Service
@Transactional
public class CallLogging {

    private static final int LONGEST_CALL = 24 * 60 * 60;

    private final Calls calls;
    private final Activities activities;
    private final Transcripts transcripts;
    private final Leads leads;
    private final LeadMoves moves;
    private final NextAttempts attempts;
    private final LeadRights rights;
    private final Permissions permissions;
    private final AuditLog audit;
    private final Company company;
    private final Clock clock;

    CallLogging(
            Calls calls,
            Activities activities,
            Transcripts transcripts,
            Leads leads,
            LeadMoves moves,
            NextAttempts attempts,
            LeadRights rights,
            Permissions permissions,
            AuditLog audit,
            Company company,
            Clock clock) {
        this.calls = calls;
        this.activities = activities;
        this.transcripts = transcripts;
        this.leads = leads;
        this.moves = moves;
        this.attempts = attempts;
        this.rights = rights;
        this.permissions = permissions;
        this.audit = audit;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Logs a call; the lead goes forward where the call brought it forward, and an open one gets a next action.
     *
     * @throws InvalidValue at the field that can never be right, with nothing written
     */
    public Activity log(Long leadId, CallTold told, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        Lead lead = leads.get(leadId);
        permissions.require(permissions.mayLog(viewer, lead), "log a call with lead", leadId);
        checkLength(told.durationSeconds());
        Stamp stamp =
                told.at() == null ? Stamp.now(clock, viewer.userId()) : Stamp.told(told.at(), clock, viewer.userId());
        Activity call = calls.log(new CallReport(
                leadId,
                told.direction(),
                told.outcome(),
                told.durationSeconds(),
                Entered.note("note", told.note()),
                next(lead, told, stamp.occurred().day(company.zone()), viewer),
                told.heard(),
                stamp));
        if (told.then() instanceof CallTold.LayAside aside) {
            moves.recycle(leadId, aside.reason(), aside.revisitOn(), viewer);
            calls.closed(call);
        } else if (told.then() instanceof CallTold.End end) {
            moves.disqualify(leadId, end.reason(), viewer);
            calls.closed(call);
        }
        return call;
    }

    /** Takes a call back, with all that came of it, that the viewer logged by mistake less than a day ago. */
    public Lead undo(Long callId, Viewer viewer) {
        Activity call = readable(callId, viewer);
        permissions.require(Objects.equals(call.repId(), viewer.userId()), "undo call", callId);
        if (transcripts.findById(callId).isPresent()) {
            throw new IllegalMove("CALL_HAS_TRANSCRIPT");
        }
        calls.undo(callId, Stamp.now(clock, viewer.userId()));
        audit.record(AuditAction.DELETED, "call", callId, null);
        return leads.get(Objects.requireNonNull(call.leadId()));
    }

    /** Corrects a call; whoever made it may, or who may change the lead as a manager. */
    public Activity correct(Long callId, Calls.Right right, @Nullable String reason, Viewer viewer) {
        Activity call = readable(callId, viewer);
        permissions.require(mayCorrect(call, viewer), "correct call", callId);
        checkLength(right.durationSeconds());
        Calls.Right checked =
                new Calls.Right(right.outcome(), right.durationSeconds(), Entered.note("note", right.note()));
        return calls.correct(callId, checked, Entered.note("reason", reason), Stamp.now(clock, viewer.userId()));
    }

    private static void checkLength(@Nullable Integer seconds) {
        if (seconds != null && seconds > LONGEST_CALL) {
            throw new InvalidValue("durationSeconds", "CALL_TOO_LONG");
        }
    }

    /** Whether the viewer may correct that call. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(Activity call, Viewer viewer) {
        return permissions.mayCorrect(viewer, call);
    }

    private @Nullable NextStep next(Lead lead, CallTold told, LocalDate called, Viewer viewer) {
        if (told.then() instanceof CallTold.Next next) {
            NextStep step = next.step();
            Entered.line("nextAction", step.action());
            Entered.day("nextActionOn", step.on());
            if (step.on().isBefore(called)) {
                throw new InvalidValue("nextActionOn", "NEXT_ACTION_DAY_PAST");
            }
            return step;
        }
        boolean planned = lead.nextStep()
                .filter(step -> !step.on().isBefore(company.today()))
                .isPresent();
        boolean open = lead.stage().isOpen();
        return told.then() instanceof CallTold.AsProposed && open && !planned
                ? attempts.after(lead, told.outcome(), viewer.locale())
                : null;
    }

    /** @throws NoSuchRecord where the viewer may not read it */
    @Transactional(readOnly = true)
    public Activity readable(Long callId, Viewer viewer) {
        return activities
                .findById(callId)
                .filter(call -> call.kind() == ActivityKind.CALL && call.leadId() != null)
                .filter(call -> rights.mayRead(viewer, call.root()))
                .orElseThrow(() -> new NoSuchRecord("call", callId));
    }
}
