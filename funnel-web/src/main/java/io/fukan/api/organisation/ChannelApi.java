package io.fukan.api.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fukan.api.json.Partial;
import io.fukan.api.paging.ShortList;
import io.fukan.api.write.Made;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.channel.Channel;
import io.fukan.channel.ChannelClass;
import io.fukan.channel.Channels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Where leads come from, and how channels are settled. */
@RestController
@RequestMapping(ChannelApi.PATH)
@Tag(name = "Organisation")
@Transactional(readOnly = true)
class ChannelApi {

    static final String PATH = "/api/v1/channels";

    private final Channels channels;
    private final Merging merging;
    private final When when;

    ChannelApi(Channels channels, Merging merging, When when) {
        this.channels = channels;
        this.merging = merging;
        this.when = when;
    }

    /** A channel to be settled. */
    @Schema(name = "ChannelTold")
    record Told(
            @NotBlank @Size(max = 200) @Schema(description = "as sources name it; no other channel may be called so")
            String name,

            @NotNull @JsonProperty("class") @Schema(name = "class")
            ChannelClass kind,

            @Schema(description = "false: nobody can choose it; its figures stay", defaultValue = "true") @Nullable
            Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private boolean use() {
            return active == null || active;
        }
    }

    /** A channel. */
    @Schema(name = "Channel")
    record Entry(
            long id,
            String name,
            @JsonProperty("class") @Schema(name = "class") ChannelClass kind,
            boolean active,
            int version) {

        private static Entry of(Channel channel) {
            return new Entry(channel.id(), channel.name(), channel.kind(), channel.isActive(), channel.version());
        }
    }

    @GetMapping
    @Operation(summary = "All channels, active ones first")
    ResponseEntity<List<Entry>> list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        return ShortList.of(channels.inOrder().stream().map(Entry::of).toList(), page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One channel")
    Entry get(@PathVariable long id) {
        return Entry.of(channels.get(id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Adds a channel; a name that is taken: 409")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Entry> add(@Valid @RequestBody Told told) {
        Channel channel = new Channel(told.name(), told.kind());
        channel.activate(told.use());
        channels.save(channel);
        when.written();
        return Made.at(PATH, channel.id(), Optional.of(Entry.of(channel)));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes a channel; one that is used no more is made inactive")
    Entry change(@PathVariable long id, @RequestBody Partial<Told> change) {
        Channel channel = channels.get(id);
        Told told = merging.over(Entry.of(channel), change);
        channel.revise(told.name(), told.kind());
        channel.activate(told.use());
        when.written();
        return Entry.of(channel);
    }
}
