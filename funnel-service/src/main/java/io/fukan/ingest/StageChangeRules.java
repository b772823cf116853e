package io.fukan.ingest;

import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The history of leads' stages, a row a change, each lead's in the order in which it happened. The lead goes along. Who comes
 * back out of recycling begins a new cycle, as when a person takes a lead up again.
 */
final class StageChangeRules extends KindRules {

    private static final Set<Stage> BACK = Set.of(Stage.NURTURING, Stage.MQL, Stage.UNTOUCHED, Stage.TARGETED);

    private final Map<Long, Standing> standings = new HashMap<>();
    private final Map<Item, Move> moves = new HashMap<>();

    private record Standing(Track track, Stage stage, int cycle, Instant since) {}

    private record Move(Standing from, Standing to) {

        boolean startsCycle() {
            return to.cycle() > from.cycle();
        }
    }

    StageChangeRules(Chunk chunk) {
        super(chunk);
    }

    @Override
    void check(Item item) {
        StoredLead lead = chunk.lead(item.leadId);
        if (lead == null) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, "stageChange.leadExternalId"));
        }
        require(item, "occurred_at", "at");
        require(item, "to_stage", "stage");
        Moment at = item.moment("stageChange.at");
        if (item.isRejected() || !item.isNew || lead == null || at == null) {
            return;
        }
        Standing from = standings.computeIfAbsent(
                lead.id(), id -> new Standing(lead.track(), lead.stage(), lead.cycleAt(null), lead.lastChangeAt()));
        Instant moment = at.instant(chunk.zone);
        if (moment.isBefore(from.since())) {
            item.reject(Problem.of(ProblemCode.OUT_OF_ORDER));
            return;
        }
        Stage stage = Stage.valueOf(item.text("stageChange", "to_stage").orElseThrow());
        Track track =
                item.text("stageChange", "track").map(Track::valueOf).orElse(LeadRules.trackOf(stage, from.track()));
        int cycle = from.stage() == Stage.RECYCLED && BACK.contains(stage) ? from.cycle() + 1 : from.cycle();
        Standing to = new Standing(track, stage, cycle, moment);
        standings.put(lead.id(), to);
        moves.put(item, new Move(from, to));
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        Object reason = own.get("recycle_reason");
        Object revisitOn = own.get("revisit_on");
        own.drop("recycle_reason", "revisit_on");
        Move move = moves.get(item);
        if (move == null || item.leadId == null) {
            return;
        }
        Standing to = move.to();
        own.put("lead_id", item.leadId)
                .put("cycle", to.cycle())
                .put("track", to.track().name())
                .put("from_stage", move.from().stage().name())
                .put("skipped", false)
                .put("starts_cycle", move.startsCycle())
                .put("recorded_at", chunk.now.toString());
        boolean aside = to.stage() == Stage.RECYCLED;
        if (aside && reason != null) {
            own.fill("reason", reason);
        }
        chunk.stage(RecordTable.LEAD, item.leadId, false, item)
                .put("track", to.track().name())
                .put("stage", to.stage().name())
                .put("cycle", to.cycle())
                .put("recycle_reason", aside && reason != null ? reason : Json.NULL)
                .put("revisit_on", aside ? revisit(reason, revisitOn, to) : Json.NULL);
    }

    private Object revisit(Object reason, Object revisitOn, Standing recycled) {
        if (revisitOn != null || reason == null) {
            return revisitOn == null ? Json.NULL : revisitOn;
        }
        return RecycleReason.valueOf(reason.toString())
                .proposeRevisit(recycled.since().atZone(chunk.zone).toLocalDate())
                .toString();
    }
}
