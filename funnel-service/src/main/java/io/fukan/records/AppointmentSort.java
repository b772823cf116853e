package io.fukan.records;

import java.util.List;

/** What appointments can be sorted by. */
public enum AppointmentSort implements SortKey {
    BOOKED("bookedAt", "p.booked_at"),
    SCHEDULED("scheduledAt", "p.scheduled_at");

    private final String key;
    private final List<String> columns;

    AppointmentSort(String key, String... columns) {
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
        return this == BOOKED;
    }
}
