package io.fukan.api.playbook;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.faq.Faq;
import io.fukan.faq.FaqDetails;
import io.fukan.faq.FaqEntry;
import io.fukan.faq.FaqHit;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers' questions with their answers. */
@RestController
@RequestMapping("/api/v1/faq")
@Tag(name = "Playbook")
@Transactional(readOnly = true)
class FaqApi {

    private static final int MOST = 50;

    private final Faq faq;
    private final EntityManager entities;
    private final Merging merging;

    FaqApi(Faq faq, EntityManager entities, Merging merging) {
        this.faq = faq;
        this.entities = entities;
        this.merging = merging;
    }

    /** A question with its answer. */
    @Schema(name = "FaqAnswer")
    record Entry(
            @NotNull String question,

            @Schema(description = "of the question or of words in it, in kana, to be found by") @Nullable
            String reading,

            @NotNull String answer,
            @Nullable List<String> tags,

            @Schema(description = "false: kept, but not found by reps", defaultValue = "true") @Nullable
            Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private FaqDetails details() {
            return new FaqDetails(
                    question,
                    reading,
                    answer,
                    tags == null ? List.of() : tags,
                    active == null || Boolean.TRUE.equals(active));
        }
    }

    @GetMapping
    @Operation(
            summary = "The entries that hold all words of q, else those that resemble it; 50 at most",
            description = "However wide or in whichever kana they are written. Without q: those opened most.")
    List<FaqHit> search(@RequestParam(defaultValue = "") String q, @CurrentViewer Viewer viewer) {
        return viewer.may(Right.PLAYBOOK_WRITE) ? faq.searchAll(q, MOST) : faq.search(q, MOST);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One entry")
    FaqHit get(@PathVariable Long id, @CurrentViewer Viewer viewer) {
        FaqEntry entry = faq.get(id);
        if (!entry.isActive() && !viewer.may(Right.PLAYBOOK_WRITE)) {
            throw new NoSuchRecord("faq entry", id);
        }
        return hit(entry);
    }

    @PostMapping("/{id}/uses")
    @Transactional
    @Operation(summary = "Counts that an answer was opened; those opened most come first")
    ResponseEntity<Void> use(@PathVariable Long id, @CurrentViewer Viewer viewer) {
        get(id, viewer);
        faq.used(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Adds an entry")
    ResponseEntity<FaqHit> add(@Valid @RequestBody Entry entry, @CurrentViewer Viewer viewer) {
        FaqEntry added = faq.add(entry.details(), viewer.userId());
        return ResponseEntity.created(URI.create("/api/v1/faq/" + added.id())).body(hit(added));
    }

    @PutMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes an entry; another version than the one read: 409")
    FaqHit change(@PathVariable Long id, @Valid @RequestBody Entry entry, @CurrentViewer Viewer viewer) {
        int version = entry.version() == null ? -1 : entry.version();
        FaqEntry changed = faq.change(id, version, entry.details(), viewer.userId());
        entities.flush();
        return hit(changed);
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes what is named of an entry")
    FaqHit changePart(@PathVariable Long id, @RequestBody Partial<Entry> change, @CurrentViewer Viewer viewer) {
        return change(id, merging.over(get(id, viewer), change), viewer);
    }

    private static FaqHit hit(FaqEntry entry) {
        return new FaqHit(
                entry.id(),
                entry.question(),
                entry.reading(),
                entry.answer(),
                entry.tags(),
                entry.uses(),
                entry.isActive(),
                entry.version());
    }
}
