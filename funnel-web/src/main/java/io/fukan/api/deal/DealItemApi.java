package io.fukan.api.deal;

import io.fukan.access.Viewer;
import io.fukan.proposal.DealItem;
import io.fukan.security.CurrentViewer;
import io.fukan.words.PlainNumber;
import io.fukan.work.DealItemWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The products that a deal is about. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}/items")
@Tag(name = "Opportunities")
class DealItemApi {

    private final DealItemWork items;

    DealItemApi(DealItemWork items) {
        this.items = items;
    }

    /** A line as a caller tells it. */
    @Schema(name = "DealItemTold")
    record Told(
            @NotNull String product,
            @Schema(description = "absent: 1") @Nullable BigDecimal quantity,

            @NotNull @Schema(description = "yen without tax")
            BigDecimal unitPrice,

            @Schema(description = "that was read; needed for a change") @Nullable
            Integer version) {}

    /** A line. */
    @Schema(name = "DealItem")
    record Entry(
            long id,
            String product,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal amount,
            int version) {

        static Entry of(DealItem item) {
            return new Entry(
                    item.id(),
                    item.line().product(),
                    PlainNumber.of(item.line().quantity()),
                    PlainNumber.of(item.line().unitPrice()),
                    PlainNumber.of(item.line().amount()),
                    item.version());
        }
    }

    @GetMapping
    @Operation(summary = "The products that a deal is about, with quantities and prices")
    List<Entry> list(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return items.of(id, viewer).stream().map(Entry::of).toList();
    }

    @PostMapping
    @Operation(summary = "Adds a product to a deal")
    ResponseEntity<Entry> add(@PathVariable long id, @Valid @RequestBody Told told, @CurrentViewer Viewer viewer) {
        DealItem item = items.add(id, told.product(), told.quantity(), told.unitPrice(), viewer);
        return ResponseEntity.created(URI.create("/api/v1/opportunities/%d/items/%d".formatted(id, item.id())))
                .body(Entry.of(item));
    }

    @PutMapping("/{item}")
    @Operation(summary = "Changes product, quantity or price of a line")
    Entry change(
            @PathVariable long id,
            @PathVariable long item,
            @Valid @RequestBody Told told,
            @CurrentViewer Viewer viewer) {
        int version = told.version() == null ? -1 : told.version();
        items.change(id, item, version, told.product(), told.quantity(), told.unitPrice(), viewer);
        return items.of(id, viewer).stream()
                .filter(found -> found.id() == item)
                .findFirst()
                .map(Entry::of)
                .orElseThrow();
    }

    @DeleteMapping("/{item}")
    @Operation(summary = "Removes a line")
    ResponseEntity<Void> remove(@PathVariable long id, @PathVariable long item, @CurrentViewer Viewer viewer) {
        items.remove(id, item, viewer);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/apply")
    @Operation(summary = "Makes the total of its lines the amount of a deal")
    ResponseEntity<Void> apply(@PathVariable long id, @CurrentViewer Viewer viewer) {
        items.applyTotal(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
