package io.fukan.channel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of a channel's day. Null is unknown, which is not zero.
 *
 * @param conversions as the medium counts them, which may be in parts
 * @param orders likewise
 * @param revenue in yen without tax
 * @param cost in yen without tax
 */
public record ChannelReport(
        @Nullable Long impressions,
        @Nullable Long clicks,
        @Nullable Long sessions,
        @Nullable Long bounces,
        @Nullable Long pageViews,
        @Nullable Long exits,
        @Nullable BigDecimal conversions,
        @Nullable BigDecimal orders,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal cost) {}
