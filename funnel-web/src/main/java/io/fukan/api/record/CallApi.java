package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Calls;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.records.ActivityList;
import io.fukan.records.ActivityRow;
import io.fukan.records.LeadList;
import io.fukan.records.LeadRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.CallLogging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls that were logged wrongly. */
@RestController
@RequestMapping("/api/v1/calls/{id}")
@Tag(name = "Activities")
@Transactional
class CallApi {

    private final CallLogging calls;
    private final ActivityList activities;
    private final LeadList leads;
    private final When when;

    CallApi(CallLogging calls, ActivityList activities, LeadList leads, When when) {
        this.calls = calls;
        this.activities = activities;
        this.leads = leads;
        this.when = when;
    }

    /** What was really the case. */
    @Schema(name = "CallCorrection")
    record Correction(
            @NotNull CallOutcome outcome,

            @Schema(description = "absent: unknown") @Nullable
            Integer durationSeconds,

            @Nullable String note,

            @Schema(description = "needed later than a day after the call was logged") @Nullable
            String reason) {}

    @PostMapping("/correct")
    @Operation(
            summary = "Corrects a call; the lead stays at its stage",
            description = "Later than a day after it was logged a reason is needed, and what had stood there is kept.")
    ResponseEntity<ActivityRow> correct(
            @PathVariable long id, @Valid @RequestBody Correction correction, @CurrentViewer Viewer viewer) {
        Calls.Right right = new Calls.Right(correction.outcome(), correction.durationSeconds(), correction.note());
        calls.correct(id, right, correction.reason(), viewer);
        when.written();
        return Made.changed(activities.one(id, viewer));
    }

    @PostMapping("/undo")
    @Operation(
            summary = "Takes back a call that one logged by mistake less than a day ago",
            description = "The call is gone, and its lead, which is answered, is where it was before.")
    ResponseEntity<LeadRow> undo(@PathVariable long id, @CurrentViewer Viewer viewer) {
        long lead = calls.undo(id, viewer).id();
        when.written();
        return Made.changed(leads.one(lead, viewer));
    }
}
