package io.fukan.kpi;

import java.util.Map;
import java.util.Set;

/** Where sums of measures are read. All of them give the same figures; the narrower a table, the sooner. */
enum SumSource {
    /** What had become of cohorts of all leads before a day. */
    ROLLUP_COHORT("kpi/read-rollup-cohort.sql"),
    /** The sums of all channels. */
    ROLLUP_TOTAL(
            "kpi/read-rollup.sql",
            Map.of("days", "rollup_total", "months", "rollup_total_month", "channel", "null::bigint as channel_id")),
    ROLLUP_CHANNEL(
            "kpi/read-rollup.sql",
            Map.of("days", "rollup_channel", "months", "rollup_month", "channel", "r.channel_id")),
    ROLLUP_REP("kpi/read-rollup-rep.sql"),
    /** Knows everything, one row for each event. */
    FACTS("kpi/read-facts.sql");

    private static final Set<String> IN_ALL = Set.of("quality");
    private static final Set<String> BY_CHANNEL = Set.of("quality", "channel_id");
    private static final Set<String> BY_REP = Set.of("quality", "rep_id", "team_id", "department");

    private final String file;
    private final Map<String, String> tables;

    SumSource(String file) {
        this(file, Map.of());
    }

    SumSource(String file, Map<String, String> tables) {
        this.file = file;
        this.tables = tables;
    }

    /** The narrowest that knows the query's dimensions. */
    static SumSource of(KpiQuery query, FactSelection selection) {
        if (selection.isOfLeadsSeenUntil()) {
            return ROLLUP_COHORT;
        }
        if (selection.fits(IN_ALL)) {
            return ROLLUP_TOTAL;
        }
        if (selection.fits(BY_CHANNEL)) {
            return ROLLUP_CHANNEL;
        }
        // Each event stands there on its own date only: a cohort is cut by its base record's rep.
        return !query.basis().isCohort() && selection.fits(BY_REP) ? ROLLUP_REP : FACTS;
    }

    String sql(FactSelection selection) {
        return selection.sql(file, tables);
    }
}
