package io.fukan.web.forecast;

import io.fukan.access.Viewer;
import io.fukan.forecast.ForecastLine;
import io.fukan.forecast.ForecastReader;
import io.fukan.forecast.ForecastScope;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.opportunity.Outcome;
import io.fukan.records.Named;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityQuery;
import io.fukan.setting.Company;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import io.fukan.time.PeriodChoice;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.forecast.ForecastPage.Overdue;
import io.fukan.web.forecast.ForecastPage.Row;
import io.fukan.web.forecast.ForecastPage.Tile;
import io.fukan.web.records.Choices;
import io.fukan.web.records.ListAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of the forecast, all of it as of one moment. */
@Component
class ForecastPages {

    private static final int MONTHS_OF_ACCURACY = 6;
    private static final List<String> TILES =
            List.of("pipeline-coverage", "stage-age-days", "next-action-set-rate", "first-meeting-lost-rate");

    private final ForecastReader forecasts;
    private final ForecastScope scope;
    private final KpiReader kpis;
    private final OpportunityList deals;
    private final Choices choices;
    private final Company company;
    private final Clock clock;

    ForecastPages(
            ForecastReader forecasts,
            ForecastScope scope,
            KpiReader kpis,
            OpportunityList deals,
            Choices choices,
            Company company,
            Clock clock) {
        this.forecasts = forecasts;
        this.scope = scope;
        this.kpis = kpis;
        this.deals = deals;
        this.choices = choices;
        this.company = company;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param filter as {@link #taken} leaves it
     * @param by name of the dimension of the groups; null: the first that the viewer may cut by
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ForecastPage of(FunnelFilter filter, @Nullable String by, Viewer viewer) {
        Period period = filter.period();
        KpiQuery query = filter.query();
        List<Cut> cuts = scope.cuts(viewer);
        Cut cut = cuts.stream()
                .filter(one -> one.name().equals(by))
                .findFirst()
                .or(() -> cuts.stream().findFirst())
                .orElse(null);
        List<Period> months = period.split(Grain.MONTH, company.fiscalCalendar());
        Map<String, Long> ids = ids(cut, viewer);
        List<ForecastLine> lines =
                forecasts.read(Stream.concat(Stream.of(period), months.stream()).toList(), query);
        return new ForecastPage(
                period,
                isRunning(period),
                row(lines.get(0), filter, null, ids),
                months.size() < 2
                        ? List.of()
                        : lines.stream()
                                .skip(1)
                                .map(line -> row(line, filter, null, ids))
                                .toList(),
                cut == null
                        ? List.of()
                        : forecasts.read(List.of(period), scope.within(query.by(cut), viewer)).stream()
                                .map(line -> row(line, filter, cut, ids))
                                .toList(),
                cut,
                cuts,
                TILES.stream().map(key -> tile(KpiCatalogue.get(key), query)).toList(),
                kpis.series(KpiCatalogue.get("forecast-accuracy"), query, pastMonths()),
                overdue(filter, viewer),
                clock.instant());
    }

    /**
     * What of a filter the page takes: the period, and a team into which the viewer may look. The others may have been chosen on
     * pages that know them.
     */
    FunnelFilter taken(FunnelFilter filter, Viewer viewer) {
        String team = filter.group("team");
        Map<String, String> groups = team != null && scope.reaches(team, viewer) ? Map.of("team", team) : Map.of();
        return new FunnelFilter(filter.choice(), filter.period(), Basis.PERIOD, null, groups);
    }

    /** Names of the teams into which the viewer may look. */
    List<String> teams(Viewer viewer) {
        return choices.teams().stream()
                .map(Named::name)
                .filter(name -> scope.reaches(name, viewer))
                .toList();
    }

    private Tile tile(Kpi kpi, KpiQuery query) {
        return new Tile(kpi, kpis.figure(kpi, query));
    }

    private List<Period> pastMonths() {
        Period last = Grain.MONTH
                .periodContaining(company.today(), company.fiscalCalendar())
                .previous();
        return Stream.iterate(last, Period::previous)
                .limit(MONTHS_OF_ACCURACY)
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    private boolean isRunning(Period period) {
        return period.until().isAfter(company.today());
    }

    private Row row(ForecastLine line, FunnelFilter page, @Nullable Cut cut, Map<String, Long> ids) {
        Map<String, String> groups = new HashMap<>();
        Optional.ofNullable(page.group("team")).ifPresent(team -> groups.put("team", team));
        if (cut != null) {
            groups.put(cut.name(), line.group() == null ? KpiQuery.NOT_SET : line.group());
        }
        PeriodChoice choice = line.period().equals(page.period()) ? page.choice() : PeriodChoice.CUSTOM;
        FunnelFilter filter = new FunnelFilter(choice, line.period(), page.basis(), null, groups);
        return new Row(line, filter, deals(line, page, cut, ids));
    }

    private @Nullable String deals(ForecastLine line, FunnelFilter page, @Nullable Cut cut, Map<String, Long> ids) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("outcome", Outcome.OPEN.name());
        asked.put("expectedFrom", line.period().from().toString());
        asked.put("expectedTo", line.period().lastDay().toString());
        if (page.group("team") != null) {
            Long team = teamIds().get(page.group("team"));
            if (team == null) {
                return null;
            }
            asked.put("team", team.toString());
        }
        if (cut != null) {
            Long id = line.group() == null ? null : ids.get(line.group());
            if (id == null) {
                return null;
            }
            asked.put(cut.name().equals("rep") ? "owner" : "team", id.toString());
        }
        return isRunning(line.period()) ? new ListAddress("/opportunities", asked).here() : null;
    }

    private Map<String, Long> ids(@Nullable Cut cut, Viewer viewer) {
        if (cut == null) {
            return Map.of();
        }
        return cut.name().equals("rep") ? byName(choices.owners(viewer)) : teamIds();
    }

    private Map<String, Long> teamIds() {
        return byName(choices.teams());
    }

    /** Ids by name; a name that several bear means nobody. */
    private static Map<String, Long> byName(List<Named> named) {
        Map<String, Long> ids = new HashMap<>();
        named.forEach(one -> ids.merge(one.name(), one.id(), (first, second) -> -1L));
        ids.values().removeIf(id -> id < 0);
        return ids;
    }

    private Overdue overdue(FunnelFilter filter, Viewer viewer) {
        LocalDate yesterday = company.today().minusDays(1);
        var late = sums(Map.of("expectedTo", yesterday.toString()), filter, viewer);
        var undated = sums(Map.of("expected", "none"), filter, viewer);
        return new Overdue(
                late.listing().total(),
                late.sums().open(),
                undated.listing().total(),
                undated.sums().open());
    }

    private OpportunityList.Result sums(Map<String, String> more, FunnelFilter filter, Viewer viewer) {
        Map<String, String> asked = new HashMap<>(more);
        asked.put("outcome", Outcome.OPEN.name());
        asked.put("size", "1");
        Long team = filter.group("team") == null ? null : teamIds().get(filter.group("team"));
        if (team != null) {
            asked.put("team", team.toString());
        }
        return deals.page(OpportunityQuery.of(asked, viewer), viewer);
    }
}
