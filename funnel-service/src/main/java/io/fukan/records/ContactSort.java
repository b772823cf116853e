package io.fukan.records;

import java.util.List;

/** What people can be sorted by. */
public enum ContactSort implements SortKey {
    NAME(
            "name",
            "coalesce(c.last_kana, c.last_name, c.first_kana, c.first_name)" + JAPANESE,
            "coalesce(c.first_kana, c.first_name)" + JAPANESE),
    COMPANY("company", "a.name" + JAPANESE),
    UPDATED("updatedAt", "c.updated_at");

    private final String key;
    private final List<String> columns;

    ContactSort(String key, String... columns) {
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
        return this == UPDATED;
    }
}
