package io.fukan.activity;

import io.fukan.lead.Lead;
import io.fukan.lead.Stage;
import io.fukan.lead.Standing;
import io.fukan.record.IllegalMove;
import io.fukan.record.Stamp;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What a lead was before a call was logged, so that the call and all that came of it can be taken back. */
@Entity
@Table(name = "call_trace")
class CallTrace {

    /** The reason that history gives for the way back. */
    static final String REASON = "CALL_UNDONE";

    @Id
    private Long callId;

    private Long leadId;

    @Embedded
    @EmbeddedColumnNaming("%s_before")
    private Standing before;

    @Enumerated(EnumType.STRING)
    private Stage stageAfter;

    /** Lines of the lead's history after the call; null: not kept by an earlier version. */
    private @Nullable Integer changesAfter;

    /** The telephone system told of the call, and nobody has told yet how it went. */
    private boolean automatic;

    protected CallTrace() {}

    /** Of a call that led the lead from where it was before to where it is now. */
    CallTrace(Activity call, Lead lead, Standing before) {
        this.callId = call.id();
        this.leadId = lead.id();
        this.before = before;
        ledTo(lead);
    }

    /** Of a call that the telephone system told of. */
    static CallTrace ofAutomatic(Activity call, Lead lead, Standing before) {
        CallTrace trace = new CallTrace(call, lead, before);
        trace.automatic = true;
        return trace;
    }

    /** Somebody has told how the call went, by which the lead may have moved on. */
    void told(Lead lead) {
        automatic = false;
        ledTo(lead);
    }

    private void ledTo(Lead lead) {
        Standing now = lead.standing();
        stageAfter = now.stage();
        changesAfter = now.changes();
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
        Standing now = lead.standing();
        if (now.stage() != stageAfter || changesAfter != null && !changesAfter.equals(now.changes())) {
            throw new IllegalMove("CALL_OVERTAKEN", now.stage());
        }
        lead.putBack(before, REASON, stamp);
    }
}
