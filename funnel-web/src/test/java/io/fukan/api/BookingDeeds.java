package io.fukan.api;

import static io.fukan.api.RecordDeed.of;
import static io.fukan.api.RecordDeed.rights;

import io.fukan.api.Belongings.Thing;
import io.fukan.api.RecordDeed.Outcome;
import io.fukan.api.RecordDeed.Owning;
import io.fukan.organisation.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The matrix of rights for meetings taken from free time, and for when people can be met. */
final class BookingDeeds {

    private static final Map<Role, List<Outcome>> READ =
            rights("ADMIN:222 MANAGER:224 MARKETING:222 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> TOUCH =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> LEAD_UPDATE =
            rights("ADMIN:222 MANAGER:224 MARKETING:233 SDR:244 BDR:244 FIELD:244 CS:344 PARTNER:333");
    private static final Map<Role, List<Outcome>> PERSON =
            rights("ADMIN:222 MANAGER:223 MARKETING:333 SDR:233 BDR:233 FIELD:233 CS:233 PARTNER:333");
    private static final Map<Role, List<Outcome>> BUSY_TIME =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");

    private static final Function<Owning, Thing> APPOINTMENT =
            c -> c.belongings().appointment(c.owner());
    private static final Function<Owning, Thing> MET = c -> new Thing("app_user", 0, 0, 0, c.owner());

    private static final String BUSY =
            "{\"startsAt\": \"2031-01-06T10:00:00+09:00\", \"endsAt\": \"2031-01-06T11:00:00+09:00\"}";

    static final List<RecordDeed> ALL = List.of(
            of("GET /api/v1/leads/{id}/slots", RecordDeeds.LEAD, null, LEAD_UPDATE),
            of(
                    "POST /api/v1/leads/{id}/bookings",
                    RecordDeeds.LEAD,
                    "{\"startsAt\": \"{slot}\", \"rep\": {owner}}",
                    LEAD_UPDATE),
            of("GET /api/v1/appointments/{id}/slots", APPOINTMENT, null, TOUCH),
            of(
                    "POST /api/v1/appointments/{id}/move",
                    APPOINTMENT,
                    "{\"startsAt\": \"{laterSlot}\", \"rep\": {owner}}",
                    TOUCH),
            of("GET /api/v1/appointments/{id}/assignment", c -> c.belongings().assigned(c.owner()), null, READ),
            of("GET /api/v1/appointments/{id}/history", APPOINTMENT, null, READ),
            of("GET /api/v1/availability/{person}", MET, null, PERSON),
            of("PUT /api/v1/availability/{person}/hours", MET, "{\"spans\": []}", PERSON),
            of("POST /api/v1/availability/{person}/busy", MET, BUSY, PERSON),
            of("DELETE /api/v1/availability/busy/{id}", c -> c.belongings().busyTime(c.owner()), null, BUSY_TIME));

    private BookingDeeds() {}
}
