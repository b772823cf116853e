package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.json.Told;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.customfield.RecordType;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AppointmentList;
import io.fukan.records.AppointmentQuery;
import io.fukan.records.AppointmentRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.AppointmentDetails;
import io.fukan.work.AppointmentEntry;
import io.fukan.work.Meetings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Appointments: booked at the lead, here is what becomes of them. */
@RestController
@RequestMapping("/api/v1/appointments")
@Tag(name = "Appointments")
@Transactional(readOnly = true)
class AppointmentApi {

    private static final String FILTERS =
            "lead account status setBy assignedTo bookedFrom bookedTo scheduledFrom scheduledTo";

    private final AppointmentList appointments;
    private final Meetings meetings;
    private final AppointmentEntry entry;
    private final Attrs attrs;
    private final When when;

    AppointmentApi(AppointmentList appointments, Meetings meetings, AppointmentEntry entry, Attrs attrs, When when) {
        this.appointments = appointments;
        this.meetings = meetings;
        this.entry = entry;
        this.attrs = attrs;
        this.when = when;
    }

    /** What changes; what is not named stays as it is. */
    @Schema(name = "AppointmentChange", description = "what is not named stays as it is; null: unknown from now on")
    record AppointmentChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            @Schema(type = "string", description = "corrects when it was booked; for managers and administrators")
            Change<Told> bookedAt,

            @Schema(description = "id of who goes") Change<Long> assignedTo,
            Change<String> place,
            Change<String> note,

            @Schema(description = "whether the appointment criteria were met")
            Change<Boolean> criteriaMet,

            Change<Map<String, JsonNode>> attrs) {}

    /** It took place. */
    @Schema(name = "AppointmentHeld")
    record Held(
            @Schema(type = "string", description = "absent: as scheduled, or now where that is still to come") @Nullable
            Told occurredAt) {}

    /** Another date. */
    @Schema(name = "AppointmentMoved")
    record Moved(
            @NotNull @Schema(type = "string", description = "an instant with offset, or a day")
            Told scheduledAt,

            @Schema(description = "how long; absent: as before") @Nullable
            Integer minutes,

            @Schema(description = "who goes; absent: as before") @Nullable
            Long assignedTo,

            @Schema(description = "that was read; another one answers 409") @Nullable
            Integer version) {}

    /** Somebody else goes. */
    @Schema(name = "AppointmentAssigned")
    record Assigned(@NotNull Long assignedTo) {}

    /** It is called off. */
    @Schema(name = "AppointmentCancelled")
    record Cancelled(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Appointments within one's scope")
    @ListOf(query = AppointmentQuery.class, filters = FILTERS)
    ListAnswer<AppointmentRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(appointments.page(AppointmentQuery.of(Asked.of(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One appointment")
    AppointmentRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return appointments.one(id, viewer).orElseThrow(() -> new NoSuchRecord("appointment", id));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes what is known of an appointment; another date is /reschedule")
    ResponseEntity<AppointmentRow> change(
            @PathVariable long id, @Valid @RequestBody AppointmentChange change, @CurrentViewer Viewer viewer) {
        Appointment appointment = entry.checkChange(id, viewer);
        StaleVersion.check(change.version(), appointment.version());
        AppointmentDetails present = AppointmentDetails.of(appointment);
        AppointmentDetails details = new AppointmentDetails(
                change.assignedTo().over(present.assignedTo()),
                change.place().over(present.place()),
                change.note().over(present.note()),
                change.criteriaMet().over(present.criteriaMet()),
                attrs.of(RecordType.APPOINTMENT, change.attrs().value()));
        entry.change(id, change.version(), details, viewer);
        Moment right = when.past("bookedAt", change.bookedAt().exchanged("bookedAt"));
        if (right != null) {
            entry.correctBooking(id, right, viewer);
        }
        return now(id, viewer);
    }

    @PostMapping("/{id}/hold")
    @Transactional
    @Operation(summary = "The meeting took place")
    ResponseEntity<AppointmentRow> hold(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable Held held,
            @CurrentViewer Viewer viewer) {
        Moment at = held == null ? null : when.moment(held.occurredAt());
        meetings.settle(id, AppointmentStatus.HELD, at, null, viewer);
        return now(id, viewer);
    }

    @PostMapping("/{id}/no-show")
    @Transactional
    @Operation(summary = "They did not come")
    ResponseEntity<AppointmentRow> miss(@PathVariable long id, @CurrentViewer Viewer viewer) {
        meetings.settle(id, AppointmentStatus.NO_SHOW, viewer);
        return now(id, viewer);
    }

    @PostMapping("/{id}/cancel")
    @Transactional
    @Operation(summary = "It was called off")
    ResponseEntity<AppointmentRow> cancel(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable Cancelled cancelled,
            @CurrentViewer Viewer viewer) {
        String reason = cancelled == null ? null : cancelled.reason();
        meetings.settle(id, AppointmentStatus.CANCELLED, null, reason, viewer);
        return now(id, viewer);
    }

    @PostMapping("/{id}/reschedule")
    @Transactional
    @Operation(summary = "Agrees on another date; it stays one appointment")
    ResponseEntity<AppointmentRow> reschedule(
            @PathVariable long id, @Valid @RequestBody Moved moved, @CurrentViewer Viewer viewer) {
        Moment to = Objects.requireNonNull(when.moment(moved.scheduledAt()));
        meetings.reschedule(id, new Meetings.Move(to, moved.minutes(), moved.assignedTo(), moved.version()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/{id}/assign")
    @Transactional
    @Operation(summary = "Sends somebody else")
    ResponseEntity<AppointmentRow> assign(
            @PathVariable long id, @Valid @RequestBody Assigned assigned, @CurrentViewer Viewer viewer) {
        meetings.assign(id, assigned.assignedTo(), viewer);
        return now(id, viewer);
    }

    private ResponseEntity<AppointmentRow> now(long id, Viewer viewer) {
        when.written();
        return Made.changed(appointments.one(id, viewer));
    }
}
