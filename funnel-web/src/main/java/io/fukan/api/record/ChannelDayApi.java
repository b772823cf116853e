package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.channel.ChannelDay;
import io.fukan.channel.ChannelDays;
import io.fukan.channel.ChannelReport;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.ChannelDayList;
import io.fukan.records.ChannelDayQuery;
import io.fukan.records.ChannelDayRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.ChannelDayEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is reported of channels, day by day. */
@RestController
@RequestMapping(ChannelDayApi.PATH)
@Tag(name = "Channel days")
@Transactional(readOnly = true)
class ChannelDayApi {

    static final String PATH = "/api/v1/channel-days";

    private static final String FILTERS = "channel campaign dateFrom dateTo";

    private final ChannelDayList list;
    private final ChannelDays days;
    private final ChannelDayEntry entry;
    private final When when;

    ChannelDayApi(ChannelDayList list, ChannelDays days, ChannelDayEntry entry, When when) {
        this.list = list;
        this.days = days;
        this.entry = entry;
        this.when = when;
    }

    /** A day of a channel. */
    @Schema(
            name = "NewChannelDay",
            description = "one for each day of a channel, or of a campaign on it; absent: unknown")
    record NewChannelDay(
            @NotNull LocalDate date,

            @NotNull @Schema(description = "id") Long channel,

            @Schema(description = "id") @Nullable Long campaign,

            @Nullable Long impressions,
            @Nullable Long clicks,
            @Nullable Long sessions,
            @Nullable Long bounces,
            @Nullable Long pageViews,
            @Nullable Long exits,
            @Nullable BigDecimal conversions,
            @Nullable BigDecimal orders,

            @Schema(description = "yen without tax") @Nullable
            BigDecimal revenue,

            @Schema(description = "yen without tax") @Nullable
            BigDecimal cost) {

        ChannelReport report() {
            return new ChannelReport(
                    impressions, clicks, sessions, bounces, pageViews, exits, conversions, orders, revenue, cost);
        }
    }

    /** What changes; what is not named stays as it is. */
    @Schema(name = "ChannelDayChange", description = "what is not named stays as it is; null: unknown from now on")
    record ChannelDayChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            Change<Long> impressions,
            Change<Long> clicks,
            Change<Long> sessions,
            Change<Long> bounces,
            Change<Long> pageViews,
            Change<Long> exits,
            Change<BigDecimal> conversions,
            Change<BigDecimal> orders,

            @Schema(description = "yen without tax") Change<BigDecimal> revenue,

            @Schema(description = "yen without tax") Change<BigDecimal> cost) {

        ChannelReport over(ChannelReport present) {
            return new ChannelReport(
                    impressions.over(present.impressions()),
                    clicks.over(present.clicks()),
                    sessions.over(present.sessions()),
                    bounces.over(present.bounces()),
                    pageViews.over(present.pageViews()),
                    exits.over(present.exits()),
                    conversions.over(present.conversions()),
                    orders.over(present.orders()),
                    revenue.over(present.revenue()),
                    cost.over(present.cost()));
        }
    }

    @GetMapping
    @Operation(summary = "Days of channels")
    @ListOf(query = ChannelDayQuery.class, filters = FILTERS)
    ListAnswer<ChannelDayRow> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        return ListAnswer.of(list.page(ChannelDayQuery.of(Asked.of(asked, FILTERS))));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One day of a channel")
    ChannelDayRow get(@PathVariable long id) {
        return list.one(id).orElseThrow(() -> new NoSuchRecord("channelDay", id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Reports a day of a channel; 409 where it is reported already")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChannelDayRow> create(@Valid @RequestBody NewChannelDay told, @CurrentViewer Viewer viewer) {
        ChannelDay day = entry.create(told.date(), told.channel(), told.campaign(), told.report(), viewer);
        when.written();
        return Made.at(PATH, day.id(), list.one(day.id()));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Corrects what was reported; figures follow")
    ResponseEntity<ChannelDayRow> change(
            @PathVariable long id, @Valid @RequestBody ChannelDayChange change, @CurrentViewer Viewer viewer) {
        ChannelDay day = days.get(id);
        StaleVersion.check(change.version(), day.version());
        entry.change(id, change.version(), change.over(day.report()), viewer);
        when.written();
        return Made.changed(list.one(id));
    }
}
