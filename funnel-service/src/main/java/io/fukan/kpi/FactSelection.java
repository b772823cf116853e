package io.fukan.kpi;

import io.fukan.database.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of a statement that says which facts a query means and how they are grouped. Sums, medians and the list of
 * records behind a figure all take it from here, so a figure and its list cannot disagree. Other features put questions of
 * their own to the facts through it.
 */
public final class FactSelection {

    private final KpiQuery query;
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final StringBuilder filters = new StringBuilder();

    public FactSelection(KpiQuery query) {
        this.query = query;
        query.filters().forEach(this::filter);
        if (query.seenUntil() != null) {
            params.put("seenUntil", query.seenUntil());
            filters.append("and f.occurred_on < :seenUntil\n");
        }
    }

    /** Whether a rollup that has these columns answers the query as well as the facts do. */
    boolean fits(Set<String> columns) {
        return query.seenUntil() == null
                && cuts().allMatch(cut -> !cut.columns().isEmpty() && columns.containsAll(cut.columns()));
    }

    /** Whether it is cohorts of all leads, seen until a day, for which there is a rollup. */
    boolean isOfLeadsSeenUntil() {
        return query.seenUntil() != null
                && query.basis() == Basis.LEAD
                && cuts().findAny().isEmpty();
    }

    /** The file with this selection in place of its markers joins, filters, group and day. */
    public String sql(String file) {
        return sql(file, Map.of());
    }

    /** The file with this selection in it, and more fragments of the caller's. */
    public String sql(String file, Map<String, String> more) {
        Map<String, String> fragments = new LinkedHashMap<>(more);
        String text = Sql.of(file);
        put(fragments, text, "day", query.basis().day());
        put(fragments, text, "day column", query.basis().dayColumn());
        put(
                fragments,
                text,
                "group",
                query.by() == null ? "null::text" : query.by().expression(query.basis()));
        put(fragments, text, "joins", joins(text.contains("/* day column */")));
        put(fragments, text, "filters", filters.toString());
        return Sql.of(file, fragments);
    }

    /** Values of the parameters that the selection brought into the statement. */
    public Map<String, Object> params() {
        return params;
    }

    private Stream<Cut> cuts() {
        return query.by() == null
                ? query.filters().keySet().stream()
                : Stream.concat(Stream.of(query.by()), query.filters().keySet().stream());
    }

    private String joins(boolean ofRollup) {
        Set<String> lines = new LinkedHashSet<>();
        boolean ofBase = cuts().anyMatch(cut -> (cut.expression() + cut.join()).contains("{d}"))
                || !ofRollup && query.basis().day().startsWith("base.");
        if (ofBase) {
            lines.addAll(query.basis().joinBase().lines().toList());
        }
        // Dimensions share joins (the account of a segment and of a region), so each statement of them stands once.
        cuts().flatMap(cut -> joinsOf(cut).stream()).forEach(lines::add);
        return String.join("\n", lines);
    }

    private List<String> joinsOf(Cut cut) {
        List<String> joins = new ArrayList<>();
        for (String line : cut.join(query.basis()).lines().toList()) {
            if (line.strip().startsWith("left join") || joins.isEmpty()) {
                joins.add(line);
            } else {
                joins.set(joins.size() - 1, joins.get(joins.size() - 1) + "\n" + line);
            }
        }
        return joins;
    }

    private void filter(Cut cut, List<String> groups) {
        String param = "filter" + params.size();
        params.put(param, groups.toArray(String[]::new));
        filters.append("and coalesce(%s, '%s') = any (:%s)\n"
                .formatted(cut.expression(query.basis()), KpiQuery.NOT_SET, param));
    }

    private static void put(Map<String, String> fragments, String text, String marker, String sql) {
        if (text.contains("/* " + marker + " */")) {
            fragments.put(marker, sql);
        }
    }
}
