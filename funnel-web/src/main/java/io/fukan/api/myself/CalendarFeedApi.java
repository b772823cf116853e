package io.fukan.api.myself;

import io.fukan.access.Viewer;
import io.fukan.booking.CalendarFeeds;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own appointments as a calendar that other programs read. */
@RestController
@RequestMapping("/api/v1/me/calendar")
@Tag(name = "Myself")
class CalendarFeedApi {

    private final CalendarFeeds feeds;

    CalendarFeedApi(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /** Whether there is one. */
    @Schema(name = "CalendarFeed")
    record Feed(
            @Schema(description = "when it was made; null: there is none") @Nullable
            Instant since) {}

    /** A new one. */
    @Schema(name = "NewCalendarFeed")
    record NewFeed(
            @Schema(description = "in this answer and nowhere else; whoever knows it reads the calendar")
            String url) {}

    @GetMapping
    @Operation(summary = "Whether one's appointments can be read as a calendar")
    Feed get(@CurrentViewer Viewer viewer) {
        return new Feed(feeds.since(viewer.userId()).orElse(null));
    }

    @PostMapping
    @Operation(summary = "Makes an address to read one's appointments at, in place of the one there was")
    NewFeed open(@CurrentViewer Viewer viewer) {
        return new NewFeed(feeds.open(viewer.userId()));
    }

    @DeleteMapping
    @Operation(summary = "Lets nobody read them any more")
    ResponseEntity<Void> close(@CurrentViewer Viewer viewer) {
        feeds.close(viewer.userId());
        return ResponseEntity.noContent().build();
    }
}
