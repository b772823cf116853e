package io.fukan.web.lead;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.appointment.BookedThrough;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.DisqualifyReason;
import io.fukan.quality.Quality;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the selects on the page of a lead offer, the same for every lead. */
@Component
class LeadChoices {

    public List<CallOutcome> outcomes() {
        return List.of(CallOutcome.values());
    }

    public List<Direction> directions() {
        return List.of(Direction.values());
    }

    /** What is kept by hand besides calls. */
    public List<ActivityKind> kinds() {
        return List.of(
                ActivityKind.NOTE,
                ActivityKind.EMAIL,
                ActivityKind.LETTER,
                ActivityKind.MEETING,
                ActivityKind.VISIT,
                ActivityKind.INQUIRY);
    }

    public List<BookedThrough> ways() {
        return List.of(BookedThrough.values());
    }

    public List<DisqualifyReason> endings() {
        return List.of(DisqualifyReason.values());
    }

    public List<RejectionReason> rejections() {
        return List.of(RejectionReason.values());
    }

    public List<Quality> qualities() {
        return List.of(Quality.values());
    }
}
