package io.fukan.ingest;

import static io.fukan.lead.Stage.HANDED_TO_IS;
import static io.fukan.lead.Stage.MQL;
import static io.fukan.lead.Stage.NEW;
import static io.fukan.lead.Stage.NURTURING;

import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads. One without a date is acquired when it is imported; a later import moves the date only from a column of its own. A
 * mapped stage is taken as it is, with one line of history; nothing else in a file moves a lead.
 */
final class LeadRules extends KindRules {

    private static final Set<Stage> MARKETING = Set.of(NEW, NURTURING, MQL, HANDED_TO_IS);
    private static final Set<Stage> OUTBOUND = Set.of(
            Stage.TARGETED, Stage.RESEARCHED, Stage.CONTACT_IDENTIFIED, Stage.APPROACHING, Stage.KEY_PERSON_CONNECTED);

    LeadRules(Chunk chunk) {
        super(chunk);
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        if (own.isNew) {
            begin(item, own, ids);
        } else {
            goOn(item, own, ids);
        }
        stamp(own);
        if (item.accountId != null) {
            own.put("account_id", item.accountId);
        }
        if (item.contactId != null) {
            own.put("contact_id", item.contactId);
        }
    }

    private void begin(Item item, Staged own, Ids ids) {
        Stage stage = said(item);
        Track track = item.text("lead", "track").map(Track::valueOf).orElse(trackOf(stage, Track.MK));
        own.put("track", track.name());
        own.put("stage", stage == null ? track.first().name() : stage.name());
        own.put("cycle", 1);
        if (!own.has("acquired_at")) {
            own.put("acquired_at", chunk.now.toString());
            if (chunk.isMapped("lead.acquiredAt")) {
                item.warnings.add(Problem.of(ProblemCode.ACQUIRED_UNKNOWN));
            }
        }
        Moment stageAt = item.moment("lead.stageAt");
        boolean later = stage != null && stage != track.first() && stageAt != null;
        Staged first =
                change(item, own, ids, track, null, later ? track.first() : Stage.valueOf((String) own.get("stage")));
        first.put("occurred_at", own.get("acquired_at"));
        if (own.has("acquired_on")) {
            first.put("occurred_on", own.get("acquired_on"));
        }
        if (later) {
            moment(change(item, own, ids, track, track.first(), stage), stageAt);
        }
    }

    private void goOn(Item item, Staged own, Ids ids) {
        if (item.constant.contains("lead.acquiredAt")) {
            own.drop("acquired_at", "acquired_on");
        }
        StoredLead stored = chunk.lead(own.id);
        Stage stage = said(item);
        if (stored == null || stage == null || stage == stored.stage()) {
            return;
        }
        Track track = item.text("lead", "track").map(Track::valueOf).orElse(trackOf(stage, stored.track()));
        own.put("track", track.name());
        Moment at = item.moment("lead.stageAt");
        Staged change = change(item, own, ids, track, stored.stage(), stage);
        change.put("cycle", stored.cycleAt(null));
        if (at == null) {
            change.put("occurred_at", chunk.now.toString());
        } else {
            moment(change, at);
        }
    }

    private Staged change(Item item, Staged own, Ids ids, Track track, @Nullable Stage from, Stage to) {
        Staged change = chunk.stage(RecordTable.STAGE_CHANGE, ids.next(), true, item)
                .put("lead_id", own.id)
                .put("cycle", 1)
                .put("track", track.name())
                .put("to_stage", to.name())
                .put("skipped", false)
                .put("starts_cycle", false)
                .put("recorded_at", chunk.now.toString());
        return from == null ? change : change.put("from_stage", from.name());
    }

    private void moment(Staged change, Moment at) {
        change.put("occurred_at", at.instant(chunk.zone).toString());
        if (at instanceof Moment.Day day) {
            change.put("occurred_on", day.date().toString());
        }
    }

    private static @Nullable Stage said(Item item) {
        return item.text("lead", "stage").map(Stage::valueOf).orElse(null);
    }

    static Track trackOf(@Nullable Stage stage, Track present) {
        if (stage == null || present.stages().contains(stage)) {
            return present;
        }
        if (MARKETING.contains(stage)) {
            return Track.MK;
        }
        if (OUTBOUND.contains(stage)) {
            return Track.BDR;
        }
        // Returned, recycled and disqualified leads stay on the track they were on.
        return Track.SDR.stages().contains(stage) ? Track.SDR : present;
    }
}
