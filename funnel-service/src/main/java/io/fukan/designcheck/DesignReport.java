package io.fukan.designcheck;

import io.fukan.time.Period;
import java.util.List;

/**
 * What the check found.
 *
 * @param year the fiscal year whose targets say which KPIs there are
 * @param kpis how many KPIs have targets in it
 */
public record DesignReport(Period year, int kpis, List<Checked> items) {

    public long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
