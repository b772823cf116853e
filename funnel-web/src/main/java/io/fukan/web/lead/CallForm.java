package io.fukan.web.lead;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.web.hearing.HearingForm;
import io.fukan.web.records.Sent;
import io.fukan.work.CallTold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the form in which a call is logged. */
public final class CallForm {

    /** What becomes of the lead. */
    enum Then {
        NEXT,
        RECYCLE,
        DISQUALIFY
    }

    private CallForm() {}

    /** @throws InvalidValue at the field that cannot be read, or that is missing */
    public static CallTold read(Sent sent, ZoneId zone) {
        Direction direction = sent.oneOrNone("direction", Direction.class);
        Instant at = sent.moment("at", zone);
        return new CallTold(
                direction == null ? Direction.OUTBOUND : direction,
                sent.one("outcome", CallOutcome.class),
                at == null ? null : Moment.at(at),
                duration(sent.text("duration")),
                sent.text("note"),
                then(sent, zone),
                HearingForm.read(sent.values()));
    }

    /** What the page says of a call that was logged. */
    public static String done(Sent sent) {
        return switch (then(sent)) {
            case NEXT -> "lead.called";
            case RECYCLE -> "lead.called.recycled";
            case DISQUALIFY -> "lead.called.disqualified";
        };
    }

    private static Then then(Sent sent) {
        Then then = sent.oneOrNone("then", Then.class);
        return then == null ? Then.NEXT : then;
    }

    private static CallTold.Then then(Sent sent, ZoneId zone) {
        return switch (then(sent)) {
            case NEXT -> new CallTold.Next(next(sent, zone));
            case RECYCLE ->
                new CallTold.LayAside(sent.one("recycleReason", RecycleReason.class), sent.day("revisitOn"));
            case DISQUALIFY -> new CallTold.End(sent.one("disqualifyReason", DisqualifyReason.class));
        };
    }

    private static NextStep next(Sent sent, ZoneId zone) {
        LocalDate on = sent.day("nextActionOn");
        LocalTime time = time(sent.text("nextActionTime"));
        Instant at =
                on == null || time == null ? null : on.atTime(time).atZone(zone).toInstant();
        return NextStep.of(sent.text("nextAction"), on, at);
    }

    private static @Nullable LocalTime time(@Nullable String typed) {
        try {
            return typed == null ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeParseException notATime) {
            throw new InvalidValue("nextActionTime", "TIME_INVALID");
        }
    }

    /** Seconds from 3:25 or a number of minutes; full-width digits allowed. */
    static @Nullable Integer duration(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String text = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.matches("[0-9]{1,4}:[0-5][0-9]")) {
            int colon = text.indexOf(':');
            return Integer.parseInt(text.substring(0, colon)) * 60 + Integer.parseInt(text.substring(colon + 1));
        }
        if (text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
            return (int) Math.round(Double.parseDouble(text) * 60);
        }
        throw new InvalidValue("duration", "DURATION_INVALID");
    }
}
