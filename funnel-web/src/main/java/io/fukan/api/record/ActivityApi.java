package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.ActivityList;
import io.fukan.records.ActivityQuery;
import io.fukan.records.ActivityRow;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Activities: logged at the lead, read here. */
@RestController
@RequestMapping("/api/v1/activities")
@Tag(name = "Activities")
class ActivityApi {

    private static final String FILTERS = "lead opportunity account rep kind outcome direction occurredFrom occurredTo";

    private final ActivityList activities;

    ActivityApi(ActivityList activities) {
        this.activities = activities;
    }

    @GetMapping
    @Operation(
            summary = "Activities within one's scope; calls only for those who may read calls",
            description = "Filters: lead, opportunity, account, rep (id, me, none), kind, outcome, direction,"
                    + " occurredFrom, occurredTo. Sort: occurredAt, recordedAt.")
    ListAnswer<ActivityRow> list(@RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(activities.page(ActivityQuery.of(Asked.of(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One activity")
    ActivityRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return activities.one(id, viewer).orElseThrow(() -> new NoSuchRecord("activity", id));
    }
}
