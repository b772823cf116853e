package io.fukan.api.booking;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.api.mail.Language;
import io.fukan.api.write.When;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.BookedThrough;
import io.fukan.booking.BookingDesk;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AppointmentList;
import io.fukan.records.AppointmentRow;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.work.LeadTouches.AppointmentTold;
import io.fukan.work.Meetings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings taken from free time. What becomes of one is told at /api/v1/appointments. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Booking")
@Transactional
class BookingApi {

    private static final String TAKEN =
            "Of many who take the same time of the same person one succeeds; the others get" + " 409 SLOT_TAKEN.";

    private final BookingDesk desk;
    private final Meetings meetings;
    private final Appointments appointments;
    private final AppointmentList list;
    private final LeadRights rights;
    private final Company company;
    private final When when;

    BookingApi(
            BookingDesk desk,
            Meetings meetings,
            Appointments appointments,
            AppointmentList list,
            LeadRights rights,
            Company company,
            When when) {
        this.desk = desk;
        this.meetings = meetings;
        this.appointments = appointments;
        this.list = list;
        this.rights = rights;
        this.company = company;
        this.when = when;
    }

    /** A free time to be taken. */
    @Schema(name = "NewBooking")
    record NewBooking(
            @NotNull @Schema(description = "a free time, with offset")
            OffsetDateTime startsAt,

            @Schema(description = "absent: as usual") @Min(Appointment.SHORTEST) @Max(Appointment.LONGEST) @Nullable
            Integer minutes,

            @Schema(description = "id of who goes; absent: whoever suits the lead and is free") @Nullable
            Long rep,

            @Schema(defaultValue = "CALENDAR") @Nullable BookedThrough bookedThrough,
            @Nullable String place,
            @Nullable String note,

            @Schema(description = "why it is booked although the appointment criteria are not met") @Nullable
            String overrideReason,

            @Schema(description = "language in which the person gets mails about it; absent: none") @Nullable
            Language mailsIn) {

        private AppointmentTold told() {
            return new AppointmentTold(
                    startsAt.toInstant(),
                    minutes,
                    bookedThrough == null ? BookedThrough.CALENDAR : bookedThrough,
                    rep,
                    place,
                    note,
                    overrideReason,
                    Map.of());
        }

        private @Nullable Locale language() {
            return mailsIn == null ? null : mailsIn.locale();
        }
    }

    /** Another free time. */
    @Schema(name = "BookingMoved")
    record Moved(
            @NotNull @Schema(description = "a free time, with offset")
            OffsetDateTime startsAt,

            @Schema(description = "id of who goes; absent: as before where they are free then, else somebody who is")
            @Nullable
            Long rep,

            @Schema(description = "that was read; another one answers 409") @Nullable
            Integer version) {}

    @GetMapping("/leads/{id}/slots")
    @Transactional(readOnly = true)
    @Operation(summary = "Free times for a meeting with a lead, of at most a month")
    SlotsAnswer slots(
            @PathVariable long id,
            @Schema(description = "absent: today") @RequestParam(required = false) @Nullable LocalDate from,
            @Schema(description = "the last day included; absent: two weeks") @RequestParam(required = false) @Nullable
                    LocalDate to,
            @Schema(description = "id of who is to go; absent: whoever looks after the lead's territory")
                    @RequestParam(required = false)
                    @Nullable
                    Long rep,
            @Schema(description = "absent: as usual") @RequestParam(required = false) @Nullable Integer minutes,
            @CurrentViewer Viewer viewer) {
        rights.checkUpdate(viewer, id);
        return SlotsAnswer.of(desk.offer(
                id, rep, SlotsAnswer.days(from, to, company.today()), SlotsAnswer.length(minutes), null, viewer));
    }

    @PostMapping("/leads/{id}/bookings")
    @Operation(summary = "Takes a free time for a meeting with a lead", description = TAKEN)
    ResponseEntity<AppointmentRow> book(
            @PathVariable long id, @Valid @RequestBody NewBooking booking, @CurrentViewer Viewer viewer) {
        Appointment booked = desk.book(id, booking.told(), booking.language(), viewer);
        when.written();
        return ResponseEntity.created(URI.create("/api/v1/appointments/" + booked.id()))
                .body(list.one(booked.id(), viewer).orElse(null));
    }

    @GetMapping("/appointments/{id}/slots")
    @Transactional(readOnly = true)
    @Operation(summary = "Free times to which an appointment can be moved, of at most a month")
    SlotsAnswer slotsInstead(
            @PathVariable long id,
            @Schema(description = "absent: today") @RequestParam(required = false) @Nullable LocalDate from,
            @Schema(description = "the last day included; absent: two weeks") @RequestParam(required = false) @Nullable
                    LocalDate to,
            @Schema(description = "id of who is to go; absent: whoever looks after the lead's territory")
                    @RequestParam(required = false)
                    @Nullable
                    Long rep,
            @CurrentViewer Viewer viewer) {
        Appointment appointment = movable(id, viewer);
        return SlotsAnswer.of(desk.offer(
                appointment.root(),
                rep,
                SlotsAnswer.days(from, to, company.today()),
                appointment.minutes(),
                id,
                viewer));
    }

    @PostMapping("/appointments/{id}/move")
    @Operation(summary = "Moves an appointment to a free time", description = TAKEN)
    ResponseEntity<AppointmentRow> move(
            @PathVariable long id, @Valid @RequestBody Moved moved, @CurrentViewer Viewer viewer) {
        movable(id, viewer);
        desk.move(id, moved.startsAt().toInstant(), moved.rep(), moved.version(), viewer);
        when.written();
        return ResponseEntity.of(list.one(id, viewer));
    }

    private Appointment movable(long id, Viewer viewer) {
        return appointments
                .findById(id)
                .filter(found -> found.leadId() != null
                        && rights.mayRead(viewer, found.root())
                        && meetings.maySettle(found, viewer))
                .orElseThrow(() -> new NoSuchRecord("appointment", id));
    }
}
