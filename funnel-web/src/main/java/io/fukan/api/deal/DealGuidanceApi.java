package io.fukan.api.deal;

import io.fukan.access.Viewer;
import io.fukan.guidance.GuidanceItem;
import io.fukan.guidance.GuidanceItems;
import io.fukan.guidance.GuidanceKind;
import io.fukan.guidance.GuidanceTick;
import io.fukan.opportunity.Phase;
import io.fukan.security.CurrentViewer;
import io.fukan.work.DealGuidance;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the phases ask for, and what of it is done on a deal. */
@RestController
@Tag(name = "Opportunities")
class DealGuidanceApi {

    private final GuidanceItems items;
    private final DealGuidance guidance;

    DealGuidanceApi(GuidanceItems items, DealGuidance guidance) {
        this.items = items;
        this.guidance = guidance;
    }

    /** What a phase asks for, and whether it is done on the deal. */
    @Schema(name = "GuidanceItem")
    record Item(
            long id,
            Phase phase,
            GuidanceKind kind,
            String text,
            boolean done,
            @Nullable Long doneBy,
            @Nullable Instant doneAt) {

        static Item of(GuidanceItem item, @Nullable GuidanceTick tick, Locale locale) {
            return new Item(
                    item.id(),
                    item.phase(),
                    item.kind(),
                    item.text(locale),
                    tick != null,
                    tick == null ? null : tick.tickedBy(),
                    tick == null ? null : tick.tickedAt());
        }
    }

    @GetMapping("/api/v1/opportunities/{id}/guidance")
    @Operation(summary = "What the phases ask for, and what of it is done on a deal")
    List<Item> guidance(@PathVariable long id, @CurrentViewer Viewer viewer, Locale locale) {
        Map<Long, GuidanceTick> done = guidance.on(id, viewer);
        return items.findAllByOrderByPositionAscIdAsc().stream()
                .filter(item -> item.isActive() || done.containsKey(item.id()))
                .sorted((one, other) -> one.phase().compareTo(other.phase()))
                .map(item -> Item.of(item, done.get(item.id()), locale))
                .toList();
    }

    @PutMapping("/api/v1/opportunities/{id}/guidance/{item}")
    @Operation(summary = "Ticks off what a phase asks for")
    ResponseEntity<Void> tick(@PathVariable long id, @PathVariable long item, @CurrentViewer Viewer viewer) {
        guidance.tick(id, item, true, viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/v1/opportunities/{id}/guidance/{item}")
    @Operation(summary = "Takes a tick back")
    ResponseEntity<Void> untick(@PathVariable long id, @PathVariable long item, @CurrentViewer Viewer viewer) {
        guidance.tick(id, item, false, viewer);
        return ResponseEntity.noContent().build();
    }
}
