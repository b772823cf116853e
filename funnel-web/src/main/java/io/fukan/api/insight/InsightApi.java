package io.fukan.api.insight;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.api.figure.EventQuery;
import io.fukan.api.figure.FigureParameters;
import io.fukan.api.figure.FigureRights;
import io.fukan.insight.Attempts;
import io.fukan.insight.CallInsights;
import io.fukan.insight.HourMaps;
import io.fukan.insight.Responsiveness;
import io.fukan.insight.TopRepsReader;
import io.fukan.kpi.KpiQuery;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the company's own records say of calling and answering. */
@RestController
@RequestMapping(InsightApi.PATH)
@Tag(name = "Insights")
// One moment for all numbers of an answer, so that they fit each other.
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class InsightApi {

    static final String PATH = "/api/v1/insight";

    /** Each event stands on its own day, and nothing is cut. */
    static final Set<String> IN_VAIN = Set.of("grain", "by", "basis");

    private final HourMaps hours;
    private final Attempts attempts;
    private final Responsiveness responses;
    private final TopRepsReader tops;
    private final CallInsights calls;
    private final FigureParameters parameters;

    InsightApi(
            HourMaps hours,
            Attempts attempts,
            Responsiveness responses,
            TopRepsReader tops,
            CallInsights calls,
            FigureParameters parameters) {
        this.hours = hours;
        this.attempts = attempts;
        this.responses = responses;
        this.tops = tops;
        this.calls = calls;
        this.parameters = parameters;
    }

    @GetMapping("/hours")
    @Operation(summary = "Best time to call: connects and appointments by weekday and hour")
    @EventQuery
    HoursAnswer hours(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return HoursAnswer.of(hours.read(query(asked, viewer)));
    }

    @GetMapping("/attempts")
    @Operation(summary = "Calls until the intended person was reached for the first time")
    @EventQuery
    AttemptsAnswer attempts(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return AttemptsAnswer.of(attempts.read(query(asked, viewer)));
    }

    @GetMapping("/response")
    @Operation(
            summary = "How fast inquiries are answered, and 商談化率 by how long they waited",
            description = "A correlation: who is answered fast may differ in other ways, too.")
    @EventQuery
    @Parameter(
            name = "clock",
            in = ParameterIn.QUERY,
            description = "wall: as the prospect waits; working: only while the company works",
            schema =
                    @Schema(
                            allowableValues = {"wall", "working"},
                            defaultValue = "wall"))
    ResponseAnswer response(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        KpiQuery query = query(asked, viewer, Places.CLOCK);
        return ResponseAnswer.of(responses.uplift(query, Places.clock(asked)), responses.hours(query));
    }

    @GetMapping("/top-reps")
    @Operation(summary = "Visits and days per win of those who win most, beside the rest")
    @EventQuery
    TopRepsAnswer topReps(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return TopRepsAnswer.of(tops.read(query(asked, viewer)), viewer);
    }

    @GetMapping("/calls")
    @Operation(summary = "How each person's calls go, beside the appointments that come of them")
    @EventQuery
    CallsAnswer calls(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        if (!viewer.may(Right.PERSONS_COMPARED)) {
            throw new NotAllowed("compare persons");
        }
        return CallsAnswer.of(calls.read(query(asked, viewer)));
    }

    private KpiQuery query(MultiValueMap<String, String> asked, Viewer viewer, String... others) {
        KpiQuery query = parameters.queryWithout(IN_VAIN, asked, others);
        FigureRights.check(viewer, query);
        return query;
    }
}
