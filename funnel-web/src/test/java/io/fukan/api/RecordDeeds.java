package io.fukan.api;

import static io.fukan.api.RecordDeed.of;
import static io.fukan.api.RecordDeed.rights;

import io.fukan.api.Belongings.Thing;
import io.fukan.api.RecordDeed.Outcome;
import io.fukan.api.RecordDeed.Owning;
import io.fukan.api.RecordDeed.Whose;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The matrix of rights, handler by handler: everything that is done to one record, and who may. */
final class RecordDeeds {

    // who reads what -------------------------------------------------------------------------------------------------

    private static final Map<Role, List<Outcome>> READ =
            rights("ADMIN:222 MANAGER:224 MARKETING:222 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> CALL_READ =
            rights("ADMIN:222 MANAGER:224 MARKETING:444 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> CUSTOMER_READ =
            rights("ADMIN:222 MANAGER:224 MARKETING:222 SDR:244 BDR:244 FIELD:244 CS:222 PARTNER:333");
    private static final Map<Role, List<Outcome>> DEFINITION_READ =
            rights("ADMIN:222 MANAGER:222 MARKETING:222 SDR:222 BDR:222 FIELD:222 CS:222 PARTNER:333");
    private static final Map<Role, List<Outcome>> IMPORT =
            rights("ADMIN:222 MANAGER:244 MARKETING:244 SDR:333 BDR:333 FIELD:333 CS:333 PARTNER:333");

    // who changes what -----------------------------------------------------------------------------------------------

    private static final Map<Role, List<Outcome>> LEAD_UPDATE =
            rights("ADMIN:222 MANAGER:224 MARKETING:233 SDR:244 BDR:244 FIELD:244 CS:344 PARTNER:333");
    private static final Map<Role, List<Outcome>> LEAD_REASSIGN =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:344 BDR:344 FIELD:344 CS:344 PARTNER:333");
    private static final Map<Role, List<Outcome>> CORRECT =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:344 BDR:344 FIELD:344 CS:344 PARTNER:333");
    private static final Map<Role, List<Outcome>> OFFER =
            rights("ADMIN:222 MANAGER:224 MARKETING:233 SDR:244 BDR:244 FIELD:244 CS:333 PARTNER:333");
    private static final Map<Role, List<Outcome>> CLAIM =
            rights("ADMIN:333 MANAGER:444 MARKETING:333 SDR:222 BDR:222 FIELD:333 CS:333 PARTNER:333");
    private static final Map<Role, List<Outcome>> ANSWER =
            rights("ADMIN:333 MANAGER:224 MARKETING:333 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> TOUCH =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> TOUCH_OF_SOMEBODY_ELSE =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:344 BDR:344 FIELD:344 CS:344 PARTNER:333");
    private static final Map<Role, List<Outcome>> PERSON_UPDATE =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:244 BDR:244 FIELD:244 CS:344 PARTNER:333");
    private static final Map<Role, List<Outcome>> DEAL_UPDATE =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:344 BDR:344 FIELD:244 CS:333 PARTNER:333");
    private static final Map<Role, List<Outcome>> DEAL_CREATE =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:333 BDR:333 FIELD:244 CS:333 PARTNER:333");
    private static final Map<Role, List<Outcome>> CUSTOMER_UPDATE =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:333 BDR:333 FIELD:333 CS:222 PARTNER:333");
    private static final Map<Role, List<Outcome>> TARGET_UPDATE =
            rights("ADMIN:222 MANAGER:223 MARKETING:333 SDR:333 BDR:333 FIELD:333 CS:333 PARTNER:333");
    private static final Map<Role, List<Outcome>> OWN_NOTICE =
            rights("ADMIN:244 MANAGER:244 MARKETING:244 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:444");
    private static final Map<Role, List<Outcome>> SIGNAL_REMOVE =
            rights("ADMIN:222 MANAGER:224 MARKETING:233 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");
    private static final Map<Role, List<Outcome>> TARGET_ACCOUNT =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:333 BDR:244 FIELD:333 CS:333 PARTNER:333");
    private static final Map<Role, List<Outcome>> DELETE =
            rights("ADMIN:222 MANAGER:334 MARKETING:333 SDR:344 BDR:344 FIELD:344 CS:344 PARTNER:333");
    private static final Map<Role, List<Outcome>> CALL_DELETE =
            rights("ADMIN:222 MANAGER:334 MARKETING:444 SDR:344 BDR:344 FIELD:344 CS:344 PARTNER:333");
    private static final Map<Role, List<Outcome>> OWN_TOKEN =
            rights("ADMIN:244 MANAGER:244 MARKETING:244 SDR:244 BDR:244 FIELD:244 CS:244 PARTNER:333");

    // what is named in a body ----------------------------------------------------------------------------------------

    private static final Map<Role, List<Outcome>> LEAD_AT_ACCOUNT =
            rights("ADMIN:222 MANAGER:224 MARKETING:222 SDR:244 BDR:244 FIELD:244 CS:333 PARTNER:333");
    private static final Map<Role, List<Outcome>> CUSTOMER_AT_ACCOUNT =
            rights("ADMIN:222 MANAGER:224 MARKETING:333 SDR:333 BDR:333 FIELD:333 CS:244 PARTNER:333");

    static final Function<Owning, Thing> LEAD = c -> c.belongings().lead(Track.SDR, c.owner());
    private static final Function<Owning, Thing> ASKED = c -> c.belongings().asked(c.owner());
    private static final Function<Owning, Thing> REACHABLE = c -> c.belongings().reachable(c.owner());
    private static final Function<Owning, Thing> MK_LEAD = c -> c.belongings().lead(Track.MK, c.owner());
    private static final Function<Owning, Thing> TO_HAND_OVER = c -> switch (c.role()) {
        case MARKETING -> c.belongings().qualified(c.owner());
        case FIELD -> {
            Thing deal = c.belongings().ofACustomer(c.owner());
            yield new Thing("lead", deal.lead(), deal.account(), deal.lead());
        }
        default -> c.belongings().booked(c.owner());
    };
    private static final Function<Owning, Thing> CALL = c -> c.belongings().call(c.owner(), c.owner());
    private static final Function<Owning, Thing> APPOINTMENT =
            c -> c.belongings().appointment(c.owner());
    private static final Function<Owning, Thing> ADDRESSED = c -> c.belongings().handoff(c.outsider(), c.owner());
    private static final Function<Owning, Thing> OFFERED = c -> c.belongings().handoff(c.owner(), c.outsider());
    private static final Function<Owning, Thing> CONTACT = c -> c.belongings().contact(c.owner());
    private static final Function<Owning, Thing> LEAD_WITH_PERSON = c -> {
        Thing contact = c.belongings().contact(c.owner());
        return new Thing("lead", contact.lead(), contact.account(), contact.lead(), contact.id());
    };
    private static final Function<Owning, Thing> ACCOUNT = c -> c.belongings().account(c.owner());
    private static final Function<Owning, Thing> DEAL = c -> c.belongings().deal(c.owner());
    private static final Function<Owning, Thing> CUSTOMER = c -> c.belongings().customer(c.owner());
    private static final Function<Owning, Thing> TARGET = c -> c.whose() == Whose.TEAM
            ? c.belongings().target(null, c.owner())
            : c.belongings().target(c.team(), null);
    private static final Function<Owning, Thing> SENT = c -> c.belongings().done(c.owner());

    private static final Function<Owning, Thing> TARGET_COMPANY =
            c -> c.belongings().target(c.owner());

    private static final String V = "{\"version\": {version}";

    static final List<RecordDeed> ALL = List.of(
            of("GET /api/v1/leads/{id}", LEAD, null, READ),
            of("GET /api/v1/leads/{id}/history", LEAD, null, READ),
            of("GET /api/v1/leads/{id}/criteria", LEAD, null, READ),
            of("GET /api/v1/leads/{id}/hearing", LEAD, null, READ),
            of("GET /api/v1/leads/{id}/score", LEAD, null, READ),
            of(
                    "POST /api/v1/leads/{id}/hearing",
                    ASKED,
                    "{\"answers\": [{\"question\": {part}, \"note\": \"x\"}]}",
                    TOUCH),
            of("GET /api/v1/leads/{id}/mail-draft", REACHABLE, null, TOUCH),
            of("POST /api/v1/leads/{id}/mails", REACHABLE, "{\"subject\": \"x\", \"body\": \"x\"}", TOUCH),
            of("PATCH /api/v1/leads/{id}", LEAD, V + ", \"nextAction\": \"x\"}", LEAD_UPDATE),
            of("PATCH /api/v1/leads/{id}", LEAD, V + ", \"owner\": {reassigned}}", LEAD_REASSIGN),
            of("PATCH /api/v1/leads/{id}", LEAD, V + ", \"acquiredAt\": \"2020-01-01\"}", CORRECT),
            of("DELETE /api/v1/leads/{id}", LEAD, null, DELETE),
            of("POST /api/v1/leads/{id}/calls", LEAD, "{\"outcome\": \"NO_ANSWER\"}", TOUCH),
            of("POST /api/v1/leads/{id}/activities", LEAD, "{\"kind\": \"NOTE\", \"note\": \"x\"}", TOUCH),
            of("POST /api/v1/leads/{id}/appointments", LEAD, "{\"bookedThrough\": \"CALENDAR\"}", LEAD_UPDATE),
            of("POST /api/v1/leads/{id}/handoffs", TO_HAND_OVER, "{}", OFFER),
            of("POST /api/v1/leads/{id}/stage", LEAD, "{\"to\": \"ATTEMPTING\"}", LEAD_UPDATE),
            of("POST /api/v1/leads/{id}/hand-raise", MK_LEAD, "{}", LEAD_UPDATE),
            of("POST /api/v1/leads/{id}/recycle", LEAD, "{\"reason\": \"NO_NEED\"}", LEAD_UPDATE),
            of("POST /api/v1/leads/{id}/disqualify", LEAD, "{\"reason\": \"COMPETITOR\"}", LEAD_UPDATE),
            of(
                    "POST /api/v1/leads/{id}/reactivate",
                    c -> c.belongings().recycled(c.owner()),
                    "{\"to\": \"UNTOUCHED\"}",
                    LEAD_UPDATE),
            of("POST /api/v1/leads/{id}/claim", c -> c.belongings().lead(Track.SDR, null), "", CLAIM),
            of("POST /api/v1/leads/{id}/person", LEAD_WITH_PERSON, "{\"contact\": {part}}", LEAD_UPDATE),
            of("POST /api/v1/leads/{id}/quality", LEAD, "{\"quality\": \"QUALITY\", \"reason\": \"x\"}", CORRECT),
            // what is done with them
            of("GET /api/v1/activities/{id}", CALL, null, CALL_READ),
            of("PATCH /api/v1/activities/{id}", CALL, V + ", \"note\": \"x\"}", TOUCH),
            of(
                    "PATCH /api/v1/activities/{id}",
                    c -> c.belongings().call(c.owner(), c.outsider()),
                    V + ", \"note\": \"x\"}",
                    TOUCH_OF_SOMEBODY_ELSE),
            of("DELETE /api/v1/activities/{id}", CALL, null, CALL_DELETE),
            of("GET /api/v1/appointments/{id}", APPOINTMENT, null, READ),
            of("PATCH /api/v1/appointments/{id}", APPOINTMENT, V + ", \"place\": \"x\"}", TOUCH),
            of("PATCH /api/v1/appointments/{id}", APPOINTMENT, V + ", \"bookedAt\": \"2020-01-01\"}", CORRECT),
            of("POST /api/v1/appointments/{id}/hold", APPOINTMENT, "{}", TOUCH),
            of("POST /api/v1/appointments/{id}/no-show", APPOINTMENT, "", TOUCH),
            of("POST /api/v1/appointments/{id}/cancel", APPOINTMENT, "", TOUCH),
            of("POST /api/v1/appointments/{id}/reschedule", APPOINTMENT, "{\"scheduledAt\": \"{tomorrow}\"}", TOUCH),
            of("POST /api/v1/appointments/{id}/assign", APPOINTMENT, "{\"assignedTo\": {owner}}", TOUCH),
            of("GET /api/v1/handoffs/{id}", ADDRESSED, null, READ),
            of("PATCH /api/v1/handoffs/{id}", OFFERED, V + ", \"note\": \"x\"}", OFFER),
            of("POST /api/v1/handoffs/{id}/accept", ADDRESSED, "{}", ANSWER),
            of("POST /api/v1/handoffs/{id}/return", ADDRESSED, "{\"reason\": \"OTHER\"}", ANSWER),
            // companies and people
            of("GET /api/v1/accounts/{id}", ACCOUNT, null, READ),
            of("PATCH /api/v1/accounts/{id}", ACCOUNT, V + ", \"employees\": 5}", TOUCH),
            of("GET /api/v1/contacts/{id}", CONTACT, null, READ),
            of("PATCH /api/v1/contacts/{id}", CONTACT, V + ", \"person\": {\"title\": \"x\"}}", PERSON_UPDATE),
            of("GET /api/v1/accounts/{id}/signals", ACCOUNT, null, READ),
            of("POST /api/v1/accounts/{id}/signals", ACCOUNT, "{\"kind\": \"OTHER\", \"title\": \"x\"}", READ),
            of("DELETE /api/v1/signals/{id}", c -> c.belongings().signal(c.owner()), null, SIGNAL_REMOVE),
            of("PUT /api/v1/contacts/{id}/buying-role", CONTACT, V + ", \"keyPerson\": true}", TARGET_ACCOUNT),
            of("GET /api/v1/target-accounts/{id}", TARGET_COMPANY, null, READ),
            of("POST /api/v1/target-accounts", ACCOUNT, "{\"account\": {id}, \"tier\": \"A\"}", TARGET_ACCOUNT),
            of("PATCH /api/v1/target-accounts/{id}", TARGET_COMPANY, V + ", \"tier\": \"B\"}", TARGET_ACCOUNT),
            of(
                    "POST /api/v1/target-accounts/{id}/recycle",
                    TARGET_COMPANY,
                    "{\"reason\": \"NO_NEED\"}",
                    TARGET_ACCOUNT),
            of(
                    "POST /api/v1/target-accounts/{id}/disqualify",
                    TARGET_COMPANY,
                    "{\"reason\": \"COMPETITOR\"}",
                    TARGET_ACCOUNT),
            // deals
            of("GET /api/v1/opportunities/{id}", DEAL, null, READ),
            of("GET /api/v1/opportunities/{id}/history", DEAL, null, READ),
            of("PATCH /api/v1/opportunities/{id}", DEAL, V + ", \"name\": \"x\"}", DEAL_UPDATE),
            of("DELETE /api/v1/opportunities/{id}", DEAL, null, DELETE),
            of(
                    "POST /api/v1/opportunities/{id}/activities",
                    DEAL,
                    "{\"kind\": \"NOTE\", \"note\": \"x\"}",
                    DEAL_UPDATE),
            of("POST /api/v1/opportunities/{id}/confirm", DEAL, "{}", DEAL_UPDATE),
            of("POST /api/v1/opportunities/{id}/phase", DEAL, "{\"to\": \"NEEDS_AGREED\"}", DEAL_UPDATE),
            of("POST /api/v1/opportunities/{id}/hold", DEAL, "{\"resumeOn\": \"2100-01-01\"}", DEAL_UPDATE),
            of("POST /api/v1/opportunities/{id}/resume", c -> c.belongings().heldDeal(c.owner()), "", DEAL_UPDATE),
            of("POST /api/v1/opportunities/{id}/win", DEAL, "{}", DEAL_UPDATE),
            of(
                    "POST /api/v1/opportunities/{id}/amount",
                    c -> c.belongings().lostDeal(c.owner()),
                    "{\"amount\": 5}",
                    DEAL_UPDATE),
            of("POST /api/v1/opportunities/{id}/lose", DEAL, "{\"reason\": \"NO_NEED\"}", DEAL_UPDATE),
            // customers
            of("GET /api/v1/customers/{id}", CUSTOMER, null, CUSTOMER_READ),
            of("PATCH /api/v1/customers/{id}", CUSTOMER, V + ", \"mrr\": 5}", CUSTOMER_UPDATE),
            of("POST /api/v1/customers/{id}/stage", CUSTOMER, "{\"to\": \"ADOPTION\"}", CUSTOMER_UPDATE),
            of("POST /api/v1/customers/{id}/onboarding", CUSTOMER, "{}", CUSTOMER_UPDATE),
            of("POST /api/v1/customers/{id}/first-value", CUSTOMER, "{}", CUSTOMER_UPDATE),
            of("POST /api/v1/customers/{id}/health", CUSTOMER, "{\"judgement\": 3}", CUSTOMER_UPDATE),
            of(
                    "POST /api/v1/customers/{id}/mrr-changes",
                    CUSTOMER,
                    "{\"kind\": \"UPSELL\", \"amount\": 5}",
                    CUSTOMER_UPDATE),
            of("POST /api/v1/customers/{id}/renewals", CUSTOMER, "{}", CUSTOMER_UPDATE),
            of("POST /api/v1/customers/{id}/churn", CUSTOMER, "{\"reason\": \"x\"}", CUSTOMER_UPDATE),
            // targets, imports, tokens
            of("GET /api/v1/targets/{id}", TARGET, null, DEFINITION_READ),
            of("PATCH /api/v1/targets/{id}", TARGET, V + ", \"value\": 5}", TARGET_UPDATE),
            of("DELETE /api/v1/targets/{id}", TARGET, null, TARGET_UPDATE),
            of("GET /api/v1/imports/{id}", SENT, null, IMPORT),
            of("GET /api/v1/imports/{id}/rejects", SENT, null, IMPORT),
            of("POST /api/v1/imports/{id}/undo", SENT, "", IMPORT),
            of("POST /api/v1/notices/{id}/read", c -> c.belongings().notice(c.owner()), "", OWN_NOTICE),
            of("DELETE /api/v1/tokens/{id}", c -> c.belongings().token(c.owner()), null, OWN_TOKEN),
            // records that a new one is to hang on
            of("POST /api/v1/leads", ACCOUNT, "{\"account\": {id}}", LEAD_AT_ACCOUNT),
            of("POST /api/v1/activities", LEAD, "{\"leadId\": {id}, \"kind\": \"NOTE\", \"note\": \"x\"}", TOUCH),
            of("POST /api/v1/appointments", LEAD, "{\"leadId\": {id}, \"bookedThrough\": \"CALENDAR\"}", LEAD_UPDATE),
            of("POST /api/v1/handoffs", TO_HAND_OVER, "{\"leadId\": {id}}", OFFER),
            of("POST /api/v1/contacts", ACCOUNT, "{\"account\": {id}, \"person\": {\"lastName\": \"x\"}}", TOUCH),
            of("POST /api/v1/opportunities", ACCOUNT, "{\"account\": {id}}", DEAL_CREATE),
            of("POST /api/v1/opportunities", LEAD, "{\"leadId\": {id}}", DEAL_CREATE),
            of("POST /api/v1/customers", ACCOUNT, "{\"account\": {id}}", CUSTOMER_AT_ACCOUNT),
            of(
                    "POST /api/v1/targets",
                    LEAD,
                    "{\"kpi\": \"wins\", \"rep\": {owner}, \"from\": \"2031-01-01\", \"to\": \"2031-01-31\", \"value\": 5}",
                    TARGET_UPDATE));

    /** How lists find a record of that table. */
    static final Map<String, String> LISTS = Map.of(
            "lead", "/api/v1/leads?account={account}",
            "activity", "/api/v1/activities?account={account}",
            "appointment", "/api/v1/appointments?account={account}",
            "handoff", "/api/v1/handoffs?lead={lead}",
            "account", "/api/v1/accounts?q={name}",
            "contact", "/api/v1/contacts?account={account}",
            "opportunity", "/api/v1/opportunities?account={account}",
            "customer", "/api/v1/customers?account={account}");

    private RecordDeeds() {}
}
