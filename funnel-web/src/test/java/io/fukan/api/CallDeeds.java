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

/** The matrix of rights for calls: correcting, going over them again, saying whose they are. */
final class CallDeeds {

    private static final Map<Role, List<Outcome>> TOUCH =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> OWN_CALL =
            rights("ADMIN:233 MANAGER:234 MARKETING:333 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> OWN_WORDS =
            rights("ADMIN:222 MANAGER:234 MARKETING:333 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> MARK =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:344 BDR:344 FIELD:344 CS:344 PARTNER:333");

    private static final Function<Owning, Thing> CALL = c -> c.belongings().call(c.owner(), c.owner());
    private static final Function<Owning, Thing> TRANSCRIBED =
            c -> c.belongings().transcribed(c.owner());
    private static final Function<Owning, Thing> COMMENTED = c -> c.belongings().commentedCall(c.owner());
    private static final Function<Owning, Thing> UNMATCHED = c -> c.belongings().unmatchedCall(c.owner());

    private static final String PATH = "/api/v1/calls/{id}";
    private static final String WORDS =
            "{\"segments\": [{\"speaker\": \"rep\", \"start\": 0, \"end\": 1, \"text\": \"x\"}]}";

    static final List<RecordDeed> ALL = List.of(
            of("GET " + PATH, CALL, null, TOUCH),
            of("POST " + PATH + "/correct", CALL, "{\"outcome\": \"CONNECTED\"}", TOUCH),
            of("POST " + PATH + "/undo", CALL, "", OWN_CALL),
            of("GET " + PATH + "/transcript", TRANSCRIBED, null, TOUCH),
            of("PUT " + PATH + "/transcript", CALL, WORDS, TOUCH),
            of("DELETE " + PATH + "/transcript", TRANSCRIBED, null, TOUCH),
            of("PUT " + PATH + "/speakers", TRANSCRIBED, "{\"speakers\": {\"A\": \"REP\"}}", TOUCH),
            of("GET " + PATH + "/comments", CALL, null, TOUCH),
            of("POST " + PATH + "/comments", CALL, "{\"text\": \"x\"}", TOUCH),
            of("DELETE " + PATH + "/comments/{comment}", COMMENTED, null, OWN_WORDS),
            of("PUT " + PATH + "/example", CALL, "{\"reason\": \"x\"}", MARK),
            of("DELETE " + PATH + "/example", CALL, null, MARK),
            of("POST /api/v1/unmatched-calls/{id}/assign", UNMATCHED, "{\"leadId\": {part}}", TOUCH),
            of("POST /api/v1/unmatched-calls/{id}/ignore", UNMATCHED, "", TOUCH));

    private CallDeeds() {}
}
