package io.fukan.api.organisation;

import io.fukan.api.json.Partial;
import io.fukan.api.paging.ShortList;
import io.fukan.api.write.Made;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.organisation.Department;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
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

/** The teams, and how they are settled. */
@RestController
@RequestMapping(TeamApi.PATH)
@Tag(name = "Organisation")
@Transactional(readOnly = true)
class TeamApi {

    static final String PATH = "/api/v1/teams";

    private final Teams teams;
    private final Merging merging;
    private final When when;

    TeamApi(Teams teams, Merging merging, When when) {
        this.teams = teams;
        this.merging = merging;
        this.when = when;
    }

    /** A team to be settled. */
    @Schema(name = "TeamTold")
    record Told(
            @NotBlank @Size(max = 100) @Schema(description = "no other team may be called so")
            String name,

            @NotNull @Schema(description = "of the team with its past: its figures go along")
            Department department,

            @Schema(description = "false: nobody can choose it; its figures stay", defaultValue = "true") @Nullable
            Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private boolean use() {
            return active == null || active;
        }
    }

    /** A team. */
    @Schema(name = "Team")
    record Entry(long id, String name, Department department, boolean active, int version) {

        private static Entry of(Team team) {
            return new Entry(team.id(), team.name(), team.department(), team.isActive(), team.version());
        }
    }

    @GetMapping
    @Operation(summary = "All teams, active ones first")
    ResponseEntity<List<Entry>> list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        return ShortList.of(teams.inOrder().stream().map(Entry::of).toList(), page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One team")
    Entry get(@PathVariable long id) {
        return Entry.of(teams.get(id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Adds a team; a name that is taken: 409")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Entry> add(@Valid @RequestBody Told told) {
        Team team = new Team(told.name(), told.department());
        team.activate(told.use());
        teams.save(team);
        when.written();
        return Made.at(PATH, team.id(), Optional.of(Entry.of(team)));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes a team; one that is no more is made inactive")
    Entry change(@PathVariable long id, @RequestBody Partial<Told> change) {
        Team team = teams.get(id);
        Told told = merging.over(Entry.of(team), change);
        team.rename(told.name());
        team.belongTo(told.department());
        team.activate(told.use());
        when.written();
        return Entry.of(team);
    }
}
