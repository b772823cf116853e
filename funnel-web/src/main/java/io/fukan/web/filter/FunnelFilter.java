package io.fukan.web.filter;

import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.KpiQuery;
import io.fukan.quality.Quality;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import io.fukan.time.PeriodChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the figures of a page are about. Its address parameters are its only state, so that every filtered view can be shared
 * and remembered.
 *
 * @param choice the period by name, so that a link moves on with the calendar
 * @param period the days that the choice means today
 * @param basis the denominator
 * @param quality the quality that alone counts, or null for all
 * @param groups one accepted group for each filtered dimension
 */
public record FunnelFilter(
        PeriodChoice choice,
        Period period,
        Basis basis,
        @Nullable Quality quality,
        Map<String, String> groups) {

    public FunnelFilter {
        groups = Map.copyOf(groups);
    }

    /** The query for figures and lists. */
    public KpiQuery query() {
        KpiQuery query = new KpiQuery(period, Grain.NONE, basis, quality, null, Map.of());
        for (Map.Entry<String, String> group : groups.entrySet()) {
            query = query.filter(Cut.named(group.getKey()).orElseThrow(), List.of(group.getValue()));
        }
        return query;
    }

    /** The group that a dimension is filtered by, or null. */
    public @Nullable String group(String dimension) {
        return groups.get(dimension);
    }

    /** The groups that the bar does not offer but shows, so that they can be taken away. */
    public Map<String, String> linked() {
        Map<String, String> linked = new LinkedHashMap<>(groups);
        linked.keySet().removeIf(dimension -> !FunnelFilters.isLinked(dimension));
        return linked;
    }

    public FunnelFilter quality(@Nullable Quality other) {
        return new FunnelFilter(choice, period, basis, other, groups);
    }

    public FunnelFilter basis(Basis other) {
        return new FunnelFilter(choice, period, other, quality, groups);
    }

    /** The same about other days. */
    public FunnelFilter on(Period other) {
        return new FunnelFilter(PeriodChoice.CUSTOM, other, basis, quality, groups);
    }

    /** The same with one more dimension filtered. */
    public FunnelFilter with(String dimension, String group) {
        Map<String, String> more = new LinkedHashMap<>(groups);
        more.put(dimension, group);
        return new FunnelFilter(choice, period, basis, quality, more);
    }

    /**
     * The same about one group of a cut alone.
     *
     * @param cut quality, or a dimension to filter by
     * @param group null: what knows none
     */
    public FunnelFilter of(String cut, @Nullable String group) {
        return cut.equals("quality") && group != null
                ? quality(Quality.valueOf(group.toUpperCase(Locale.ROOT)))
                : with(cut, group == null ? KpiQuery.NOT_SET : group);
    }

    /** Whether it is what everybody begins with, so that there is nothing to reset. */
    public boolean isUsual() {
        return choice == PeriodChoice.THIS_QUARTER && basis == Basis.PERIOD && quality == null && groups.isEmpty();
    }

    /** The address parameters that give this filter again. */
    public Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("period", choice.urlName());
        if (choice == PeriodChoice.CUSTOM) {
            params.put("from", period.from().toString());
            params.put("to", period.lastDay().toString());
        }
        params.put("basis", basis.apiName());
        if (quality != null) {
            params.put("quality", quality.name().toLowerCase(Locale.ROOT));
        }
        groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> params.put(e.getKey(), e.getValue()));
        return params;
    }

    /** This filter as one line of text, which {@link FunnelFilters#kept} reads again. */
    public String keep() {
        return url("").substring(1);
    }

    /** The address of a page with this filter and further parameters, given as name and value in turn. */
    public String url(String path, String... more) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        Map<String, String> params = params();
        for (int i = 0; i < more.length; i += 2) {
            params.put(more[i], more[i + 1]);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        int n = 0;
        for (Map.Entry<String, String> param : params.entrySet()) {
            String name = "v" + n++;
            url.queryParam(param.getKey(), "{" + name + "}");
            values.put(name, param.getValue());
        }
        return url.encode().buildAndExpand(values).toUriString();
    }
}
