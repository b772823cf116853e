package io.fukan.records;

import java.util.List;

/** What activities can be sorted by. */
public enum ActivitySort implements SortKey {
    OCCURRED("occurredAt", "v.occurred_at"),
    RECORDED("recordedAt", "v.recorded_at");

    private final String key;
    private final List<String> columns;

    ActivitySort(String key, String... columns) {
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
        return true;
    }
}
