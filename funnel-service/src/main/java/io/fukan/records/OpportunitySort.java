package io.fukan.records;

import io.fukan.opportunity.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What deals can be sorted by. */
public enum OpportunitySort implements SortKey {
    CREATED("createdAt", "coalesce(o.confirmed_at, o.entered_at)"),
    CLOSED("closedAt", "o.closed_at"),
    EXPECTED_CLOSE("expectedCloseOn", "o.expected_close_on"),
    AMOUNT("amount", "o.amount"),
    NAME("name", "o.name" + JAPANESE),
    COMPANY("company", "a.name" + JAPANESE),
    PHASE("phase", inOrder("o.phase")),
    YOMI("yomi", "o.yomi"),
    OWNER("owner", "coalesce(u.kana, u.display_name)" + JAPANESE),
    NEXT_ACTION("nextActionOn", "o.next_action_on"),
    UPDATED("updatedAt", "o.updated_at");

    private final String key;
    private final List<String> columns;

    OpportunitySort(String key, String... columns) {
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
        return this == UPDATED || this == PHASE;
    }

    private static String inOrder(String column) {
        return Arrays.stream(Phase.values())
                .map(Enum::name)
                .collect(Collectors.joining("', '", "array_position(array['", "'], " + column + ")"));
    }
}
