package io.fukan.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a channel, or of a campaign on it, in a list. Null: nobody said.
 *
 * @param revenue as the medium reports it, in yen without tax
 * @param cost in yen without tax
 */
public record ChannelDayRow(
        long id,
        LocalDate date,
        Named channel,
        @Nullable Named campaign,
        @Nullable Long impressions,
        @Nullable Long clicks,
        @Nullable Long sessions,
        @Nullable Long bounces,
        @Nullable Long pageViews,
        @Nullable Long exits,
        @Nullable BigDecimal conversions,
        @Nullable BigDecimal orders,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal cost,
        int version) {}
