package io.fukan.demo;

import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lead comes to another stage. Reason and revisit date only when it is laid aside. */
record Step(
        Track track,
        Stage to,
        Instant at,
        @Nullable RecycleReason reason,
        @Nullable LocalDate revisitOn) {

    /** Stages that a lead only passes through. */
    private static final Set<Stage> PASSING =
            Set.of(Stage.HANDED_TO_IS, Stage.UNTOUCHED, Stage.RESEARCHED, Stage.CONTACT_IDENTIFIED, Stage.HANDED_OFF);

    /** Stages that the next one says as well, for it was reached on the same call. */
    private static final Map<Stage, Stage> IMPLIED = Map.of(
            Stage.ATTEMPTING, Stage.CONNECTED,
            Stage.APPROACHING, Stage.KEY_PERSON_CONNECTED,
            Stage.CONNECTED, Stage.NEEDS_CONFIRMED);

    /** What files from other systems tell of a history: where a lead stayed, not every stage it came through. */
    static List<Step> worthTelling(List<Step> steps) {
        List<Step> told = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Stage stage = steps.get(i).to();
            boolean last = i == steps.size() - 1;
            if (last
                    || !PASSING.contains(stage)
                            && IMPLIED.get(stage) != steps.get(i + 1).to()) {
                told.add(steps.get(i));
            }
        }
        return told;
    }
}
