package io.fukan.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which days of which channels, in which order. Null: any. */
public record ChannelDayQuery(
        @Nullable Choice channel,
        @Nullable Choice campaign,
        Days date,
        Sorting<ChannelDaySort> sorting,
        Paging paging) {

    private static final Sorting<ChannelDaySort> LATEST_FIRST = new Sorting<>(ChannelDaySort.DATE, true);

    /**
     * Reads {@code channel campaign dateFrom dateTo sort page size}; {@code channel} and {@code campaign} are ids, a campaign may be
     * {@code none}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static ChannelDayQuery of(Map<String, String> parameters) {
        Parameters asked = new Parameters(parameters);
        return new ChannelDayQuery(
                asked.choice("channel"),
                asked.choice("campaign"),
                asked.days("date"),
                Sorting.read(asked, ChannelDaySort.class, key -> true, LATEST_FIRST),
                asked.paging());
    }

    Conditions conditions() {
        return new Conditions()
                .choice(channel, "d.channel_id", "channel")
                .choice(campaign, "d.campaign_id", "campaign")
                .days(date, "d.day", "date");
    }
}
