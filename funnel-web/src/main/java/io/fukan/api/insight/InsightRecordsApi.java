package io.fukan.api.insight;

import io.fukan.access.Viewer;
import io.fukan.api.figure.EventQuery;
import io.fukan.api.figure.FigureParameters;
import io.fukan.api.figure.FigureRights;
import io.fukan.api.figure.RecordsAnswer;
import io.fukan.api.paging.Paging;
import io.fukan.insight.Attempts;
import io.fukan.insight.AttemptsUntilConnect;
import io.fukan.insight.HourMaps;
import io.fukan.insight.Responsiveness;
import io.fukan.kpi.Behind;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.RecordReader;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls or leads that a number of an insight counts. */
@RestController
@RequestMapping(InsightApi.PATH)
@Tag(name = "Insights")
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class InsightRecordsApi {

    private static final int LAST_HOUR = 23;

    private final RecordReader records;
    private final Responsiveness responses;
    private final FigureParameters parameters;

    InsightRecordsApi(RecordReader records, Responsiveness responses, FigureParameters parameters) {
        this.records = records;
        this.responses = responses;
        this.parameters = parameters;
    }

    /** What a number counts: calls, or those of them that ended so. */
    enum Counted {
        CALL(Measure.CALL),
        CONNECT(Measure.CONNECT),
        APPOINTMENT(Measure.APPOINTMENT_FROM_CALL);

        private final Measure measure;

        Counted(Measure measure) {
            this.measure = measure;
        }
    }

    @GetMapping("/hours/records")
    @Operation(summary = "The calls of one hour of a weekday, or those that ended in a connect or an appointment")
    @EventQuery
    @Parameter(
            name = "weekday",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(implementation = DayOfWeek.class))
    @Parameter(
            name = "hour",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = "integer", minimum = "0", maximum = "23"))
    @Parameter(
            name = "event",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(allowableValues = {"call", "connect", "appointment"}))
    RecordsAnswer ofHour(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        KpiQuery query = query(asked, viewer, "weekday", "hour", "event");
        Behind behind = HourMaps.behind(
                Places.named(asked, "weekday", DayOfWeek.class),
                Places.number(asked, "hour", 0, LAST_HOUR),
                Places.named(asked, "event", Counted.class).measure);
        return page(behind, query, asked, viewer);
    }

    @GetMapping("/attempts/records")
    @Operation(summary = "The first connects that took so many calls; 0: they called us")
    @EventQuery
    @Parameter(
            name = "attempts",
            in = ParameterIn.QUERY,
            required = true,
            description = "10: as many or more",
            schema = @Schema(type = "integer", minimum = "0", maximum = "10"))
    RecordsAnswer ofAttempts(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        KpiQuery query = query(asked, viewer, "attempts");
        Behind behind = Attempts.behind(Places.number(asked, "attempts", 0, AttemptsUntilConnect.MOST));
        return page(behind, query, asked, viewer);
    }

    @GetMapping("/response/records")
    @Operation(summary = "The inquiries that waited so long, or those of them that converted")
    @EventQuery
    @Parameter(
            name = "band",
            in = ParameterIn.QUERY,
            required = true,
            description = "as GET /api/v1/insight/response names it",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "clock",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"wall", "working"},
                            defaultValue = "wall"))
    @Parameter(
            name = "converted",
            in = ParameterIn.QUERY,
            description = "only those that converted",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    RecordsAnswer ofResponse(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        KpiQuery query = query(asked, viewer, "band", Places.CLOCK, "converted");
        Behind behind = responses.behind(Places.band(asked), Places.clock(asked), Places.flag(asked, "converted"));
        return page(behind, query, asked, viewer);
    }

    private RecordsAnswer page(Behind behind, KpiQuery query, MultiValueMap<String, String> asked, Viewer viewer) {
        Paging paging = Paging.of(asked.getFirst("page"), asked.getFirst("size"));
        return RecordsAnswer.of(records.records(behind, query, viewer, paging.page(), paging.size()));
    }

    private KpiQuery query(MultiValueMap<String, String> asked, Viewer viewer, String... others) {
        KpiQuery query = parameters.queryWithout(
                InsightApi.IN_VAIN,
                asked,
                Stream.concat(Stream.of(others), Stream.of("page", "size")).toArray(String[]::new));
        FigureRights.check(viewer, query);
        return query;
    }
}
