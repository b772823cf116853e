package io.fukan.api.notice;

import io.fukan.api.paging.Paging;
import io.fukan.outbox.OutboxList;
import io.fukan.outbox.OutboxStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to leave the house. */
@RestController
@RequestMapping("/api/v1/outbox")
@Tag(name = "Administration")
class OutboxApi {

    private final OutboxList outbox;

    OutboxApi(OutboxList outbox) {
        this.outbox = outbox;
    }

    /** The state of the outbox. */
    @Schema(name = "Outbox")
    record Answer(
            OutboxList.Counts counts,
            List<OutboxList.Channel> channels,
            int page,
            int size,
            List<OutboxList.Line> items) {}

    /** How many are tried again. */
    @Schema(name = "OutboxRetried")
    record Retried(int messages) {}

    @GetMapping
    @Operation(summary = "What waits, was sent, or was given up, and how the channels are")
    Answer list(
            @RequestParam(defaultValue = "QUEUED") OutboxStatus status,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        Paging paging = Paging.of(page, size);
        return new Answer(
                outbox.counts(),
                outbox.channels(),
                paging.page(),
                paging.size(),
                outbox.page(status, paging.page(), paging.size()));
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Has a message that was given up tried again")
    Retried retry(@PathVariable long id) {
        outbox.retry(id);
        return new Retried(1);
    }

    @PostMapping("/retry")
    @Operation(summary = "Has everything that was given up tried again, and unreachable channels at once")
    Retried retryAll() {
        return new Retried(outbox.retryAll());
    }
}
