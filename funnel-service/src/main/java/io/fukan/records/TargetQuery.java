package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.organisation.Department;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which targets, in which order. Null: any.
 *
 * @param kpi key of the KPI
 * @param within days of which the target's period covers at least one
 */
public record TargetQuery(
        @Nullable String kpi,
        @Nullable Department department,
        @Nullable Choice team,
        @Nullable Choice rep,
        @Nullable Choice channel,
        Days within,
        Sorting<TargetSort> sorting,
        Paging paging) {

    private static final Sorting<TargetSort> LATEST_FIRST = new Sorting<>(TargetSort.FROM, true);

    /**
     * Reads {@code kpi department team rep channel withinFrom withinTo sort page size}; team, rep and channel are ids or {@code
     * none}, a rep may be {@code me}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static TargetQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        return new TargetQuery(
                asked.text("kpi").orElse(null),
                asked.one("department", Department.class),
                asked.choice("team"),
                asked.person("rep", viewer.userId()),
                asked.choice("channel"),
                asked.days("within"),
                Sorting.read(asked, TargetSort.class, key -> true, LATEST_FIRST),
                asked.paging());
    }

    Conditions conditions() {
        return new Conditions()
                .when(kpi, "t.kpi = :kpi", "kpi")
                .when(department, "t.department = :department", "department")
                .choice(team, "t.team_id", "team")
                .choice(rep, "t.rep_id", "rep")
                .choice(channel, "t.channel_id", "channel")
                .when(within.from(), "t.until_on > :withinFrom", "withinFrom")
                .when(within.to(), "t.from_on <= :withinTo", "withinTo");
    }
}
