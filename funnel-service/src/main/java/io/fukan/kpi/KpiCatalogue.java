package io.fukan.kpi;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every KPI, one line each in the list of its department. A new one is a line there, its two texts in {@code messages/kpi*}
 * and a row in the catalogue's test. What the measures count stands in {@code R__fact_source.sql}.
 */
public final class KpiCatalogue {

    private static final Map<String, Kpi> BY_KEY = new LinkedHashMap<>();

    static {
        Stream.of(
                        new MarketingKpis(),
                        new InsideSalesKpis(),
                        new FieldSalesKpis(),
                        new CustomerKpis(),
                        new PartnerKpis(),
                        new ReportedKpis(),
                        new ResourceKpis())
                .flatMap(list -> list.all().stream())
                .forEach(kpi -> BY_KEY.put(kpi.key(), kpi));
    }

    private KpiCatalogue() {}

    /** All of them, in the order of the departments along the funnel. */
    public static Collection<Kpi> all() {
        return Collections.unmodifiableCollection(BY_KEY.values());
    }

    public static Optional<Kpi> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /**
     * The KPI of that key.
     *
     * @throws UnknownKpi if there is none
     */
    public static Kpi get(String key) {
        return find(key).orElseThrow(() -> new UnknownKpi(key));
    }
}
