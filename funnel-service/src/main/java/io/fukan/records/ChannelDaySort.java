package io.fukan.records;

import java.util.List;

/** What days of channels can be sorted by. */
public enum ChannelDaySort implements SortKey {
    DATE("date", "d.day"),
    CHANNEL("channel", "c.name" + JAPANESE),
    COST("cost", "d.cost");

    private final String key;
    private final List<String> columns;

    ChannelDaySort(String key, String column) {
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
}
