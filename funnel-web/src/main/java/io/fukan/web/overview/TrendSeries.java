package io.fukan.web.overview;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Months of one stage by quality, as the chart and its table take them.
 *
 * @param months first days, ISO
 * @param ratio quality leads of all as a percentage, null where nobody arrived of whom it was decided
 * @param mature whether each month's cohort has had its usual time
 */
record TrendSeries(
        List<String> months,
        List<Long> quality,
        List<Long> general,
        List<Long> unclassified,
        List<@Nullable BigDecimal> ratio,
        List<Boolean> mature) {}
