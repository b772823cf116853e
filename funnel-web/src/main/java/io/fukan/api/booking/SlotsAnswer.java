package io.fukan.api.booking;

import io.fukan.api.failure.BadParameter;
import io.fukan.appointment.Appointment;
import io.fukan.booking.BookingDesk;
import io.fukan.calendar.FreeSlot;
import io.fukan.time.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Free times for a meeting. */
@Schema(name = "Slots")
record SlotsAnswer(
        int minutes,

        @Schema(description = "of the lead; null: in none, so that all of field sales come into question") @Nullable
        String territory,

        @Schema(description = "in order of time") List<Slot> slots) {

    private static final int MOST_DAYS = 31;
    private static final int USUAL_DAYS = 13;

    /** A time at which somebody can be met. */
    @Schema(name = "Slot")
    record Slot(
            Instant startsAt,
            @Schema(description = "id of who") long rep) {

        static Slot of(FreeSlot slot) {
            return new Slot(slot.startsAt(), slot.repId());
        }
    }

    static SlotsAnswer of(BookingDesk.Offer offer) {
        return new SlotsAnswer(
                offer.minutes(),
                offer.territory(),
                offer.slots().stream().map(Slot::of).toList());
    }

    /**
     * The days asked for: two weeks from today unless told otherwise.
     *
     * @throws BadParameter for more than a month, or days in the wrong order
     */
    static Period days(@Nullable LocalDate first, @Nullable LocalDate last, LocalDate today) {
        LocalDate from = first == null ? today : first;
        LocalDate to = last == null ? from.plusDays(USUAL_DAYS) : last;
        if (to.isBefore(from)) {
            throw new BadParameter("to", "PERIOD_REVERSED", from, to);
        }
        if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw new BadParameter("to", "OUT_OF_RANGE", from, from.plusDays(MOST_DAYS));
        }
        return Period.ofInclusive(from, to);
    }

    /** @throws BadParameter for a length that no meeting has */
    static @Nullable Integer length(@Nullable Integer minutes) {
        if (minutes != null && (minutes < Appointment.SHORTEST || minutes > Appointment.LONGEST)) {
            throw new BadParameter("minutes", "OUT_OF_RANGE", Appointment.SHORTEST, Appointment.LONGEST);
        }
        return minutes;
    }
}
