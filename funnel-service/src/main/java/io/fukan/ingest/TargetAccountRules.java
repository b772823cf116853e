package io.fukan.ingest;

import io.fukan.account.TargetTier;
import io.fukan.ingest.TargetLeads.Standing;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.lead.NextStep;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Target accounts: one per company, which is known by external id, corporate number or name. As by hand, an open lead of the
 * BDR track carries on, one that was laid aside comes back as a new cycle, else one is made; and none is without a next action.
 */
final class TargetAccountRules extends KindRules {

    private final TargetLeads targets;
    private final NextStep usual;
    private Map<Long, Standing> standings = Map.of();

    TargetAccountRules(Chunk chunk, TargetLeads targets, NextStep usual) {
        super(chunk);
        this.targets = targets;
        this.usual = usual;
    }

    @Override
    Optional<String> identity(Item item) {
        return item.text("account", "external_id")
                .or(() -> item.text("account", "corporate_number"))
                .or(() -> item.text("account", "name").map(CompanyName::key));
    }

    @Override
    void check(Item item) {
        if (identity(item).isEmpty()) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, "account.name"));
        }
        boolean action = item.text(own(), "next_action").isPresent();
        boolean day = item.text(own(), "next_action_on").isPresent();
        if (action != day) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, own() + (action ? ".nextActionOn" : ".nextAction")));
        }
    }

    /** Only now that the companies have their ids is it known which of them are targets; a company counts once in a chunk. */
    @Override
    void matchResolved(List<Item> items) {
        standings = targets.standings(items.stream()
                .map(item -> item.accountId)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, Long> first = new HashMap<>();
        for (Item item : items) {
            Standing standing = standings.get(item.accountId);
            Long known = standing == null ? null : standing.targetId();
            if (known != null) {
                item.id = known;
                item.isNew = false;
            }
            Long earlier = first.putIfAbsent(Objects.requireNonNull(item.accountId), Objects.requireNonNull(item.id));
            item.id = earlier == null ? item.id : earlier;
        }
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        Map<String, Object> told = Map.copyOf(item.values(own()));
        own.drop("tier", "owner_id", "next_action", "next_action_on");
        long account = Objects.requireNonNull(item.accountId);
        if (own.row != item.number) {
            return;
        }
        if (own.isNew || told.containsKey("tier")) {
            chunk.stage(RecordTable.ACCOUNT, account, false, item)
                    .put("target_tier", told.getOrDefault("tier", TargetTier.C.name()));
        }
        if (own.isNew) {
            own.put("account_id", account)
                    .fill("added_at", chunk.now.toString())
                    .put("updated_at", chunk.now.toString());
        } else {
            own.drop("added_at", "added_on");
        }
        Staged lead = lead(item, own, ids);
        plan(lead, told, standings.get(account));
        if (told.get("owner_id") instanceof Long owner) {
            lead.put("owner_id", owner);
        }
        item.leadId = lead.id;
        if (own.isNew) {
            own.put("lead_id", lead.id);
        }
    }

    private Staged lead(Item item, Staged own, Ids ids) {
        Standing standing = standings.get(item.accountId);
        if (standing == null || standing.leadId() == null) {
            return begin(item, own, ids);
        }
        Staged lead = chunk.stage(RecordTable.LEAD, standing.leadId(), false, item);
        if (item.contactId != null && standing.contactId() == null) {
            lead.fill("contact_id", item.contactId);
        }
        if (standing.stage() == Stage.RECYCLED) {
            int cycle = standing.cycle() + 1;
            lead.put("stage", Stage.TARGETED.name())
                    .put("cycle", cycle)
                    .put("recycle_reason", Json.NULL)
                    .put("revisit_on", Json.NULL);
            change(item, lead, ids, chunk.now.toString(), Stage.RECYCLED, cycle);
        }
        return lead;
    }

    private Staged begin(Item item, Staged own, Ids ids) {
        Object at = own.has("added_at") ? own.get("added_at") : chunk.now.toString();
        Staged lead = chunk.stage(RecordTable.LEAD, ids.next(), true, item)
                .put("account_id", item.accountId)
                .put("track", Track.BDR.name())
                .put("stage", Stage.TARGETED.name())
                .put("cycle", 1)
                .put("acquired_at", at);
        stamp(lead);
        Staged change = change(item, lead, ids, at, null, 1);
        if (own.has("added_on")) {
            lead.put("acquired_on", own.get("added_on"));
            change.put("occurred_on", own.get("added_on"));
        }
        if (item.contactId != null) {
            lead.put("contact_id", item.contactId);
        }
        return lead;
    }

    private void plan(Staged lead, Map<String, Object> told, @Nullable Standing standing) {
        if (told.containsKey("next_action")) {
            lead.put("next_action", told.get("next_action")).put("next_action_on", told.get("next_action_on"));
        } else if (standing == null || !standing.planned()) {
            lead.put("next_action", usual.action())
                    .put("next_action_on", usual.on().toString());
        }
    }

    private Staged change(Item item, Staged lead, Ids ids, @Nullable Object at, @Nullable Stage from, int cycle) {
        Staged change = chunk.stage(RecordTable.STAGE_CHANGE, ids.next(), true, item)
                .put("lead_id", lead.id)
                .put("cycle", cycle)
                .put("track", Track.BDR.name())
                .put("to_stage", Stage.TARGETED.name())
                .put("skipped", false)
                .put("starts_cycle", from != null)
                .put("occurred_at", at)
                .put("recorded_at", chunk.now.toString());
        return from == null ? change : change.put("from_stage", from.name());
    }
}
