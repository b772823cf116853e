package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deals. The creation date of a file is when the deal was confirmed as an opportunity; a file that does not tell it leaves the
 * beginning unknown. A closing date where neither outcome nor phase is mapped means a won deal (or a lost one, if the row
 * gives a reason for losing it); a closing date of a deal said to be open is the one expected. An imported win makes no
 * customer: the file does not say that there is one.
 */
final class OpportunityRules extends KindRules {

    private final Lookup lookup;
    private final JdbcClient jdbc;
    private final Map<Long, StoredDeal> stored = new HashMap<>();

    OpportunityRules(Chunk chunk, Lookup lookup, JdbcClient jdbc) {
        super(chunk);
        this.lookup = lookup;
        this.jdbc = jdbc;
    }

    // which deal it is ----------------------------------------------------------------------------------------------

    @Override
    Optional<String> identity(Item item) {
        return item.linkTo(ImportField.Holds.LEAD).flatMap(lead -> moment(item).map(moment -> lead + "\n" + moment));
    }

    private Optional<String> moment(Item item) {
        return item.text("opportunity", "closed_at")
                .map(at -> "closed " + at)
                .or(() -> item.text("opportunity", "confirmed_at").map(at -> "began " + at));
    }

    @Override
    void match(List<Item> items) {
        List<Item> open = items.stream()
                .filter(item -> item.leadId != null && moment(item).isPresent())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Map<String, Long> known = new HashMap<>();
        jdbc.sql(Sql.of("ingest/deals_of_leads.sql"))
                .param("leads", open.stream().map(item -> item.leadId).toArray(Long[]::new))
                .query(row -> {
                    String lead = row.getLong("lead_id") + "\n";
                    Instant closed = Lookup.instant(row, "closed_at");
                    Instant began = Lookup.instant(row, "began_at");
                    if (closed != null) {
                        known.putIfAbsent(lead + "closed " + closed, row.getLong("id"));
                    } else if (began != null) {
                        known.putIfAbsent(lead + "began " + began, row.getLong("id"));
                    }
                });
        open.forEach(
                item -> item.id = known.get(item.leadId + "\n" + moment(item).orElseThrow()));
    }

    @Override
    void load(List<Item> items) {
        lookup.deals(items.stream()
                        .map(item -> item.id)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(deal -> stored.put(deal.id(), deal));
    }

    // how it stands -------------------------------------------------------------------------------------------------

    @Override
    void check(Item item) {
        StoredDeal before = item.id == null ? null : stored.get(item.id);
        Outcome outcome = outcome(item, before);
        if (outcome == null) {
            item.reject(Problem.of(ProblemCode.OUTCOME_MISSING));
            return;
        }
        Map<String, Object> values = item.values("opportunity");
        boolean closedSaid = values.containsKey("closed_at");
        if (outcome == Outcome.OPEN) {
            reopen(item, values, closedSaid);
        } else if (!closedSaid && (before == null || before.closedAt() == null)) {
            item.reject(Problem.of(ProblemCode.CLOSED_WITHOUT_DATE, outcome.name()));
        }
        values.put("outcome", outcome.name());
        values.put("phase", phase(item, before, outcome).name());
        warn(item, outcome);
    }

    /** A row that says nothing of it leaves the stored outcome alone; null: closed, but the mapped outcome is blank. */
    private @Nullable Outcome outcome(Item item, @Nullable StoredDeal before) {
        Optional<Outcome> said = item.text("opportunity", "outcome").map(Outcome::valueOf);
        Optional<Phase> phase = item.text("opportunity", "phase").map(Phase::valueOf);
        if (said.isPresent()) {
            return said.get();
        }
        if (phase.isPresent()) {
            return outcomeOf(phase.get());
        }
        boolean closed = item.text("opportunity", "closed_at").isPresent();
        if (before != null && (before.outcome() != Outcome.OPEN || !closed)) {
            return before.outcome();
        }
        if (!closed) {
            return Outcome.OPEN;
        }
        if (item.text("opportunity", "lost_reason").isPresent()) {
            return Outcome.LOST;
        }
        boolean mapped = chunk.isMapped("opportunity.outcome") || chunk.isMapped("opportunity.phase");
        return mapped ? null : Outcome.WON;
    }

    private static Outcome outcomeOf(Phase phase) {
        return switch (phase) {
            case WON -> Outcome.WON;
            case LOST -> Outcome.LOST;
            default -> Outcome.OPEN;
        };
    }

    private static void reopen(Item item, Map<String, Object> values, boolean closedSaid) {
        Moment closing = item.moment("opportunity.closedAt");
        if (closedSaid && closing != null) {
            values.putIfAbsent(
                    "expected_close_on",
                    values.get("closed_on") == Json.NULL
                            ? values.get("closed_at").toString().substring(0, 10)
                            : values.get("closed_on"));
            item.warnings.add(Problem.of(ProblemCode.CLOSE_DATE_OF_OPEN_DEAL));
        }
        values.put("closed_at", Json.NULL);
        values.put("closed_on", Json.NULL);
    }

    private static Phase phase(Item item, @Nullable StoredDeal before, Outcome outcome) {
        if (outcome != Outcome.OPEN) {
            return outcome == Outcome.WON ? Phase.WON : Phase.LOST;
        }
        Optional<Phase> said =
                item.text("opportunity", "phase").map(Phase::valueOf).filter(phase -> outcomeOf(phase) == Outcome.OPEN);
        Phase present = before == null || before.outcome() != Outcome.OPEN ? Phase.FIRST_MEETING : before.phase();
        return said.orElse(present);
    }

    private void warn(Item item, Outcome outcome) {
        StoredLead lead = chunk.lead(item.leadId);
        LocalDate closed = firstDay(item, "closedAt");
        LocalDate created = firstDay(item, "createdAt");
        if (closed == null || outcome == Outcome.OPEN) {
            return;
        }
        if (outcome == Outcome.WON && lead != null && closed.isBefore(lead.acquiredOn())) {
            item.warnings.add(Problem.of(
                    ProblemCode.WIN_BEFORE_LEAD,
                    closed.toString(),
                    lead.acquiredOn().toString()));
        }
        if (created != null && closed.isBefore(created)) {
            item.warnings.add(Problem.of(ProblemCode.CLOSED_BEFORE_CREATED, closed.toString(), created.toString()));
        }
    }

    @Override
    @Nullable
    LocalDate eventDay(Item item) {
        LocalDate day = firstDay(item, "closedAt", "createdAt", "enteredAt");
        return day == null ? chunk.today() : day;
    }

    // what it leaves ------------------------------------------------------------------------------------------------

    @Override
    void complete(Item item, Staged own, Ids ids) {
        StoredDeal before = stored.get(own.id);
        if (before == null || item.leadId != null && !item.leadId.equals(before.leadId())) {
            belongToLead(item, own, begin(item) == null ? item.moment("opportunity.closedAt") : begin(item));
        }
        if (item.appointmentId != null) {
            own.put("appointment_id", item.appointmentId);
        }
        belongToAccount(item, own);
        if (before != null
                && before.inheritedPartner() != null
                && before.inheritedPartner().equals(own.get("partner_id"))) {
            // Our lists show the lead's partner at its deals. That says nothing new.
            own.drop("partner_id");
        }
        stamp(own);
        if (own.isNew) {
            own.fill("source", "UNKNOWN");
        }
        DealHistory history = new DealHistory(chunk, item, own, ids);
        if (before == null) {
            history.begin(begin(item));
        } else {
            chunk.root(before.leadId());
            history.goOn(before, begin(item));
        }
    }

    private static @Nullable Moment begin(Item item) {
        Moment entered = item.moment("opportunity.enteredAt");
        return entered == null ? item.moment("opportunity.createdAt") : entered;
    }
}
