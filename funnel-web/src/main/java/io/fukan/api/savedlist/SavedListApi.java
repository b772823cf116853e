package io.fukan.api.savedlist;

import io.fukan.access.Viewer;
import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.record.NoSuchRecord;
import io.fukan.savedlist.ListKind;
import io.fukan.savedlist.SavedList;
import io.fukan.savedlist.Shelf;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filters of leads and queue under a name: one's own, and those that colleagues share. */
@RestController
@RequestMapping(SavedListApi.PATH)
@Tag(name = "Saved lists")
@Transactional
class SavedListApi {

    static final String PATH = "/api/v1/saved-lists";

    private final Shelf shelf;
    private final When when;
    private final Merging merging;

    SavedListApi(Shelf shelf, When when, Merging merging) {
        this.shelf = shelf;
        this.when = when;
        this.merging = merging;
    }

    /** A filter to keep. */
    @Schema(name = "NewSavedList")
    record NewList(
            @NotNull ListKind kind,
            @NotNull String name,

            @NotNull @Schema(description = "the list's parameters and their values")
            Map<String, String> filter,

            @Schema(description = "with the people of one's team", defaultValue = "false") @Nullable
            Boolean shared) {}

    /** What changes of it. */
    @Schema(name = "SavedListTold")
    record Told(
            @NotNull String name,
            @NotNull Boolean shared,

            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version) {}

    /** A filter under its name. */
    @Schema(name = "SavedList")
    record Entry(
            long id,
            ListKind kind,
            String name,
            Map<String, String> filter,

            @Schema(description = "what stands on it now for the caller, up to 1,001; null: not understood any more")
            @Nullable
            Long records,

            boolean shared,

            @Schema(description = "whether it is the caller's own")
            boolean mine,

            int version) {

        private static Entry of(SavedList list, @Nullable Long records, boolean mine) {
            return new Entry(
                    list.id(),
                    list.kind(),
                    list.name(),
                    list.filter(),
                    records,
                    list.teamId() != null,
                    mine,
                    list.version());
        }

        private static Entry of(Shelf.Entry entry) {
            return of(
                    entry.list(), entry.records().isPresent() ? entry.records().getAsLong() : null, entry.mine());
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "The caller's saved lists, own ones first")
    List<Entry> list(@CurrentViewer Viewer viewer) {
        return shelf.all(viewer).stream().map(Entry::of).toList();
    }

    @PostMapping
    @Operation(summary = "Keeps a filter under a name")
    ResponseEntity<Entry> keep(@Valid @RequestBody NewList told, @CurrentViewer Viewer viewer) {
        boolean shared = told.shared() != null && told.shared();
        SavedList kept = shelf.keep(told.kind(), told.name(), told.filter(), shared, viewer);
        when.written();
        return ResponseEntity.created(URI.create(PATH + "/" + kept.id())).body(entry(kept.id(), viewer));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Renames a list, and shares it or no longer")
    Entry change(@PathVariable long id, @Valid @RequestBody Told told, @CurrentViewer Viewer viewer) {
        shelf.change(id, told.version(), told.name(), told.shared(), viewer);
        when.written();
        return entry(id, viewer);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Renames a list, or shares it or no longer")
    Entry changePart(@PathVariable long id, @RequestBody Partial<Told> change, @CurrentViewer Viewer viewer) {
        return change(id, merging.over(entry(id, viewer), change), viewer);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Keeps it no longer; the records stay")
    ResponseEntity<Void> delete(@PathVariable long id, @CurrentViewer Viewer viewer) {
        shelf.delete(id, viewer);
        return ResponseEntity.noContent().build();
    }

    private Entry entry(long id, Viewer viewer) {
        return list(viewer).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("saved list", id));
    }
}
