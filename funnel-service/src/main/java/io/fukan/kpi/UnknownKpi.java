package io.fukan.kpi;

/** Nobody knows a KPI by that key. */
public final class UnknownKpi extends RuntimeException {

    private final String key;

    UnknownKpi(String key) {
        super("No KPI has the key " + key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
