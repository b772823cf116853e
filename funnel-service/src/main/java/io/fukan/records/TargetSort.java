package io.fukan.records;

import java.util.List;

/** What targets can be sorted by. */
public enum TargetSort implements SortKey {
    FROM("from", "t.from_on"),
    KPI("kpi", "t.kpi");

    private final String key;
    private final List<String> columns;

    TargetSort(String key, String column) {
        this.key = key;
        this.columns = List.of(column);
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
