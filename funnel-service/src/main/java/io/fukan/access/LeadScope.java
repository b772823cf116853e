package io.fukan.access;

import io.fukan.database.Sql;
import java.util.Map;

/**
 * Which leads - and deals, customers, activities without a lead - a viewer may read, as the one predicate that lists,
 * counts, pages, drill-downs and exports share ({@code access/lead-scope.sql}).
 *
 * <pre>{@code
 * -- records/leads.sql:  select … from lead l where l.stage = :stage /* scope *}{@code /
 * LeadScope scope = LeadScope.of(viewer);
 * jdbc.sql(Sql.of("records/leads.sql", Map.of("scope", scope.on("l.id"))))
 *         .params(scope.params())
 *         .param("stage", stage.name())
 * }</pre>
 */
public final class LeadScope {

    private final Map<String, Object> params;

    private LeadScope(Map<String, Object> params) {
        this.params = params;
    }

    /** What this viewer may read. */
    public static LeadScope of(Viewer viewer) {
        return new LeadScope(Map.of(
                "viewer_role", viewer.role().name(),
                "viewer_id", viewer.userId(),
                "viewer_team_ids", viewer.teamIds().toArray(Long[]::new)));
    }

    /**
     * The predicate, beginning with {@code and}.
     *
     * @param root SQL naming the root of the row in question: the lead's id, or the column {@code root} that facts, deals,
     *     activities, appointments, handoffs and customers have; never anything a person typed
     */
    public String on(String root) {
        return Sql.of(
                "access/lead-scope.sql",
                Map.of("root", root, "people", Sql.of("access/people.sql"), "firm", Sql.of("access/firm.sql")));
    }

    /** Values of the parameters {@code viewer_role}, {@code viewer_id} and {@code viewer_team_ids}. */
    public Map<String, Object> params() {
        return params;
    }
}
