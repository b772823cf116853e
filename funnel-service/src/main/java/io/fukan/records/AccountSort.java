package io.fukan.records;

import java.util.List;

/** What companies can be sorted by. */
public enum AccountSort implements SortKey {
    NAME("name", "a.name" + JAPANESE),
    INDUSTRY("industry", "a.industry"),
    EMPLOYEES("employees", "a.employees"),
    REGION("region", "a.region" + JAPANESE),
    UPDATED("updatedAt", "a.updated_at");

    private final String key;
    private final List<String> columns;

    AccountSort(String key, String column) {
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
        return this == NAME || this == UPDATED;
    }
}
