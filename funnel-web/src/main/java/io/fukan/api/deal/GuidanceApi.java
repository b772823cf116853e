package io.fukan.api.deal;

import io.fukan.api.json.Partial;
import io.fukan.api.write.Made;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.guidance.GuidanceItem;
import io.fukan.guidance.GuidanceItems;
import io.fukan.guidance.GuidanceKind;
import io.fukan.opportunity.Phase;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What to find out, agree and do next in a phase, as the company settles it. */
@RestController
@RequestMapping("/api/v1/phases/{phase}/guidance")
@Tag(name = "Opportunities")
@Transactional(readOnly = true)
class GuidanceApi {

    private final GuidanceItems items;
    private final Merging merging;
    private final When when;

    GuidanceApi(GuidanceItems items, Merging merging, When when) {
        this.items = items;
        this.merging = merging;
        this.when = when;
    }

    /** An item to be settled. */
    @Schema(name = "GuidanceTold")
    record Told(
            @NotNull @Schema(description = "of a new one, then it stays")
            GuidanceKind kind,

            @NotBlank String textJa,
            @NotBlank String textEn,

            @NotNull @Schema(description = "1 to 999: its place among those of its phase and kind")
            Integer position,

            @Schema(description = "whether it is asked for", defaultValue = "true") @Nullable
            Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private boolean asked() {
            return active == null || active;
        }
    }

    /** An item. */
    @Schema(name = "GuidanceDefinition")
    record Entry(long id, GuidanceKind kind, String textJa, String textEn, int position, boolean active, int version) {

        private static Entry of(GuidanceItem item) {
            return new Entry(
                    item.id(),
                    item.kind(),
                    item.textJa(),
                    item.textEn(),
                    item.position(),
                    item.isActive(),
                    item.version());
        }
    }

    @GetMapping
    @Operation(summary = "What a phase asks for, in order")
    List<Entry> list(@PathVariable Phase phase) {
        return items.findByPhaseOrderByPositionAscIdAsc(phase).stream()
                .map(Entry::of)
                .toList();
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Adds something to find out, agree or do")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Entry> add(@PathVariable Phase phase, @Valid @RequestBody Told told) {
        GuidanceItem item = new GuidanceItem(phase, told.kind(), told.position(), told.textJa(), told.textEn());
        item.activate(told.asked());
        items.save(item);
        when.written();
        return Made.at("/api/v1/phases/" + phase + "/guidance", item.id(), Optional.of(Entry.of(item)));
    }

    @PatchMapping("/{item}")
    @Transactional
    @Operation(summary = "Words an item anew, moves it, or asks for it no more")
    Entry change(@PathVariable Phase phase, @PathVariable long item, @RequestBody Partial<Told> change) {
        GuidanceItem present = items.get(item);
        if (present.phase() != phase) {
            throw new NoSuchRecord("guidance item", item);
        }
        Told told = merging.over(Entry.of(present), change);
        if (told.kind() != present.kind()) {
            throw new InvalidValue("kind", "CANNOT_CHANGE");
        }
        present.revise(told.textJa(), told.textEn(), told.position());
        present.activate(told.asked());
        when.written();
        return Entry.of(present);
    }
}
