package io.fukan.channel;

import io.fukan.record.Amount;
import io.fukan.record.InvalidValue;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One day of a channel, or of a campaign on it, as other systems report it. There is one for each day and whom it speaks of. */
@Entity
@Table(name = "channel_day")
public class ChannelDay implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private LocalDate day;
    private Long channelId;
    private @Nullable Long campaignId;

    private @Nullable Long impressions;
    private @Nullable Long clicks;
    private @Nullable Long sessions;
    private @Nullable Long bounces;
    private @Nullable Long pageViews;
    private @Nullable Long exits;
    private @Nullable BigDecimal conversions;
    private @Nullable BigDecimal orders;
    private @Nullable BigDecimal revenue;
    private @Nullable BigDecimal cost;

    private Instant recordedAt;

    @Version
    private int version;

    protected ChannelDay() {}

    /** @throws InvalidValue as {@link #report} */
    public ChannelDay(LocalDate day, Long channel, @Nullable Long campaign, ChannelReport report, Instant now) {
        this.day = day;
        this.channelId = channel;
        this.campaignId = campaign;
        this.recordedAt = now;
        report(report);
    }

    /**
     * Replaces what is reported.
     *
     * @throws InvalidValue NEGATIVE, AMOUNT_INVALID at the number that cannot be
     */
    public final void report(ChannelReport report) {
        impressions = count("impressions", report.impressions());
        clicks = count("clicks", report.clicks());
        sessions = count("sessions", report.sessions());
        bounces = count("bounces", report.bounces());
        pageViews = count("pageViews", report.pageViews());
        exits = count("exits", report.exits());
        conversions = amount("conversions", report.conversions());
        orders = amount("orders", report.orders());
        revenue = amount("revenue", report.revenue());
        cost = amount("cost", report.cost());
    }

    private static @Nullable Long count(String field, @Nullable Long count) {
        if (count != null && count < 0) {
            throw new InvalidValue(field, "NEGATIVE");
        }
        return count;
    }

    private static @Nullable BigDecimal amount(String field, @Nullable BigDecimal amount) {
        if (amount != null) {
            Amount.require(field, amount);
        }
        return amount;
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return id();
    }

    public LocalDate day() {
        return day;
    }

    /** What is reported of the day. */
    public ChannelReport report() {
        return new ChannelReport(
                impressions, clicks, sessions, bounces, pageViews, exits, conversions, orders, revenue, cost);
    }

    public int version() {
        return version;
    }
}
