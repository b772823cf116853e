package io.fukan.lead;

import io.fukan.record.IllegalMove;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a lead stands, and which moves it allows from there. Keeps no history: that is the lead's. */
@Embeddable
class Journey {

    @Enumerated(EnumType.STRING)
    private Track track;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int cycle = 1;

    @Enumerated(EnumType.STRING)
    private @Nullable RecycleReason recycleReason;

    private @Nullable LocalDate revisitOn;

    protected Journey() {}

    Journey(Track track) {
        this.track = track;
        this.stage = track.first();
    }

    boolean isNext(Stage to) {
        return stage.isOpen() && track.after(stage).filter(next -> next == to).isPresent();
    }

    boolean isBack(Stage to) {
        return stage.isOpen() && track.isBefore(to, stage);
    }

    /** One stage forward. */
    void step(Stage to) {
        requireOpen();
        if (!isNext(to)) {
            throw refused(to);
        }
        stage = to;
    }

    /** To an earlier stage; what is with field sales is not taken back but returned by them. */
    void back(Stage to) {
        requireOpen();
        if (!isBack(to) || isWithFieldSales()) {
            throw refused(to);
        }
        stage = to;
    }

    /** Over stages, by the prospect's own act; out of marketing into inside sales where the stage is theirs. */
    void jump(Stage to) {
        requireOpen();
        Track way = track.stages().contains(to) ? track : Track.SDR;
        if (way == track && !track.isBefore(stage, to) && stage != Stage.RETURNED) {
            throw refused(to);
        }
        track = way;
        stage = to;
    }

    /** From marketing's last stage to inside sales' first one. */
    void changeToInsideSales() {
        track = Track.SDR;
        stage = track.first();
    }

    /** From inside sales, as long as nothing was agreed with the prospect, to marketing's nurturing. */
    void changeToMarketing() {
        requireOpen();
        if (track != Track.SDR || stage.hasAppointment()) {
            throw refused(Stage.NURTURING);
        }
        track = Track.MK;
        stage = Stage.NURTURING;
    }

    void giveBack() {
        if (stage != Stage.HANDED_OFF) {
            throw refused(Stage.RETURNED);
        }
        stage = Stage.RETURNED;
    }

    void layAside(RecycleReason reason, LocalDate revisit) {
        requireOpen();
        stage = Stage.RECYCLED;
        recycleReason = reason;
        revisitOn = revisit;
    }

    void end() {
        if (stage == Stage.DISQUALIFIED) {
            throw new IllegalMove("LEAD_NOT_OPEN", stage);
        }
        stage = Stage.DISQUALIFIED;
        recycleReason = null;
        revisitOn = null;
    }

    /** To where it stood before something that was a mistake. */
    void putBack(Standing before) {
        stage = before.stage();
        recycleReason = before.recycleReason();
        revisitOn = before.revisitOn();
    }

    /** A new cycle at {@code to}: with marketing, or at the beginning of inside sales' own way. */
    void restart(Stage to) {
        if (stage != Stage.RECYCLED) {
            throw new IllegalMove("LEAD_NOT_RECYCLED", stage);
        }
        if (!returns().contains(to)) {
            throw refused(to);
        }
        cycle++;
        track = to == outset() ? insideSales() : Track.MK;
        stage = to;
        recycleReason = null;
        revisitOn = null;
    }

    /** Where a lead that was laid aside can begin anew. */
    List<Stage> returns() {
        return List.of(Stage.NURTURING, Stage.MQL, outset());
    }

    /** Where it begins anew of itself: where it was laid aside from. */
    Stage home() {
        return track == Track.MK ? Stage.NURTURING : outset();
    }

    /** Where inside sales begins with it: a target account's lead as a target. */
    Stage outset() {
        return insideSales().first();
    }

    private Track insideSales() {
        return track == Track.BDR ? Track.BDR : Track.SDR;
    }

    /** One stage forward, and the earlier ones as long as it is not with field sales. */
    List<Stage> reachable() {
        List<Stage> reachable = new ArrayList<>();
        if (!isWithFieldSales()) {
            track.stages().stream().filter(this::isBack).forEach(reachable::add);
        }
        track.after(stage).filter(this::isNext).ifPresent(reachable::add);
        return reachable;
    }

    Track track() {
        return track;
    }

    Stage stage() {
        return stage;
    }

    int cycle() {
        return cycle;
    }

    @Nullable
    RecycleReason recycleReason() {
        return recycleReason;
    }

    @Nullable
    LocalDate revisitOn() {
        return revisitOn;
    }

    private boolean isWithFieldSales() {
        return stage == Stage.HANDED_OFF || stage == Stage.ACCEPTED;
    }

    private void requireOpen() {
        if (!stage.isOpen()) {
            throw new IllegalMove("LEAD_NOT_OPEN", stage);
        }
    }

    /** Says why {@code to} is out of reach. */
    private IllegalMove refused(Stage to) {
        if (to == stage || track.isBefore(to, stage)) {
            return new IllegalMove("LEAD_STAGE_PASSED", stage, to);
        }
        return track.isBefore(stage, to)
                ? new IllegalMove(
                        "LEAD_STAGE_SKIP", stage, to, track.after(stage).orElseThrow())
                : new IllegalMove("LEAD_STAGE_UNREACHABLE", stage, to);
    }
}
