package io.fukan.api.figure;

import io.fukan.access.Viewer;
import io.fukan.api.failure.BadParameter;
import io.fukan.forecast.ForecastReader;
import io.fukan.forecast.ForecastScope;
import io.fukan.kpi.KpiQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 着地見込: what a period is going to bring, and what was forecast for it day by day. */
@RestController
@RequestMapping("/api/v1/forecast")
@Tag(name = "Forecast")
class ForecastApi {

    private static final Set<String> PERIOD = Set.of("from", "to");
    private static final Set<String> GROUPS = Set.of("rep", "team");
    private static final Set<Grain> GRAINS = Set.of(Grain.NONE, Grain.MONTH, Grain.QUARTER);
    private static final int MOST_YEARS = 5;

    private final ForecastReader forecasts;
    private final ForecastScope scope;
    private final FigureParameters parameters;
    private final Company company;
    private final Clock clock;

    ForecastApi(
            ForecastReader forecasts, ForecastScope scope, FigureParameters parameters, Company company, Clock clock) {
        this.forecasts = forecasts;
        this.scope = scope;
        this.parameters = parameters;
        this.company = company;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Won, weighted by yomi, target, gap and coverage of a period",
            description =
                    "A running period reads the deals as they are now, a past one the record of its last business day."
                            + " By rep and team managers see their own teams, field sales themselves.")
    @ForecastOf
    @Parameter(
            name = "grain",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"none", "month", "quarter"},
                            defaultValue = "none"))
    @Parameter(name = "by", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"rep", "team"}))
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ForecastAnswer forecast(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        KpiQuery query = query(asked, Set.of("grain", "by"), viewer);
        if (!GRAINS.contains(query.grain())) {
            throw new BadParameter("grain", "VALUE_UNKNOWN", "none, month, quarter");
        }
        List<Period> periods = query.period().split(query.grain(), company.fiscalCalendar());
        return new ForecastAnswer(
                clock.instant(),
                forecasts.read(periods, query).stream()
                        .map(ForecastAnswer.Line::of)
                        .toList());
    }

    @GetMapping("/snapshots")
    @Operation(
            summary = "What was forecast for a period day by day, up to now",
            description = "Business days of which a record was kept; of long periods one day a week.")
    @ForecastOf
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<ForecastAnswer.Day> snapshots(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        KpiQuery query = query(asked, Set.of(), viewer);
        return forecasts.trend(query.period(), query).stream()
                .map(ForecastAnswer.Day::of)
                .toList();
    }

    private KpiQuery query(MultiValueMap<String, String> asked, Set<String> more, Viewer viewer) {
        for (String name : asked.keySet()) {
            if (!PERIOD.contains(name) && !GROUPS.contains(name) && !more.contains(name)) {
                throw new BadParameter(name, "PARAMETER_UNKNOWN", name);
            }
        }
        KpiQuery query = parameters.query(asked);
        if (query.by() != null && !GROUPS.contains(query.by().name())) {
            throw new BadParameter("by", "VALUE_UNKNOWN", "rep, team");
        }
        if (query.period().lastDay().isAfter(query.period().from().plusYears(MOST_YEARS))) {
            throw new BadParameter("to", "PERIOD_TOO_LONG", MOST_YEARS);
        }
        return scope.within(query, viewer);
    }
}
