package io.fukan.records;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which activities, in which order. Null: any. */
public record ActivityQuery(
        @Nullable Long lead,
        @Nullable Long opportunity,
        @Nullable Long account,
        @Nullable Choice rep,
        @Nullable ActivityKind kind,
        @Nullable CallOutcome outcome,
        @Nullable Direction direction,
        Days occurred,
        Sorting<ActivitySort> sorting,
        Paging paging) {

    private static final Sorting<ActivitySort> LATEST_FIRST = new Sorting<>(ActivitySort.OCCURRED, true);

    /**
     * Reads {@code lead opportunity account rep kind outcome direction occurredFrom occurredTo sort page size}; {@code rep}
     * is an id, {@code me} or {@code none}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static ActivityQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        return new ActivityQuery(
                asked.id("lead"),
                asked.id("opportunity"),
                asked.id("account"),
                asked.person("rep", viewer.userId()),
                asked.one("kind", ActivityKind.class),
                asked.one("outcome", CallOutcome.class),
                asked.one("direction", Direction.class),
                asked.days("occurred"),
                Sorting.read(asked, ActivitySort.class, key -> true, LATEST_FIRST),
                asked.paging());
    }

    Conditions conditions(Viewer viewer) {
        return readable(viewer)
                .when(lead, "v.lead_id = :lead", "lead")
                .when(opportunity, "v.opportunity_id = :opportunity", "opportunity")
                .when(account, "v.account_id = :account", "account")
                .choice(rep, "v.rep_id", "rep")
                .when(kind, "v.kind = :kind", "kind")
                .when(outcome, "v.outcome = :outcome", "outcome")
                .when(direction, "v.direction = :direction", "direction")
                .days(occurred, "v.occurred_at", "v.occurred_on", "occurred");
    }

    /** Who may not log calls counts them, but does not read them. */
    static Conditions readable(Viewer viewer) {
        return new Conditions().when(!viewer.may(Right.CALLS_LOG), "v.kind <> 'CALL'");
    }
}
