package io.fukan.records;

import io.fukan.database.Sql;
import io.fukan.lead.Track;
import java.util.List;
import java.util.stream.Collectors;

/** What target accounts can be sorted by. */
public enum TargetAccountSort implements SortKey {
    /** Those without a next action first, then what is due. */
    NEXT_ACTION(
            "nextActionOn",
            "not " + Sql.of("records/target-unplanned.sql").strip(),
            "l.next_action_on",
            "a.target_tier"),
    NAME("name", "a.name" + JAPANESE),
    TIER("tier", "a.target_tier", "l.next_action_on"),
    STAGE("stage", stages()),
    OWNER("owner", "coalesce(u.kana, u.display_name)" + JAPANESE),
    APPROACHED("approachedAt", TargetAccountQuery.approached()),
    ADDED("addedAt", "t.added_at"),
    EMPLOYEES("employees", "a.employees");

    private final String key;
    private final List<String> columns;

    TargetAccountSort(String key, String... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    private static String stages() {
        return Track.BDR.stages().stream()
                .map(Enum::name)
                .collect(Collectors.joining("', '", "array_position(array['", "'], l.stage)"));
    }
}
