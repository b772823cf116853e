package io.fukan.api.booking;

import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.organisation.Teams;
import io.fukan.organisation.Users;
import io.fukan.territory.Territories;
import io.fukan.territory.Territory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** 担当領域: leads of one kind, and who looks after them in the field. */
@RestController
@RequestMapping(TerritoryApi.PATH)
@Tag(name = "Booking")
@Transactional
class TerritoryApi {

    static final String PATH = "/api/v1/territories";

    private static final RulePurpose PURPOSE = RulePurpose.QUALITY;
    private static final int LAST = 9_999;

    private final Territories territories;
    private final Teams teams;
    private final Users users;
    private final RuleJson json;
    private final When when;
    private final Merging merging;

    TerritoryApi(Territories territories, Teams teams, Users users, RuleJson json, When when, Merging merging) {
        this.territories = territories;
        this.teams = teams;
        this.users = users;
        this.json = json;
        this.when = when;
        this.merging = merging;
    }

    /** A territory to be kept. */
    @Schema(name = "TerritoryTold")
    record Told(
            @NotNull String name,

            @NotNull @Min(0) @Max(LAST) @Schema(description = "its place in the order in which territories are tried")
            Integer position,

            @NotNull
            @Schema(description = "which leads belong to it: a tree of conditions", implementation = Object.class)
            JsonNode rule,

            @Schema(description = "id of the team that looks after it; absent: only the people named") @Nullable
            Long team,

            @Schema(description = "ids of single people") @Nullable
            List<Long> people,

            @Schema(defaultValue = "true") @Nullable Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {}

    /** A territory as it is. */
    @Schema(name = "Territory")
    record Entry(
            long id,
            String name,
            int position,
            @Schema(implementation = Object.class) JsonNode rule,
            @Nullable Long team,
            List<Long> people,
            boolean active,
            int version) {

        private static Entry of(Territory territory) {
            return new Entry(
                    territory.id(),
                    territory.name(),
                    territory.position(),
                    RuleJson.toTree(territory.rule()),
                    territory.teamId(),
                    territory.people().stream().sorted().toList(),
                    territory.isActive(),
                    territory.version());
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "The territories in the order in which they are tried")
    List<Entry> list() {
        return territories.findAllByOrderByPositionAscIdAsc().stream()
                .map(Entry::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "One territory")
    Entry get(@PathVariable long id) {
        return Entry.of(territories.get(id));
    }

    @PostMapping
    @Operation(summary = "Adds a territory")
    ResponseEntity<Entry> add(@Valid @RequestBody Told told) {
        Territory made = new Territory(told.name(), told.position(), rule(told));
        staff(made, told);
        territories.save(made);
        when.written();
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(Entry.of(made));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes a territory; another version than the one read: 409")
    Entry change(@PathVariable long id, @Valid @RequestBody Told told) {
        Territory territory = territories.get(id);
        StaleVersion.check(told.version() == null ? -1 : told.version(), territory.version());
        territory.revise(told.name(), rule(told));
        territory.place(told.position());
        staff(territory, told);
        when.written();
        return Entry.of(territory);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes what is named of a territory")
    Entry changePart(@PathVariable long id, @RequestBody Partial<Told> change) {
        return change(id, merging.over(get(id), change));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Deletes a territory; its leads belong to the next one that fits")
    ResponseEntity<Void> delete(@PathVariable long id) {
        territories.delete(territories.get(id));
        return ResponseEntity.noContent().build();
    }

    private Rule rule(Told told) {
        return json.parse(told.rule(), PURPOSE);
    }

    private void staff(Territory territory, Told told) {
        List<Long> people = told.people() == null ? List.of() : told.people();
        people.forEach(users::get);
        if (told.team() != null) {
            teams.get(told.team());
        }
        territory.lookedAfterBy(told.team(), people);
        territory.activate(told.active() == null || told.active());
    }
}
