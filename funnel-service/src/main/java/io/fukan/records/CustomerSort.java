package io.fukan.records;

import java.util.List;

/** What customers can be sorted by. */
public enum CustomerSort implements SortKey {
    STARTED("startedOn", "k.started_at"),
    CHURNED("churnedOn", "k.churned_at"),
    COMPANY("company", "a.name" + JAPANESE),
    STAGE(
            "stage",
            "array_position(array['ONBOARDING', 'ADOPTION', 'RETENTION', 'RENEWAL', 'EXPANSION', 'CHURNED'], k.stage)"),
    OWNER("owner", "coalesce(u.kana, u.display_name)" + JAPANESE),
    MRR("mrr", "k.mrr"),
    HEALTH("health", "h.health"),
    RENEWS("renewsOn", "k.renews_on");

    private final String key;
    private final List<String> columns;

    CustomerSort(String key, String column) {
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
