package io.fukan.ingest;

import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The history of deals' phases, a row a change, each deal's in the order in which it happened. An open deal goes along; how
 * a deal was decided is told by the deal's own row.
 */
final class PhaseChangeRules extends KindRules {

    private final Lookup lookup;
    private final Map<Long, StoredDeal> deals = new HashMap<>();
    private final Map<Long, Standing> standings = new HashMap<>();
    private final Map<Item, Phase> from = new HashMap<>();

    private record Standing(Phase phase, @Nullable Instant since) {}

    PhaseChangeRules(Chunk chunk, Lookup lookup) {
        super(chunk);
        this.lookup = lookup;
    }

    @Override
    void load(List<Item> items) {
        TreeSet<Long> ids = new TreeSet<>();
        items.stream().map(item -> item.opportunityId).filter(Objects::nonNull).forEach(ids::add);
        lookup.deals(ids).forEach(deal -> deals.put(deal.id(), deal));
    }

    @Override
    void check(Item item) {
        StoredDeal deal = deals.get(item.opportunityId);
        if (deal == null) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, "phaseChange.opportunityExternalId"));
        }
        require(item, "occurred_at", "at");
        require(item, "to_phase", "phase");
        Moment at = item.moment("phaseChange.at");
        if (item.isRejected() || !item.isNew || deal == null || at == null) {
            return;
        }
        Phase phase = Phase.valueOf(item.text("phaseChange", "to_phase").orElseThrow());
        if (deal.outcome() != Outcome.OPEN || phase == Phase.WON || phase == Phase.LOST) {
            item.reject(Problem.of(ProblemCode.PHASE_OF_DECIDED_DEAL));
            return;
        }
        Standing standing = standings.computeIfAbsent(deal.id(), id -> new Standing(deal.phase(), deal.lastChangeAt()));
        Instant moment = at.instant(chunk.zone);
        if (standing.since() != null && moment.isBefore(standing.since())) {
            item.reject(Problem.of(ProblemCode.OUT_OF_ORDER));
            return;
        }
        from.put(item, standing.phase());
        standings.put(deal.id(), new Standing(phase, moment));
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        Phase before = from.get(item);
        if (before == null || item.opportunityId == null) {
            return;
        }
        own.put("opportunity_id", item.opportunityId)
                .put("from_phase", before.name())
                .put("recorded_at", chunk.now.toString());
        chunk.stage(RecordTable.OPPORTUNITY, item.opportunityId, false, item)
                .put("phase", Objects.requireNonNull(own.get("to_phase")));
    }
}
