package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.api.json.Told;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.BookedThrough;
import io.fukan.handoff.Handoff;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.organisation.Department;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.ActivityList;
import io.fukan.records.ActivityRow;
import io.fukan.records.AppointmentList;
import io.fukan.records.AppointmentRow;
import io.fukan.records.HandoffList;
import io.fukan.records.HandoffRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.CallLogging;
import io.fukan.work.CallTold;
import io.fukan.work.Handovers;
import io.fukan.work.LeadTouches;
import io.fukan.work.LeadTouches.AppointmentTold;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a lead: calls, other activities, appointments, handoffs. Moments are now unless told otherwise. */
@RestController
@RequestMapping("/api/v1/leads/{id}")
@Tag(name = "Leads")
@Transactional
class LeadDeedApi {

    private final CallLogging calls;
    private final LeadTouches touches;
    private final Handovers handovers;
    private final Leads leads;
    private final Activities activities;
    private final ActivityList activityList;
    private final AppointmentList appointmentList;
    private final HandoffList handoffList;
    private final When when;

    LeadDeedApi(
            CallLogging calls,
            LeadTouches touches,
            Handovers handovers,
            Leads leads,
            Activities activities,
            ActivityList activityList,
            AppointmentList appointmentList,
            HandoffList handoffList,
            When when) {
        this.calls = calls;
        this.touches = touches;
        this.handovers = handovers;
        this.leads = leads;
        this.activities = activities;
        this.activityList = activityList;
        this.appointmentList = appointmentList;
        this.handoffList = handoffList;
        this.when = when;
    }

    /** A call. */
    @Schema(name = "NewCall")
    record NewCall(
            @NotNull CallOutcome outcome,
            @Schema(defaultValue = "OUTBOUND") @Nullable Direction direction,

            @Schema(type = "string", description = "an instant with offset, or a day; absent: now") @Nullable
            Told occurredAt,

            @Nullable Integer durationSeconds,
            @Nullable String note,

            @Schema(description = "what happens next; absent together with its day: as proposed for such an outcome")
            @Nullable
            String nextAction,

            @Nullable LocalDate nextActionOn,

            @Schema(description = "a moment agreed on that day, with offset") @Nullable
            OffsetDateTime nextActionAt) {

        CallTold.Then then(ZoneId zone) {
            if (nextAction == null && nextActionOn == null && nextActionAt == null) {
                return new CallTold.AsProposed();
            }
            Instant at = nextActionAt == null ? null : nextActionAt.toInstant();
            LocalDate on = nextActionOn == null && at != null ? LocalDate.ofInstant(at, zone) : nextActionOn;
            return new CallTold.Next(NextStep.of(nextAction, on, at));
        }
    }

    /** Any other activity. */
    @Schema(name = "NewActivity")
    record NewActivity(
            @Schema(description = "id; in the address of a lead that lead, or absent") @Nullable
            Long leadId,

            @NotNull ActivityKind kind,
            @Nullable Direction direction,

            @Schema(type = "string", description = "an instant with offset, or a day; absent: now") @Nullable
            Told occurredAt,

            @Nullable String subject,
            @Nullable String note) {}

    /** An appointment. */
    @Schema(name = "NewAppointment")
    record NewAppointment(
            @Schema(description = "id; in the address of a lead that lead, or absent") @Nullable
            Long leadId,

            @Schema(
                    type = "string",
                    description = "when they meet: an instant with offset, or a day; absent: not fixed")
            @Nullable
            Told scheduledAt,

            @Schema(defaultValue = "OTHER; CALL where callId is given") @Nullable
            BookedThrough bookedThrough,

            @Schema(description = "the call that made it") @Nullable
            Long callId,

            @Schema(description = "who goes") @Nullable Long assignedTo,
            @Nullable String place,
            @Nullable String note,

            @Schema(description = "why to book although the appointment criteria are not met") @Nullable
            String overrideReason,

            @Schema(type = "string", description = "when it was booked; absent: now") @Nullable
            Told bookedAt) {}

    /** A handoff. */
    @Schema(name = "NewHandoff")
    record NewHandoff(
            @Schema(description = "id; in the address of a lead that lead, or absent") @Nullable
            Long leadId,

            @Schema(description = "absent: the next department for this lead") @Nullable
            Department to,

            @Schema(description = "who is to answer; absent: anybody there") @Nullable
            Long addressee,

            @Nullable String note,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told offeredAt) {}

    @PostMapping("/calls")
    @Operation(
            summary = "Logs a call; the lead goes forward where the call brought it forward",
            description =
                    "An open lead never stays without a next action: where none is told and none is planned from today on,"
                            + " the one proposed for such an outcome is set.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ActivityRow> call(
            @PathVariable long id, @Valid @RequestBody NewCall call, @CurrentViewer Viewer viewer) {
        CallTold told = new CallTold(
                call.direction() == null ? Direction.OUTBOUND : call.direction(),
                call.outcome(),
                when.moment(call.occurredAt()),
                call.durationSeconds(),
                call.note(),
                call.then(when.zone()));
        return activity(calls.log(id, told, viewer), viewer);
    }

    @PostMapping("/activities")
    @Operation(summary = "Keeps a mail, meeting, visit, proposal, note …")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ActivityRow> activity(
            @PathVariable long id, @Valid @RequestBody NewActivity told, @CurrentViewer Viewer viewer) {
        checkAddress(id, told.leadId());
        if (told.kind() == ActivityKind.CALL) {
            throw new InvalidValue("kind", "USE_CALLS");
        }
        Activity kept = touches.note(
                id, told.kind(), told.direction(), when.moment(told.occurredAt()), told.subject(), told.note(), viewer);
        return activity(kept, viewer);
    }

    @PostMapping("/appointments")
    @Operation(summary = "Books an appointment; the lead goes to APPOINTMENT_SET")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AppointmentRow> book(
            @PathVariable long id, @Valid @RequestBody NewAppointment wanted, @CurrentViewer Viewer viewer) {
        checkAddress(id, wanted.leadId());
        Appointment booked = touches.book(
                id,
                new AppointmentTold(
                        null,
                        through(wanted),
                        wanted.assignedTo(),
                        wanted.place(),
                        wanted.note(),
                        wanted.overrideReason(),
                        Map.of()),
                when.moment(wanted.scheduledAt()),
                callOf(id, wanted.callId()),
                when.past("bookedAt", wanted.bookedAt()),
                viewer);
        when.written();
        return Made.at("/api/v1/appointments", booked.id(), appointmentList.one(booked.id(), viewer));
    }

    @PostMapping("/handoffs")
    @Operation(summary = "Offers the lead to another department")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HandoffRow> offer(
            @PathVariable long id, @Valid @RequestBody NewHandoff wanted, @CurrentViewer Viewer viewer) {
        checkAddress(id, wanted.leadId());
        Department to = wanted.to() != null ? wanted.to() : next(id, viewer);
        Handoff offered = handovers.offer(
                id, to, wanted.addressee(), wanted.note(), when.past("offeredAt", wanted.offeredAt()), viewer);
        when.written();
        return Made.at("/api/v1/handoffs", offered.id(), handoffList.one(offered.id(), viewer));
    }

    private static void checkAddress(long id, @Nullable Long told) {
        if (told != null && told != id) {
            throw new InvalidValue("leadId", "OTHER_THAN_ADDRESS", id);
        }
    }

    private ResponseEntity<ActivityRow> activity(Activity kept, Viewer viewer) {
        when.written();
        return Made.at("/api/v1/activities", kept.id(), activityList.one(kept.id(), viewer));
    }

    private static BookedThrough through(NewAppointment wanted) {
        if (wanted.bookedThrough() != null) {
            return wanted.bookedThrough();
        }
        return wanted.callId() == null ? BookedThrough.OTHER : BookedThrough.CALL;
    }

    private @Nullable Long callOf(long lead, @Nullable Long callId) {
        if (callId == null) {
            return null;
        }
        return activities
                .findById(callId)
                .filter(call -> call.kind() == ActivityKind.CALL && Objects.equals(call.leadId(), lead))
                .map(Activity::id)
                .orElseThrow(() -> new NoSuchRecord("call", callId));
    }

    /** Where this viewer's handing over of the lead leads to; offering says why it is impossible. */
    private Department next(long id, Viewer viewer) {
        List<Department> destinations = leads.findById(id)
                .map(lead -> handovers.destinations(lead, viewer))
                .orElse(List.of());
        return destinations.isEmpty() ? Department.FS : destinations.get(0);
    }
}
