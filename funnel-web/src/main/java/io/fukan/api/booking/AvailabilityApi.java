package io.fukan.api.booking;

import io.fukan.access.Viewer;
import io.fukan.api.write.When;
import io.fukan.booking.Availability;
import io.fukan.calendar.BusyBlock;
import io.fukan.calendar.WorkingHours;
import io.fukan.record.InvalidValue;
import io.fukan.records.Named;
import io.fukan.security.CurrentViewer;
import io.fukan.work.Entered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When people can be met: everybody says it of themselves, managers of their teams, administrators of all. */
@RestController
@RequestMapping(AvailabilityApi.PATH)
@Tag(name = "Booking")
@Transactional
class AvailabilityApi {

    static final String PATH = "/api/v1/availability";

    private final Availability availability;
    private final When when;

    AvailabilityApi(Availability availability, When when) {
        this.availability = availability;
        this.when = when;
    }

    /** A span of a weekday, in local time of the business zone. */
    @Schema(name = "WorkingSpan")
    record Span(
            @NotNull DayOfWeek weekday,

            @NotNull @Schema(type = "string", example = "09:30")
            LocalTime opens,

            @NotNull @Schema(type = "string", example = "17:00")
            LocalTime closes) {

        private static Span of(WorkingHours hours) {
            return new Span(hours.weekday(), hours.opens(), hours.closes());
        }
    }

    /** A person's own hours. */
    @Schema(name = "WorkingHours")
    record Hours(
            @NotNull @Valid @Schema(description = "on business days; none: those of the company")
            List<Span> spans) {}

    /** A time at which somebody cannot be met: once, or each week. */
    @Schema(name = "BusyTime")
    record Busy(
            long id,
            @Nullable String title,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,

            @Schema(description = "null: once") @Nullable DayOfWeek weekday,

            @Schema(type = "string") @Nullable LocalTime opens,
            @Schema(type = "string") @Nullable LocalTime closes,

            @Schema(description = "the last day; null: without end") @Nullable
            LocalDate untilOn) {

        private static Busy of(BusyBlock block) {
            return new Busy(
                    block.id(),
                    block.title(),
                    block.startsAt(),
                    block.endsAt(),
                    block.weekday(),
                    block.opens(),
                    block.closes(),
                    block.untilOn());
        }
    }

    /** A time to keep free of appointments. */
    @Schema(
            name = "NewBusyTime",
            description = "startsAt and endsAt, or weekday, opens, closes and, unless it goes on without end, untilOn")
    record NewBusy(
            @Nullable String title,
            @Nullable OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable DayOfWeek weekday,

            @Schema(type = "string", example = "12:00") @Nullable
            LocalTime opens,

            @Schema(type = "string", example = "13:00") @Nullable
            LocalTime closes,

            @Nullable LocalDate untilOn) {

        private BusyBlock of(long person) {
            String name = Entered.line("title", title);
            return weekday == null
                    ? BusyBlock.once(
                            person,
                            name,
                            needed("startsAt", startsAt).toInstant(),
                            needed("endsAt", endsAt).toInstant())
                    : BusyBlock.weekly(
                            person, name, weekday, needed("opens", opens), needed("closes", closes), untilOn);
        }

        private static <T> T needed(String field, @Nullable T value) {
            if (value == null) {
                throw new InvalidValue(field, "REQUIRED");
            }
            return value;
        }
    }

    /** When a person can be met. */
    @Schema(name = "Availability")
    record Whole(
            @Schema(description = "own hours on business days; none: those of the company")
            List<Span> hours,

            @Schema(description = "what is not over") List<Busy> busy,

            @Schema(description = "to come, the next ones first")
            List<Meeting> meetings) {}

    /** A meeting to come. */
    @Schema(name = "MeetingToCome")
    record Meeting(
            @Schema(description = "id of the appointment") long id,
            @Nullable Long leadId,
            Instant startsAt,
            int minutes,
            @Nullable String company,
            @Nullable String place) {

        private static Meeting of(Availability.Meeting meeting) {
            return new Meeting(
                    meeting.id(),
                    meeting.leadId(),
                    meeting.startsAt(),
                    meeting.minutes(),
                    meeting.company(),
                    meeting.place());
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "Whose availability, beside one's own, the caller may see and settle")
    List<Named> persons(@CurrentViewer Viewer viewer) {
        return availability.persons(viewer);
    }

    @GetMapping("/{person}")
    @Transactional(readOnly = true)
    @Operation(summary = "When a person can be met: own hours, busy times, meetings to come")
    Whole of(@PathVariable long person, @CurrentViewer Viewer viewer) {
        return new Whole(
                availability.hours(person, viewer).stream().map(Span::of).toList(),
                availability.busy(person, viewer).stream().map(Busy::of).toList(),
                availability.meetings(person, viewer).stream().map(Meeting::of).toList());
    }

    @PutMapping("/{person}/hours")
    @Operation(summary = "Settles a person's hours")
    Hours work(@PathVariable long person, @Valid @RequestBody Hours told, @CurrentViewer Viewer viewer) {
        List<Availability.Span> spans = told.spans().stream()
                .map(span -> new Availability.Span(span.weekday(), span.opens(), span.closes(), "spans"))
                .toList();
        availability.work(person, spans, viewer);
        when.written();
        return new Hours(
                availability.hours(person, viewer).stream().map(Span::of).toList());
    }

    @PostMapping("/{person}/busy")
    @Operation(summary = "Keeps a time free of appointments, once or each week")
    ResponseEntity<Busy> block(
            @PathVariable long person, @Valid @RequestBody NewBusy told, @CurrentViewer Viewer viewer) {
        BusyBlock kept = availability.block(told.of(person), viewer);
        return ResponseEntity.created(URI.create(PATH + "/busy/" + kept.id())).body(Busy.of(kept));
    }

    @DeleteMapping("/busy/{id}")
    @Operation(summary = "Opens it again")
    ResponseEntity<Void> unblock(@PathVariable long id, @CurrentViewer Viewer viewer) {
        availability.unblock(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
