package io.fukan.api.playbook;

import io.fukan.access.Viewer;
import io.fukan.account.SizeBand;
import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.lead.Track;
import io.fukan.script.ScriptDetails;
import io.fukan.script.ScriptStep;
import io.fukan.script.Scripts;
import io.fukan.script.TalkScript;
import io.fukan.script.TalkScripts;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RestController;

/** Talk scripts: steps with branches. Every change of the steps is another version of the script. */
@RestController
@RequestMapping("/api/v1/scripts")
@Tag(name = "Playbook")
@Transactional(readOnly = true)
class ScriptApi {

    private final TalkScripts all;
    private final Scripts scripts;
    private final Merging merging;

    ScriptApi(TalkScripts all, Scripts scripts, Merging merging) {
        this.all = all;
        this.scripts = scripts;
        this.merging = merging;
    }

    /** A script to be kept. */
    @Schema(name = "ScriptDetails")
    record Details(
            @NotNull String name,

            @Schema(description = "SDR or BDR; absent: any") @Nullable
            Track track,

            @Nullable String product,

            @Schema(description = "JSIC major; absent: any") @Nullable
            String industry,

            @Nullable SizeBand sizeBand,
            @Schema(defaultValue = "true") @Nullable Boolean active,

            @NotNull @Schema(description = "the first one begins; branches name a step by its key")
            List<Step> steps,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private ScriptDetails details() {
            return new ScriptDetails(
                    name,
                    track,
                    product,
                    industry,
                    sizeBand,
                    active == null || Boolean.TRUE.equals(active),
                    steps.stream().map(Step::step).toList());
        }
    }

    /** A step. */
    @Schema(name = "ScriptStep")
    record Step(
            String key,
            String title,

            @Schema(description = "{会社}, {担当者}, {自分} stand for company, person and whoever calls")
            String text,

            @Nullable List<Way> branches) {

        private static Step of(ScriptStep step) {
            return new Step(
                    step.key(),
                    step.title(),
                    step.text(),
                    step.branches().stream()
                            .map(way -> new Way(way.label(), way.to()))
                            .toList());
        }

        private ScriptStep step() {
            return new ScriptStep(
                    plain(key),
                    plain(title),
                    plain(text),
                    branches == null
                            ? List.of()
                            : branches.stream()
                                    .map(way -> new ScriptStep.Branch(plain(way.label()), plain(way.to())))
                                    .toList());
        }

        /** What is left out is refused by name, like what is blank. */
        private static String plain(@Nullable String told) {
            return told == null ? "" : told.strip();
        }
    }

    /** A way on from a step. */
    @Schema(name = "ScriptBranch")
    record Way(String label, String to) {}

    /** Which saved state is to be said. */
    @Schema(name = "ScriptInUse")
    record InUse(
            @NotNull @Schema(description = "1 to versions, as inUse tells it")
            Integer version) {}

    /** A script as it is said now. */
    @Schema(name = "Script")
    record Entry(
            long id,
            String name,
            @Nullable Track track,
            @Nullable String product,
            @Nullable String industry,
            @Nullable SizeBand sizeBand,
            boolean active,

            @Schema(description = "which saved state of the steps is in use")
            int inUse,

            @Schema(description = "how many were saved") int versions,
            List<Step> steps,
            int version) {

        static Entry of(TalkScript script) {
            return new Entry(
                    script.id(),
                    script.name(),
                    script.track(),
                    script.product(),
                    script.industry(),
                    script.sizeBand(),
                    script.isActive(),
                    script.inUse().versionNo(),
                    script.versions().size(),
                    script.inUse().steps().stream().map(Step::of).toList(),
                    script.version());
        }
    }

    @GetMapping
    @Operation(summary = "All scripts, those in use first")
    List<Entry> list() {
        return all.inOrder().stream().map(Entry::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One script")
    Entry get(@PathVariable Long id) {
        return Entry.of(all.get(id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Adds a script")
    ResponseEntity<Entry> add(@Valid @RequestBody Details told, @CurrentViewer Viewer viewer) {
        TalkScript added = scripts.add(told.details(), viewer.userId());
        return ResponseEntity.created(URI.create("/api/v1/scripts/" + added.id()))
                .body(Entry.of(added));
    }

    @PutMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes a script; another version than the one read: 409")
    Entry change(@PathVariable Long id, @Valid @RequestBody Details told, @CurrentViewer Viewer viewer) {
        int version = told.version() == null ? -1 : told.version();
        return Entry.of(scripts.change(id, version, told.details(), viewer.userId()));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes what is named of a script")
    Entry changePart(@PathVariable Long id, @RequestBody Partial<Details> change, @CurrentViewer Viewer viewer) {
        return change(id, merging.over(get(id), change), viewer);
    }

    @PostMapping("/{id}/use")
    @Transactional
    @Operation(summary = "Puts an earlier or later saved state of the steps in use")
    Entry use(@PathVariable Long id, @Valid @RequestBody InUse told) {
        return Entry.of(scripts.use(id, told.version()));
    }
}
