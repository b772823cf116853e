package io.fukan.api.booking;

import io.fukan.access.Viewer;
import io.fukan.account.SizeBand;
import io.fukan.appointment.AppointmentChange;
import io.fukan.appointment.AppointmentChanges;
import io.fukan.booking.Assignment;
import io.fukan.booking.Assignments;
import io.fukan.booking.Candidate;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AppointmentList;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an appointment came about: what was changed of it, and why whoever goes was chosen. */
@RestController
@RequestMapping("/api/v1/appointments/{id}")
@Tag(name = "Booking")
@Transactional(readOnly = true)
class AppointmentStoryApi {

    private final AppointmentList appointments;
    private final AppointmentChanges changes;
    private final Assignments assignments;

    AppointmentStoryApi(AppointmentList appointments, AppointmentChanges changes, Assignments assignments) {
        this.appointments = appointments;
        this.changes = changes;
        this.assignments = assignments;
    }

    /** A line of an appointment's history. */
    @Schema(name = "AppointmentStoryEntry")
    record Line(
            AppointmentChange.What what,

            @Schema(description = "when they meet, as it stood after the change") @Nullable
            Instant scheduledAt,

            @Schema(description = "the day, where no time was fixed") @Nullable
            LocalDate scheduledOn,

            @Schema(description = "id of who goes, as it stood after the change") @Nullable
            Long assignedTo,

            @Nullable String reason,
            Instant recordedAt,

            @Schema(description = "id of who did it; null: the prospect, or the system") @Nullable
            Long changedBy) {

        private static Line of(AppointmentChange change) {
            Moment scheduled = change.scheduled();
            return new Line(
                    change.what(),
                    scheduled == null || scheduled.on() != null ? null : scheduled.at(),
                    scheduled == null ? null : scheduled.on(),
                    change.repId(),
                    change.reason(),
                    change.recordedAt(),
                    change.changedBy());
        }
    }

    /** Why somebody goes. */
    @Schema(name = "AppointmentAssignment")
    record Why(
            @Schema(description = "null: the lead is in none") @Nullable
            String territory,

            @Schema(description = "as the company states it; null: unknown") @Nullable
            String industry,

            @Nullable SizeBand sizeBand,

            @Schema(description = "over how many days appointments were counted")
            int days,

            @Schema(description = "false: a person chose") boolean automatic,

            @Schema(description = "who could have gone then, the chosen one first")
            List<Visitor> candidates) {

        private static Why of(Assignment assignment) {
            return new Why(
                    assignment.territory(),
                    assignment.segment().industry(),
                    assignment.segment().size(),
                    assignment.days(),
                    assignment.automatic(),
                    assignment.candidates().stream().map(Visitor::of).toList());
        }
    }

    /** Somebody who could go. */
    @Schema(name = "AppointmentCandidate")
    record Visitor(
            @Schema(description = "id") long rep,
            String name,

            @Schema(description = "deals won with such companies")
            int wins,

            @Schema(description = "deals decided with such companies")
            int deals,

            @Schema(description = "share won, drawn towards the company's own where the sample is small")
            BigDecimal fit,

            @Schema(description = "appointments given to them lately")
            int load) {

        private static Visitor of(Candidate candidate) {
            return new Visitor(
                    candidate.repId(),
                    candidate.name(),
                    candidate.wins(),
                    candidate.deals(),
                    candidate.fit(),
                    candidate.load());
        }
    }

    @GetMapping("/history")
    @Operation(summary = "What was changed of an appointment, oldest first")
    List<Line> history(@PathVariable long id, @CurrentViewer Viewer viewer) {
        checkRead(id, viewer);
        return changes.findByAppointmentIdOrderByRecordedAtAscIdAsc(id).stream()
                .map(Line::of)
                .toList();
    }

    @GetMapping("/assignment")
    @Operation(
            summary = "Why whoever goes was chosen: territory, kind of company, and the candidates with their figures",
            description = "404 where it was settled without a free time being picked.")
    Why why(@PathVariable long id, @CurrentViewer Viewer viewer) {
        checkRead(id, viewer);
        return Optional.ofNullable(assignments.of(List.of(id)).get(id))
                .map(Why::of)
                .orElseThrow(() -> new NoSuchRecord("assignment of appointment", id));
    }

    private void checkRead(long id, Viewer viewer) {
        appointments.one(id, viewer).orElseThrow(() -> new NoSuchRecord("appointment", id));
    }
}
