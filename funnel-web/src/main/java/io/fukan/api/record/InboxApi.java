package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.failure.BadParameter;
import io.fukan.api.paging.Paging;
import io.fukan.records.Inbox;
import io.fukan.records.InboxEntry;
import io.fukan.security.CurrentViewer;
import io.fukan.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handoffs with what travels along, as those see them who are to answer or have offered them. */
@RestController
@RequestMapping("/api/v1/inbox")
@Tag(name = "Handoffs")
class InboxApi {

    private final Inbox inbox;

    InboxApi(Inbox inbox) {
        this.inbox = inbox;
    }

    /** A box of the inbox. */
    @Schema(name = "Inbox")
    record Answer(Inbox.Counts counts, int page, int size, List<InboxEntry> items) {}

    @GetMapping
    @Operation(
            summary = "Handoffs to answer, sent, or answered, with all that travels along",
            description =
                    "TO_ANSWER: what waits for the caller, their department or team, the most urgent first. SENT and"
                            + " ANSWERED go back 90 days. Answer with POST /api/v1/handoffs/{id}/accept or /return.")
    Answer list(
            @RequestParam(defaultValue = "TO_ANSWER") Inbox.Box box,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size,
            @CurrentViewer Viewer viewer) {
        Paging paging = Paging.of(page, size);
        List<InboxEntry> items = inbox.page(box, paging.ofRecords(), viewer);
        return new Answer(inbox.counts(viewer), paging.page(), paging.size(), items);
    }

    @GetMapping("/flow")
    @Operation(summary = "What each department handed to each other one in these days, and what became of it")
    List<Inbox.Flow> flow(
            @RequestParam LocalDate from,
            @Schema(description = "the last day included") @RequestParam LocalDate to,
            @CurrentViewer Viewer viewer) {
        if (to.isBefore(from)) {
            throw new BadParameter("to", "PERIOD_REVERSED", from, to);
        }
        return inbox.flow(Period.ofInclusive(from, to), viewer);
    }
}
