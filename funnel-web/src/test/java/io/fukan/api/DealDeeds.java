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

/** The matrix of rights for what hangs on a deal: lines, quotes, contract, deeds, comments, guidance, aftermath. */
final class DealDeeds {

    private static final Map<Role, List<Outcome>> READ =
            rights("ADMIN:222 MANAGER:224 MARKETING:222 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> AMOUNTS_READ =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:344 BDR:344 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> UPDATE =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:344 BDR:344 FIELD:244 CS:333 PARTNER:333");
    private static final Map<Role, List<Outcome>> OWN_WORDS =
            rights("ADMIN:222 MANAGER:234 MARKETING:233 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> LEAD_UPDATE =
            rights("ADMIN:222 MANAGER:224 MARKETING:233 SDR:244 BDR:244 FIELD:244 CS:344 PARTNER:333");
    /** Nobody, as long as the company does not let inside sales close alone. */
    private static final Map<Role, List<Outcome>> CARRY =
            rights("ADMIN:333 MANAGER:334 MARKETING:333 SDR:344 BDR:344 FIELD:344 CS:333 PARTNER:333");

    private static final Function<Owning, Thing> DEAL = c -> c.belongings().deal(c.owner());
    private static final Function<Owning, Thing> LINE = c -> c.belongings().lineOfDeal(c.owner());
    private static final Function<Owning, Thing> QUOTE = c -> c.belongings().quoteOfDeal(c.owner());
    private static final Function<Owning, Thing> SENT = c -> c.belongings().contractOfDeal(c.owner());
    private static final Function<Owning, Thing> DEED = c -> c.belongings().deedOfDeal(c.owner());
    private static final Function<Owning, Thing> COMMENT = c -> c.belongings().commentOnDeal(c.owner());
    private static final Function<Owning, Thing> ASKED = c -> c.belongings().guidanceOfDeal(c.owner());

    private static final String PATH = "/api/v1/opportunities/{id}";

    static final List<RecordDeed> ALL = List.of(
            of("GET " + PATH + "/validity", DEAL, null, READ),
            of("POST " + PATH + "/validity", c -> c.belongings().dealToJudge(c.owner()), "{}", UPDATE),
            of("GET " + PATH + "/items", DEAL, null, AMOUNTS_READ),
            of("POST " + PATH + "/items", DEAL, "{\"product\": \"x\", \"unitPrice\": 5}", UPDATE),
            of("PUT " + PATH + "/items/{item}", LINE, "{\"product\": \"y\", \"unitPrice\": 5, \"version\": 0}", UPDATE),
            of("DELETE " + PATH + "/items/{item}", LINE, null, UPDATE),
            of("POST " + PATH + "/items/apply", LINE, "", UPDATE),
            of("GET " + PATH + "/quotes", DEAL, null, AMOUNTS_READ),
            of("POST " + PATH + "/quotes", DEAL, "{\"amount\": 5}", UPDATE),
            of("POST " + PATH + "/quotes/{quote}/settle", QUOTE, "{\"status\": \"ACCEPTED\"}", UPDATE),
            of("GET " + PATH + "/contract", DEAL, null, READ),
            of("POST " + PATH + "/contract/send", DEAL, "{}", UPDATE),
            of("POST " + PATH + "/contract/sign", SENT, "{}", UPDATE),
            of("POST " + PATH + "/contract/take-back", SENT, "", UPDATE),
            of("PUT " + PATH + "/meeting-link", DEAL, "{\"link\": \"https://meet.example/1\"}", UPDATE),
            of("DELETE " + PATH + "/activities/{activity}", DEED, null, UPDATE),
            of("GET " + PATH + "/comments", DEAL, null, READ),
            of("POST " + PATH + "/comments", DEAL, "{\"body\": \"x\"}", READ),
            of("DELETE " + PATH + "/comments/{comment}", COMMENT, null, OWN_WORDS),
            of("GET " + PATH + "/guidance", DEAL, null, READ),
            of("PUT " + PATH + "/guidance/{item}", ASKED, "", UPDATE),
            of("DELETE " + PATH + "/guidance/{item}", ASKED, null, UPDATE),
            of(
                    "POST " + PATH + "/mails",
                    c -> c.belongings().reachableDeal(c.owner()),
                    "{\"subject\": \"x\", \"body\": \"x\"}",
                    UPDATE),
            of("GET " + PATH + "/snapshots", DEAL, null, READ),
            of("POST " + PATH + "/recycle", c -> c.belongings().lostDeal(c.owner()), "{}", LEAD_UPDATE),
            of("POST " + PATH + "/handover", c -> c.belongings().ofACustomer(c.owner()), "{}", UPDATE),
            of("POST /api/v1/leads/{id}/opportunities", RecordDeeds.LEAD, "", CARRY));

    private DealDeeds() {}
}
