package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.activity.Activity;
import io.fukan.activity.CallOutcome;
import io.fukan.api.description.ListOf;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.json.Told;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.customfield.RecordType;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.ActivityList;
import io.fukan.records.ActivityQuery;
import io.fukan.records.ActivityRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.ActivityDetails;
import io.fukan.work.ActivityEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Activities: kept at the lead or deal, read and corrected here. */
@RestController
@RequestMapping(ActivityApi.PATH)
@Tag(name = "Activities")
@Transactional(readOnly = true)
class ActivityApi {

    static final String PATH = "/api/v1/activities";

    private static final String FILTERS = "lead opportunity account rep kind outcome direction occurredFrom occurredTo";

    private final ActivityList activities;
    private final ActivityEntry entry;
    private final Attrs attrs;
    private final When when;

    ActivityApi(ActivityList activities, ActivityEntry entry, Attrs attrs, When when) {
        this.activities = activities;
        this.entry = entry;
        this.attrs = attrs;
        this.when = when;
    }

    /** What is corrected; what is not named stays as it is. */
    @Schema(name = "ActivityChange", description = "what is not named stays as it is; null: unknown from now on")
    record ActivityChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            @Schema(
                    type = "string",
                    description =
                            "an instant with offset, or a day; figures follow; later than a day after it was recorded for managers"
                                    + " and administrators")
            Change<Told> occurredAt,

            @Schema(description = "of calls only; moves no lead")
            Change<CallOutcome> outcome,

            Change<Integer> durationSeconds,
            Change<String> subject,
            Change<String> note,
            Change<Map<String, JsonNode>> attrs,

            @Schema(description = "needed for a call that was logged more than a day ago") @Nullable
            String reason) {}

    @GetMapping
    @Operation(summary = "Activities within one's scope; calls only for those who may read calls")
    @ListOf(query = ActivityQuery.class, filters = FILTERS)
    ListAnswer<ActivityRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(activities.page(ActivityQuery.of(Asked.of(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One activity")
    ActivityRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return activities.one(id, viewer).orElseThrow(() -> new NoSuchRecord("activity", id));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Corrects an activity: one's own; managers and administrators any")
    ResponseEntity<ActivityRow> correct(
            @PathVariable long id, @Valid @RequestBody ActivityChange change, @CurrentViewer Viewer viewer) {
        Activity activity = entry.checkCorrect(id, viewer);
        StaleVersion.check(change.version(), activity.version());
        ActivityDetails present = ActivityDetails.of(activity);
        ActivityDetails details = new ActivityDetails(
                change.outcome().exchanged("outcome"),
                change.durationSeconds().over(present.durationSeconds()),
                change.subject().over(present.subject()),
                change.note().over(present.note()),
                attrs.of(RecordType.ACTIVITY, change.attrs().value()));
        entry.correct(id, change.version(), details, change.reason(), viewer);
        Moment right = when.moment(change.occurredAt().exchanged("occurredAt"));
        if (right != null) {
            entry.correctOccurrence(id, right, viewer);
        }
        when.written();
        return Made.changed(activities.one(id, viewer));
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Deletes an activity; figures follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> delete(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.delete(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
