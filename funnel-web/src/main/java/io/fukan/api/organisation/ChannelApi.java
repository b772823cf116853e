package io.fukan.api.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fukan.channel.Campaign;
import io.fukan.channel.Campaigns;
import io.fukan.channel.Channel;
import io.fukan.channel.Channels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where leads come from. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Organisation")
@Transactional(readOnly = true)
class ChannelApi {

    private final Channels channels;
    private final Campaigns campaigns;

    ChannelApi(Channels channels, Campaigns campaigns) {
        this.channels = channels;
        this.campaigns = campaigns;
    }

    /** A channel. */
    @Schema(name = "Channel")
    record ChannelEntry(
            long id,
            String name,
            @JsonProperty("class") @Schema(name = "class") String kind,
            boolean active) {

        static ChannelEntry of(Channel channel) {
            return new ChannelEntry(channel.id(), channel.name(), channel.kind().name(), channel.isActive());
        }
    }

    /** A campaign. */
    @Schema(name = "Campaign")
    record CampaignEntry(long id, String name, @Nullable Long channelId) {

        static CampaignEntry of(Campaign campaign) {
            return new CampaignEntry(
                    campaign.id(),
                    campaign.name(),
                    campaign.channel().map(Channel::id).orElse(null));
        }
    }

    @GetMapping("/channels")
    @Operation(summary = "All channels, active ones first")
    List<ChannelEntry> channels() {
        return channels.inOrder().stream().map(ChannelEntry::of).toList();
    }

    @GetMapping("/campaigns")
    @Operation(summary = "All campaigns by name")
    List<CampaignEntry> campaigns() {
        return campaigns.findAllByOrderByName().stream().map(CampaignEntry::of).toList();
    }
}
