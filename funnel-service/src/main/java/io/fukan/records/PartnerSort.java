package io.fukan.records;

import java.util.List;

/** What partners can be sorted by. */
public enum PartnerSort implements SortKey {
    NAME("name", "p.name" + JAPANESE),
    CONTRACTED("contractedOn", "p.contracted_on"),
    LEADS("leads", "n.leads"),
    DEALS("deals", "n.deals"),
    REGISTERED("registeredOn", "n.registered_on"),
    UPDATED("updatedAt", "p.updated_at");

    private final String key;
    private final List<String> columns;

    PartnerSort(String key, String column) {
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
