package io.fukan.kpi;

import io.fukan.database.Sql;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.organisation.Department;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the people of departments, each by the days of belonging to a team there. */
@Component
class HeadReader {

    private final JdbcClient jdbc;
    private final Company company;

    HeadReader(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /**
     * Somebody in a period.
     *
     * @param hiredOn null: unknown
     * @param active share of the period's days in which he belonged to a team
     */
    record Member(String name, @Nullable LocalDate hiredOn, BigDecimal active) {}

    /** Mean number of people in each period, of a running one until today, by group of the query's dimension. */
    Map<Place, BigDecimal> heads(Collection<Department> departments, List<Period> periods, KpiQuery query) {
        FactSelection selection = new FactSelection(query);
        Map<Place, BigDecimal> heads = new HashMap<>();
        Buckets.of(periods)
                .bind(jdbc.sql(selection.sql("kpi/read-heads.sql")))
                .params(selection.params())
                .param("today", company.today())
                .param("departments", departments.stream().map(Enum::name).toArray(String[]::new))
                .query((RowCallbackHandler) row -> heads.put(
                        new Place(row.getInt("bucket") - 1, row.getString("label")), row.getBigDecimal("heads")));
        return heads;
    }

    /** Everybody who belonged to a team within the period. */
    List<Member> members(Period period) {
        return jdbc.sql(Sql.of("kpi/read-members.sql"))
                .param("from", period.from())
                .param("until", period.until())
                .query(Member.class)
                .list();
    }
}
