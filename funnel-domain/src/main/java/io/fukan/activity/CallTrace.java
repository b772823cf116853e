package io.fukan.activity;

import io.fukan.lead.Lead;
import io.fukan.lead.NextStep;
import io.fukan.lead.Stage;
import io.fukan.record.IllegalMove;
import io.fukan.record.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a lead was before a call was logged, so that the call can be taken back. */
@Entity
@Table(name = "call_trace")
class CallTrace {

    /** The reason that history gives for the way back. */
    static final String REASON = "CALL_UNDONE";

    @Id
    private Long callId;

    private Long leadId;

    @Enumerated(EnumType.STRING)
    private Stage stageBefore;

    @Enumerated(EnumType.STRING)
    private Stage stageAfter;

    /** The telephone system told of the call, and nobody has told yet how it went. */
    private boolean automatic;

    private @Nullable String nextActionBefore;

    @Column(name = "next_action_on_before")
    private @Nullable LocalDate nextActionOnBefore;

    @Column(name = "next_action_at_before")
    private @Nullable Instant nextActionAtBefore;

    protected CallTrace() {}

    CallTrace(Activity call, Lead lead, Stage before, @Nullable NextStep planned) {
        this.callId = call.id();
        this.leadId = lead.id();
        this.stageBefore = before;
        this.stageAfter = lead.stage();
        this.nextActionBefore = planned == null ? null : planned.action();
        this.nextActionOnBefore = planned == null ? null : planned.on();
        this.nextActionAtBefore = planned == null ? null : planned.at();
    }

    /** Of a call that the telephone system told of. */
    static CallTrace ofAutomatic(Activity call, Lead lead, Stage before, @Nullable NextStep planned) {
        CallTrace trace = new CallTrace(call, lead, before, planned);
        trace.automatic = true;
        return trace;
    }

    /** Somebody has told how the call went, by which the lead may have moved on. */
    void told(Lead lead) {
        automatic = false;
        stageAfter = lead.stage();
    }

    Long callId() {
        return callId;
    }

    /**
     * Takes the lead back to where it was.
     *
     * @throws IllegalMove CALL_OVERTAKEN when it has moved on since
     */
    void undo(Lead lead, Stamp stamp) {
        if (lead.stage() != stageAfter) {
            throw new IllegalMove("CALL_OVERTAKEN", lead.stage());
        }
        if (stageBefore != stageAfter) {
            lead.goBack(stageBefore, REASON, stamp);
        }
        NextStep before = nextActionBefore == null || nextActionOnBefore == null
                ? null
                : new NextStep(nextActionBefore, nextActionOnBefore, nextActionAtBefore);
        lead.plan(before, stamp.recorded());
    }
}
