package io.fukan.day;

import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import io.fukan.day.Journal.Effect;
import io.fukan.day.Journal.Entry;
import io.fukan.opportunity.Phase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody of field sales, or a manager there: answers handoffs, of which all see the same first, and works on deals. */
final class Seller extends Worker {

    private static final String MEANWHILE = "CHANGED_MEANWHILE";
    private static final String CLOSED = "OPPORTUNITY_CLOSED";
    private static final String DEALS = "/api/v1/opportunities/";

    private final String deals;
    private final Needs needs;

    /**
     * @param whose deals: {@code owner=me}, or nothing for all that one may see
     * @param needs what may be heard of a need
     */
    Seller(Caller caller, Journal journal, long seed, String whose, Needs needs) {
        super(caller, journal, seed);
        this.needs = needs;
        this.deals = "/api/v1/opportunities?outcome=OPEN&size=50&" + whose;
    }

    @Override
    void deed() {
        if (in(40)) {
            decide();
        } else if (in(20)) {
            Appointments.meddle(this, "assignedTo=me");
        } else {
            any(list(deals)).ifPresent(this::workOn);
        }
    }

    private void decide() {
        list("/api/v1/handoffs?status=PENDING&to=FS&size=5").stream()
                .findFirst()
                .ifPresent(handoff -> {
                    String path = "/api/v1/handoffs/" + handoff.get("id").asString();
                    if (in(75)) {
                        done(path + "/accept", Map.of("comment", "伺います"), "HANDOFF_DECIDED", MEANWHILE)
                                .ifPresent(answer -> accepted(handoff, answer));
                    } else {
                        done(
                                        path + "/return",
                                        Map.of("reason", "NEED_UNCLEAR", "comment", "背景不明"),
                                        "HANDOFF_DECIDED",
                                        MEANWHILE)
                                .ifPresent(answer -> decided(handoff, Effect.RETURNED));
                    }
                });
    }

    /** An answer counts for whoever handed over. */
    private void decided(JsonNode handoff, Effect answer) {
        String id = handoff.get("id").asString();
        journal.did(mine(Effect.DECISION, id, cycle(handoff)));
        journal.did(Entry.of(answer, id, who(handoff, "giver"), cycle(handoff)));
    }

    private void accepted(JsonNode handoff, Answer answer) {
        decided(handoff, Effect.ACCEPTED);
        journal.did(mine(Effect.DEAL, answer.at("/opportunityId"), cycle(handoff)));
    }

    private void workOn(JsonNode deal) {
        boolean confirmed = !deal.get("confirmedOn").isNull();
        switch (random.nextInt(confirmed ? 9 : 5)) {
            case 0 -> lose(deal);
            case 1 -> step(deal);
            case 2 -> confirm(deal);
            case 3 -> fromElsewhere(deal);
            case 4, 5 -> judge(deal);
            case 6, 7 -> propose(deal);
            default -> win(deal);
        }
    }

    private void confirm(JsonNode deal) {
        done(at(deal, "/confirm"), Map.of(), "OPPORTUNITY_CONFIRMED", CLOSED, MEANWHILE)
                .ifPresent(answer -> journal.did(entry(Effect.OPPORTUNITY, answer.json())));
    }

    /** The next phase; the first step of a deal makes it an opportunity too. */
    private void step(JsonNode deal) {
        Phase from = Phase.valueOf(deal.get("phase").asString());
        from.next()
                .flatMap(next -> done(
                        at(deal, "/phase"), Map.of("to", next, "from", from), "OPPORTUNITY_MOVED", CLOSED, MEANWHILE))
                .ifPresent(answer -> journal.didPerhapsAgain(entry(Effect.OPPORTUNITY, answer.json())));
    }

    /** As from a board that was opened long ago; no deal is on hold. */
    private void fromElsewhere(JsonNode deal) {
        done(
                        at(deal, "/phase"),
                        Map.of("to", Phase.VERBAL_COMMIT, "from", Phase.ON_HOLD),
                        "OPPORTUNITY_MOVED",
                        CLOSED,
                        MEANWHILE)
                .ifPresent(answer -> journal.surprise("moved from where it was not: " + answer));
    }

    /** By what was heard, which somebody else may have heard otherwise a moment ago. */
    private void judge(JsonNode deal) {
        done(
                        at(deal, "/validity"),
                        Map.of("answers", List.of(in(60) ? needs.yes() : needs.no())),
                        "FIRST_MEETING_TO_COME",
                        CLOSED,
                        MEANWHILE)
                .ifPresent(answer -> {
                    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(answer.at("/judgedAt")));
                    journal.did(Entry.of(
                                    Effect.JUDGEMENT,
                                    "%s@%020d".formatted(id(deal), micros),
                                    who(deal, "owner"),
                                    id(deal))
                            .worth(answer.at("/judged/outcome").equals("TRUE") ? 1 : 0));
                });
    }

    private void propose(JsonNode deal) {
        done(at(deal, "/activities"), Map.of("kind", "PROPOSAL", "subject", "提案書"), CLOSED, MEANWHILE)
                .ifPresent(answer -> journal.did(mine(Effect.PROPOSAL, answer.at("/id"), id(deal))));
    }

    private void win(JsonNode deal) {
        long amount = 100_000L * (1 + random.nextInt(50));
        done(at(deal, "/win"), Map.of("amount", amount), CLOSED, MEANWHILE).ifPresent(answer -> {
            journal.didPerhapsAgain(entry(Effect.OPPORTUNITY, answer.json()));
            journal.did(entry(Effect.WIN, answer.json()).worth(amount));
        });
    }

    private void lose(JsonNode deal) {
        done(at(deal, "/lose"), Map.of("reason", "LOST_PRICE"), CLOSED, MEANWHILE)
                .ifPresent(
                        answer -> journal.did(entry(Effect.LOSS, answer.json().get("opportunity"))));
    }

    /** Counts for the deal's owner, whoever did it. */
    private static Entry entry(Effect effect, JsonNode deal) {
        return Entry.of(effect, id(deal), who(deal, "owner"), id(deal));
    }

    private static String at(JsonNode deal, String deed) {
        return DEALS + id(deal) + deed;
    }

    private static String id(JsonNode deal) {
        return deal.get("id").asString();
    }
}
