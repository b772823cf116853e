package io.fukan.records;

import java.util.List;

/** What handoffs can be sorted by. */
public enum HandoffSort implements SortKey {
    OFFERED("offeredAt", "h.offered_at"),
    DUE("dueOn", "h.due_on"),
    DECIDED("decidedAt", "h.decided_at");

    private final String key;
    private final List<String> columns;

    HandoffSort(String key, String... columns) {
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
        return this != DECIDED;
    }
}
