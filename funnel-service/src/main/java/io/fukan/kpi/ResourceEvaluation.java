package io.fukan.kpi;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.FigureGrid.Draft;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Resource.Results;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a query to the formulas that set results beside people, costs, and what stands undone. */
@Component
class ResourceEvaluation {

    private static final Sums NO_SUMS = new Sums();
    /** Days of a month in the mean. */
    private static final BigDecimal MONTH = new BigDecimal("30.4375");

    private final MeasureReader measures;
    private final HeadReader heads;
    private final Company company;
    private final JdbcClient jdbc;

    ResourceEvaluation(MeasureReader measures, HeadReader heads, Company company, JdbcClient jdbc) {
        this.measures = measures;
        this.heads = heads;
        this.company = company;
        this.jdbc = jdbc;
    }

    List<Figure> of(ResultFormula.OfResources asked, FigureGrid grid) {
        Resource resource = asked.resource();
        KpiQuery query = grid.query();
        Map<Place, BigDecimal> people = heads.heads(resource.departments(), grid.periods(), query);
        Map<Place, Sums> sums = measures.read(List.of(resource.measure()), grid.periods(), query);
        Map<Place, CustomerSums> customers =
                resource == Resource.ARR_OF_CUSTOMER_SUCCESS ? measures.customers(grid.periods(), query) : Map.of();
        BigDecimal margin = measures.grossMargin();
        BigDecimal capacity = company.setting().opportunityCapacity();
        Set<Place> places = new HashSet<>(people.keySet());
        places.addAll(sums.keySet());
        return grid.fill(places, place -> {
            Sums here = sums.getOrDefault(place, NO_SUMS);
            return resource.of(new Results(
                    BigDecimal.valueOf(here.count(resource.measure(), query.quality())),
                    here.amount(resource.measure(), query.quality()),
                    people.getOrDefault(place, BigDecimal.ZERO),
                    customers.getOrDefault(place, CustomerSums.NONE),
                    margin,
                    capacity,
                    months(grid.periods().get(place.bucket()))));
        });
    }

    /** A period that is over has left no record of what stood then. */
    List<Figure> of(StandingFormula.OfOpenLeads leads, FigureGrid grid) {
        LocalDate today = company.today();
        Map<Place, Draft> now = new HashMap<>();
        FactQuestions.selected(jdbc, "kpi/read-standing-leads.sql", grid.query())
                .param("today", today)
                .query((RowCallbackHandler) row -> now.put(
                        new Place(0, row.getString("label")),
                        Draft.divided(
                                row.getBigDecimal("overdue"), row.getBigDecimal("leads"), Reason.NO_DENOMINATOR)));
        return grid.fill(
                now.keySet(),
                place -> grid.periods().get(place.bucket()).until().isAfter(today)
                        ? now.getOrDefault(new Place(0, place.group()), Draft.none(Reason.NO_DENOMINATOR))
                        : Draft.none(Reason.NO_SNAPSHOT));
    }

    private BigDecimal months(Period period) {
        LocalDate tomorrow = company.today().plusDays(1);
        LocalDate until = period.until().isAfter(tomorrow) ? tomorrow : period.until();
        long days = Math.max(0, until.toEpochDay() - period.from().toEpochDay());
        return BigDecimal.valueOf(days).divide(MONTH, MathContext.DECIMAL64);
    }
}
