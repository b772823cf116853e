package io.fukan.records;

import io.fukan.lead.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What leads can be sorted by. */
public enum LeadSort implements SortKey {
    ACQUIRED("acquiredAt", "l.acquired_at"),
    NAME(
            "name",
            "coalesce(c.last_kana, c.last_name, c.first_kana, c.first_name)" + JAPANESE,
            "coalesce(c.first_kana, c.first_name)" + JAPANESE),
    COMPANY("company", "a.name" + JAPANESE),
    CHANNEL("channel", "ch.name" + JAPANESE),
    STAGE("stage", inOrder("l.stage")),
    QUALITY("quality", "array_position(array['QUALITY', 'GENERAL'], q.quality)"),
    OWNER("owner", "coalesce(u.kana, u.display_name)" + JAPANESE),
    NEXT_ACTION("nextActionOn", "l.next_action_on"),
    UPDATED("updatedAt", "l.updated_at");

    private final String key;
    private final List<String> columns;

    LeadSort(String key, String... columns) {
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

    @Override
    public boolean neverNull() {
        return this == ACQUIRED || this == UPDATED || this == STAGE;
    }

    private static String inOrder(String column) {
        return Arrays.stream(Stage.values())
                .map(Enum::name)
                .collect(Collectors.joining("', '", "array_position(array['", "'], " + column + ")"));
    }
}
