package io.fukan.access;

import io.fukan.database.Sql;
import io.fukan.organisation.Role;
import java.util.Map;

/**
 * Which leads - and deals, customers, activities without a lead - a viewer may read, as the one predicate that lists,
 * counts, pages, drill-downs and exports share ({@code access/lead-scope.sql}, for partners {@code access/firm-scope.sql}).
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

    /** The alias within the predicate; a root of that alias would be compared with itself. */
    private static final String NOBODY_ELSES = "scoped.";

    private final Role role;
    private final Map<String, Object> params;

    private LeadScope(Role role, Map<String, Object> params) {
        this.role = role;
        this.params = params;
    }

    /** What this viewer may read. */
    public static LeadScope of(Viewer viewer) {
        return new LeadScope(
                viewer.role(),
                Map.of(
                        "viewer_role", viewer.role().name(),
                        "viewer_id", viewer.userId(),
                        "viewer_team_ids", viewer.teamIds().toArray(Long[]::new)));
    }

    /**
     * The predicate, beginning with {@code and}; empty for whoever may read all. Decided row by row: for few rows, and for those
     * that are read in an order and soon cut off.
     *
     * @param root SQL naming the root of the row in question: the lead's id, or the column {@code root} that facts, deals,
     *     activities, appointments, handoffs and customers have; never anything a person typed
     */
    public String on(String root) {
        // What has an offset is neither joined nor gathered beforehand.
        return predicate(root, "offset 0");
    }

    /** The same, beginning at what is the viewer's: for counting all of it, and where that is little among much. */
    public String gathered(String root) {
        return predicate(root, "");
    }

    private String predicate(String root, String oneByOne) {
        if (root.startsWith(NOBODY_ELSES)) {
            throw new IllegalArgumentException("The scope names a part of its own so: " + root);
        }
        return switch (role) {
            case ADMIN, MARKETING -> "";
            case PARTNER ->
                Sql.of(
                        "access/firm-scope.sql",
                        Map.of("root", root, "firm", Sql.of("access/firm.sql"), "one by one", oneByOne));
            case MANAGER, SDR, BDR, FIELD, CS ->
                Sql.of(
                        "access/lead-scope.sql",
                        Map.of("root", root, "people", Sql.of("access/people.sql"), "one by one", oneByOne));
        };
    }

    /** Values of the parameters {@code viewer_role}, {@code viewer_id} and {@code viewer_team_ids}. */
    public Map<String, Object> params() {
        return params;
    }
}
