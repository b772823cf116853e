package io.fukan.api.booking;

import static java.util.Objects.requireNonNull;

import io.fukan.appointment.Appointment;
import io.fukan.booking.BookingPage;
import io.fukan.booking.BookingPages;
import io.fukan.booking.MeetingLinks;
import io.fukan.booking.SelfBooking;
import io.fukan.calendar.FreeSlot;
import io.fukan.organisation.Languages;
import io.fukan.record.InvalidValue;
import io.fukan.setting.Company;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What strangers do on a booking page, for a site of one's own that offers its times: see when, and take one. */
@RestController
@RequestMapping("/api/v1/booking-pages/{id}")
@Tag(name = "Booking")
class PageBookingApi {

    private final BookingPages pages;
    private final SelfBooking booking;
    private final MeetingLinks links;
    private final Company company;

    PageBookingApi(BookingPages pages, SelfBooking booking, MeetingLinks links, Company company) {
        this.pages = pages;
        this.booking = booking;
        this.links = links;
        this.company = company;
    }

    /** When somebody is free. */
    @Schema(name = "BookingPageSlots")
    record Slots(
            @Schema(description = "how long a meeting takes")
            int minutes,

            @Schema(description = "when one can begin, in order")
            List<Instant> startsAt) {}

    /** Somebody who takes a time. */
    @Schema(name = "BookingPageVisitor")
    record Visitor(
            @NotNull @Schema(description = "one of the free times")
            Instant startsAt,

            @NotBlank String lastName,
            @Nullable String firstName,
            @NotBlank String company,

            @NotBlank @Schema(description = "by which a lead that is known is found")
            String email,

            @Nullable String phone,
            @Nullable String note,

            @Schema(description = "ja or en: of the mails about it; absent: that of the request") @Nullable
            String language) {

        private Locale spoken(Locale otherwise) {
            return language == null
                    ? otherwise
                    : Languages.named(language).orElseThrow(() -> new InvalidValue("language", "LANGUAGE_UNKNOWN"));
        }
    }

    /** What was booked. */
    @Schema(name = "BookingPageBooking")
    record Booked(
            @Schema(description = "id of the appointment") long appointment,
            long lead,
            Instant startsAt,

            @Schema(description = "where the prospect moves it or calls it off")
            String url) {}

    @GetMapping("/slots")
    @Operation(summary = "The free times of a booking page that is open, of at most a month")
    Slots slots(
            @PathVariable long id,
            @Schema(description = "absent: today") @RequestParam(required = false) @Nullable LocalDate from,
            @Schema(description = "the last day included; absent: two weeks") @RequestParam(required = false) @Nullable
                    LocalDate to) {
        BookingPage page = open(id);
        return new Slots(
                page.minutes(),
                booking.slots(page, SlotsAnswer.days(from, to, company.today())).stream()
                        .map(FreeSlot::startsAt)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @PostMapping("/bookings")
    @Operation(summary = "Takes a free time for a prospect, who is confirmed by mail; one that is taken meanwhile: 409")
    ResponseEntity<Booked> book(@PathVariable long id, @Valid @RequestBody Visitor visitor, Locale locale) {
        Appointment booked = booking.book(
                open(id),
                visitor.startsAt(),
                SelfBooking.introduced(
                        visitor.lastName(), visitor.firstName(), visitor.company(), visitor.email(), visitor.phone()),
                visitor.note(),
                visitor.spoken(locale));
        return ResponseEntity.created(URI.create("/api/v1/appointments/" + booked.id()))
                .body(new Booked(
                        booked.id(), requireNonNull(booked.leadId()), visitor.startsAt(), links.address(booked.id())));
    }

    /** Pages that are closed offer nothing to anybody. */
    private BookingPage open(long id) {
        return pages.open(pages.get(id).key());
    }
}
