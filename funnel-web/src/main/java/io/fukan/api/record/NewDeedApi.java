package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.record.InvalidValue;
import io.fukan.records.ActivityRow;
import io.fukan.records.AppointmentRow;
import io.fukan.records.HandoffRow;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The deeds of {@link LeadDeedApi} where they are listed, at no lead's address: the body names the lead. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class NewDeedApi {

    private final LeadDeedApi deeds;

    NewDeedApi(LeadDeedApi deeds) {
        this.deeds = deeds;
    }

    @PostMapping("/activities")
    @Tag(name = "Activities")
    @Operation(
            summary = "Keeps a mail, meeting, visit, proposal, note … of a lead; calls are logged at /leads/{id}/calls")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ActivityRow> activity(
            @Valid @RequestBody LeadDeedApi.NewActivity told, @CurrentViewer Viewer viewer) {
        return deeds.activity(named(told.leadId()), told, viewer);
    }

    @PostMapping("/appointments")
    @Tag(name = "Appointments")
    @Operation(summary = "Books an appointment with a lead, which goes to APPOINTMENT_SET")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AppointmentRow> appointment(
            @Valid @RequestBody LeadDeedApi.NewAppointment wanted, @CurrentViewer Viewer viewer) {
        return deeds.book(named(wanted.leadId()), wanted, viewer);
    }

    @PostMapping("/handoffs")
    @Tag(name = "Handoffs")
    @Operation(summary = "Offers a lead to another department")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HandoffRow> handoff(
            @Valid @RequestBody LeadDeedApi.NewHandoff wanted, @CurrentViewer Viewer viewer) {
        return deeds.offer(named(wanted.leadId()), wanted, viewer);
    }

    private static long named(@Nullable Long lead) {
        if (lead == null) {
            throw new InvalidValue("leadId", "REQUIRED");
        }
        return lead;
    }
}
