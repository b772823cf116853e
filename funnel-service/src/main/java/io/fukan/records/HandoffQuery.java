package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.handoff.HandoffStatus;
import io.fukan.organisation.Department;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which handoffs, in which order. Null: any. */
public record HandoffQuery(
        @Nullable Long lead,
        @Nullable HandoffStatus status,
        @Nullable Department from,
        @Nullable Department to,
        @Nullable Choice giver,
        @Nullable Choice taker,
        Days offered,
        Days due,
        Sorting<HandoffSort> sorting,
        Paging paging) {

    private static final Sorting<HandoffSort> LATEST_FIRST = new Sorting<>(HandoffSort.OFFERED, true);

    /**
     * Reads {@code lead status from to offeredBy offeredTo offeredOnFrom offeredOnTo dueFrom dueTo sort page size}; people are
     * ids, {@code me} or {@code none}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static HandoffQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        return new HandoffQuery(
                asked.id("lead"),
                asked.one("status", HandoffStatus.class),
                asked.one("from", Department.class),
                asked.one("to", Department.class),
                asked.person("offeredBy", viewer.userId()),
                asked.person("offeredTo", viewer.userId()),
                asked.days("offeredOn"),
                asked.days("due"),
                Sorting.read(asked, HandoffSort.class, key -> true, LATEST_FIRST),
                asked.paging());
    }

    Conditions conditions() {
        return new Conditions()
                .when(lead, "h.lead_id = :lead", "lead")
                .when(status, "h.status = :status", "status")
                .when(from, "h.from_department = :from", "from")
                .when(to, "h.to_department = :to", "to")
                .choice(giver, "h.offered_by", "offeredBy")
                .choice(taker, "h.offered_to", "offeredTo")
                .days(offered, "h.offered_at", "h.offered_on", "offered")
                .days(due, "h.due_on", "due");
    }
}
