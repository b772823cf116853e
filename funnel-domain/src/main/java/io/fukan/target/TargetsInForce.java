package io.fukan.target;

import io.fukan.database.Sql;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The targets that figures are compared with. */
@Repository
public class TargetsInForce {

    private final JdbcClient jdbc;

    TargetsInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The targets of one KPI and scope that reach into the period, earliest first. */
    public List<TargetInForce> overlapping(String kpi, TargetScope scope, Period period) {
        return jdbc.sql(Sql.of("target/overlapping.sql"))
                .param("kpi", kpi)
                .param("kind", scope.kind())
                .param("name", scope.name())
                .param("from", period.from())
                .param("until", period.until())
                .query((row, n) -> new TargetInForce(
                        row.getString("kpi"),
                        new Period(
                                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)),
                        row.getBigDecimal("value")))
                .list();
    }

    /**
     * For whom targets of one KPI are set that reach into the period.
     *
     * @param kind team, rep or channel; of any other kind nobody is named
     */
    public List<String> names(String kpi, String kind, Period period) {
        return jdbc.sql(Sql.of("target/names.sql"))
                .param("kpi", kpi)
                .param("kind", kind)
                .param("from", period.from())
                .param("until", period.until())
                .query(String.class)
                .list();
    }
}
