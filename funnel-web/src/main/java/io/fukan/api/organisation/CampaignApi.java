package io.fukan.api.organisation;

import io.fukan.api.json.Partial;
import io.fukan.api.paging.ShortList;
import io.fukan.api.write.Made;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.channel.Campaign;
import io.fukan.channel.Campaigns;
import io.fukan.channel.Channel;
import io.fukan.channel.Channels;
import io.fukan.record.InvalidValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What marketing undertakes, usually on one channel. */
@RestController
@RequestMapping(CampaignApi.PATH)
@Tag(name = "Organisation")
@Transactional(readOnly = true)
class CampaignApi {

    static final String PATH = "/api/v1/campaigns";

    private final Campaigns campaigns;
    private final Channels channels;
    private final Merging merging;
    private final When when;

    CampaignApi(Campaigns campaigns, Channels channels, Merging merging, When when) {
        this.campaigns = campaigns;
        this.channels = channels;
        this.merging = merging;
        this.when = when;
    }

    /** A campaign to be settled. */
    @Schema(name = "CampaignTold")
    record Told(
            @NotBlank @Size(max = 200) @Schema(description = "as sources name it; no other campaign may be called so")
            String name,

            @Schema(description = "null: on no channel, or several") @Nullable
            Long channelId,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {}

    /** A campaign. */
    @Schema(name = "Campaign")
    record Entry(long id, String name, @Nullable Long channelId, int version) {

        private static Entry of(Campaign campaign) {
            return new Entry(
                    campaign.id(),
                    campaign.name(),
                    campaign.channel().map(Channel::id).orElse(null),
                    campaign.version());
        }
    }

    @GetMapping
    @Operation(summary = "All campaigns by name")
    ResponseEntity<List<Entry>> list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        return ShortList.of(
                campaigns.findAllByOrderByName().stream().map(Entry::of).toList(), page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One campaign")
    Entry get(@PathVariable long id) {
        return Entry.of(campaigns.get(id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Adds a campaign; a name that is taken: 409")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Entry> add(@Valid @RequestBody Told told) {
        Campaign campaign = campaigns.save(new Campaign(told.name(), channel(told.channelId())));
        when.written();
        return Made.at(PATH, campaign.id(), Optional.of(Entry.of(campaign)));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Names a campaign anew, or puts it on another channel; its figures go along")
    Entry change(@PathVariable long id, @RequestBody Partial<Told> change) {
        Campaign campaign = campaigns.get(id);
        Told told = merging.over(Entry.of(campaign), change);
        campaign.revise(told.name(), channel(told.channelId()));
        when.written();
        return Entry.of(campaign);
    }

    private @Nullable Channel channel(@Nullable Long id) {
        return id == null
                ? null
                : channels.findById(id).orElseThrow(() -> new InvalidValue("channelId", "CHOICE_MISSING"));
    }
}
