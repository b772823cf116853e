package io.fukan.api.record;

import static java.util.Objects.requireNonNullElse;

import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.organisation.Department;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.TargetList;
import io.fukan.records.TargetQuery;
import io.fukan.records.TargetRow;
import io.fukan.security.CurrentViewer;
import io.fukan.target.Target;
import io.fukan.target.Targets;
import io.fukan.time.Period;
import io.fukan.work.TargetEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is aimed at. */
@RestController
@RequestMapping(TargetApi.PATH)
@Tag(name = "Targets")
@Transactional(readOnly = true)
class TargetApi {

    static final String PATH = "/api/v1/targets";

    private static final String FILTERS = "kpi department team rep channel withinFrom withinTo";

    private final TargetList list;
    private final Targets targets;
    private final TargetEntry entry;
    private final When when;

    TargetApi(TargetList list, Targets targets, TargetEntry entry, When when) {
        this.list = list;
        this.targets = targets;
        this.entry = entry;
        this.when = when;
    }

    /** A target. */
    @Schema(name = "NewTarget", description = "the company's, or that of one department, team, rep or channel")
    record NewTarget(
            @NotBlank @Schema(description = "key of the KPI", example = "appointments")
            String kpi,

            @Nullable Department department,
            @Schema(description = "id") @Nullable Long team,
            @Schema(description = "id") @Nullable Long rep,
            @Schema(description = "id") @Nullable Long channel,
            @NotNull @Schema(description = "first day") LocalDate from,

            @NotNull @Schema(description = "last day, included")
            LocalDate to,

            @NotNull @Schema(description = "in the KPI's unit; a percentage as a fraction of one")
            BigDecimal value) {}

    /** What changes; what is not named stays as it is. */
    @Schema(name = "TargetChange", description = "what is not named stays as it is")
    record TargetChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            Change<LocalDate> from,
            Change<LocalDate> to,
            Change<BigDecimal> value) {}

    @GetMapping
    @Operation(summary = "Targets")
    @ListOf(query = TargetQuery.class, filters = FILTERS)
    ListAnswer<TargetRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(list.page(TargetQuery.of(Asked.of(asked, FILTERS), viewer)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One target")
    TargetRow get(@PathVariable long id) {
        return list.one(id).orElseThrow(() -> new NoSuchRecord("target", id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Sets a target; managers those of their teams and of the people there")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TargetRow> create(@Valid @RequestBody NewTarget told, @CurrentViewer Viewer viewer) {
        Target.Whose whose = new Target.Whose(told.department(), told.team(), told.rep(), told.channel());
        Target target = entry.create(told.kpi(), whose, period(told.from(), told.to()), told.value(), viewer);
        when.written();
        return Made.at(PATH, target.id(), list.one(target.id()));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Sets another value or period")
    ResponseEntity<TargetRow> change(
            @PathVariable long id, @Valid @RequestBody TargetChange change, @CurrentViewer Viewer viewer) {
        entry.checkChange(id, viewer);
        Target target = targets.get(id);
        StaleVersion.check(change.version(), target.version());
        Period period = period(
                requireNonNullElse(
                        change.from().exchanged("from"), target.period().from()),
                requireNonNullElse(change.to().exchanged("to"), target.period().lastDay()));
        BigDecimal value = requireNonNullElse(change.value().exchanged("value"), target.value());
        entry.change(id, change.version(), period, value, viewer);
        when.written();
        return Made.changed(list.one(id));
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Aims at it no longer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> delete(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.delete(id, viewer);
        return ResponseEntity.noContent().build();
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidValue("to", "PERIOD_REVERSED", from, to);
        }
        return Period.ofInclusive(from, to);
    }
}
