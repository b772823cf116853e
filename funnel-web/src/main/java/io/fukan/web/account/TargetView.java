package io.fukan.web.account;

import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.NextStep;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.records.Named;
import io.fukan.records.TargetAccountRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a company shows of its being a target.
 *
 * @param row its present stay on the list; null: it is no target
 * @param mayWrite whether the viewer may put it on the list, or change what is said of it there
 * @param mayAssign whether the viewer may say who approaches it
 * @param people who can
 * @param first what usually comes first
 * @param revisits when each reason proposes to think of it again
 */
public record TargetView(
        @Nullable TargetAccountRow row,
        boolean mayWrite,
        boolean mayAssign,
        List<Named> people,
        NextStep first,
        List<Revisit> revisits) {

    /** A reason to lay a target aside, and the day that it proposes. */
    public record Revisit(String name, String messageKey, LocalDate day) {}

    /** A stage of its way: {@code done}, {@code present} or to come. */
    public record Step(Stage stage, String style) {}

    /** Reasons to take it off for good. */
    public DisqualifyReason[] ends() {
        return DisqualifyReason.values();
    }

    /** The way of a target, as far as it has come. */
    public List<Step> steps() {
        if (row == null) {
            return List.of();
        }
        Stage present = row.stage() == Stage.RETURNED ? Stage.HANDED_OFF : row.stage();
        return Track.BDR.stages().stream()
                .map(stage -> new Step(
                        stage, stage == present ? "present" : Track.BDR.isBefore(stage, present) ? "done" : "to-come"))
                .toList();
    }

    /** Whether somebody else can be made its owner who is not among those who can be chosen now. */
    public boolean ownerIsListed() {
        return row == null
                || row.owner() == null
                || people.stream().anyMatch(person -> person.id() == row.owner().id());
    }

    static List<Revisit> revisits(LocalDate today) {
        return Arrays.stream(io.fukan.lead.RecycleReason.values())
                .map(reason -> new Revisit(reason.name(), reason.messageKey(), reason.proposeRevisit(today)))
                .toList();
    }
}
