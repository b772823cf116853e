package io.fukan.work;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.channel.Campaigns;
import io.fukan.channel.ChannelDay;
import io.fukan.channel.ChannelDays;
import io.fukan.channel.ChannelReport;
import io.fukan.channel.Channels;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what other systems report of channels, for whoever may import it as a file. */
@Service
@Transactional
public class ChannelDayEntry {

    private final ChannelDays days;
    private final Channels channels;
    private final Campaigns campaigns;
    private final Permissions permissions;
    private final Clock clock;

    ChannelDayEntry(ChannelDays days, Channels channels, Campaigns campaigns, Permissions permissions, Clock clock) {
        this.days = days;
        this.channels = channels;
        this.campaigns = campaigns;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Reports a day.
     *
     * @throws InvalidValue CHOICE_MISSING for a channel or campaign that is none, and as {@link ChannelDay#report}
     * @throws org.springframework.dao.DuplicateKeyException where that day of the channel, or campaign, is reported already
     */
    public ChannelDay create(
            LocalDate day, Long channel, @Nullable Long campaign, ChannelReport report, Viewer viewer) {
        permissions.require(viewer.may(Right.IMPORT), "report a channel's day", null);
        if (channels.findById(channel).isEmpty()) {
            throw new InvalidValue("channel", "CHOICE_MISSING");
        }
        if (campaign != null && campaigns.findById(campaign).isEmpty()) {
            throw new InvalidValue("campaign", "CHOICE_MISSING");
        }
        LocalDate plausible = Objects.requireNonNull(Entered.day("date", day));
        return days.save(new ChannelDay(plausible, channel, campaign, report, clock.instant()));
    }

    /**
     * Reports it anew.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when it has changed meanwhile
     * @throws NoSuchRecord when there is none
     */
    public ChannelDay change(Long id, int version, ChannelReport report, Viewer viewer) {
        permissions.require(viewer.may(Right.IMPORT), "report a channel's day", id);
        ChannelDay day = days.get(id);
        if (day.version() != version) {
            throw new ObjectOptimisticLockingFailureException(ChannelDay.class, id);
        }
        day.report(report);
        return day;
    }
}
