package io.fukan.api.door;

import io.fukan.channel.Campaigns;
import io.fukan.channel.Channels;
import io.fukan.organisation.Teams;
import io.fukan.record.NoSuchRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where leads of a page or form come from, and who gets them. */
@Component
class Origin {

    private final Teams teams;
    private final Channels channels;
    private final Campaigns campaigns;

    Origin(Teams teams, Channels channels, Campaigns campaigns) {
        this.teams = teams;
        this.channels = channels;
        this.campaigns = campaigns;
    }

    /** @throws NoSuchRecord for an id that nothing has */
    void check(@Nullable Long team, @Nullable Long channel, @Nullable Long campaign) {
        if (team != null) {
            teams.get(team);
        }
        if (channel != null) {
            channels.get(channel);
        }
        if (campaign != null) {
            campaigns.get(campaign);
        }
    }
}
