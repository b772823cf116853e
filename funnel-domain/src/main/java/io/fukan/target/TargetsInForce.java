package io.fukan.target;

import io.fukan.database.Sql;
import io.fukan.time.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
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
                .query((row, n) -> target(row))
                .list();
    }

    /**
     * The targets of one KPI that reach into the period, by the name of whom they are set for.
     *
     * @param kind team, rep or channel; of any other kind nobody is named
     */
    public Map<String, List<TargetInForce>> byName(String kpi, String kind, Period period) {
        Map<String, List<TargetInForce>> found = new LinkedHashMap<>();
        jdbc.sql(Sql.of("target/by-name.sql"))
                .param("kpi", kpi)
                .param("kind", kind)
                .param("from", period.from())
                .param("until", period.until())
                .query((RowCallbackHandler)
                        row -> found.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                                .add(target(row)));
        return found;
    }

    private static TargetInForce target(ResultSet row) throws SQLException {
        return new TargetInForce(
                row.getString("kpi"),
                new Period(row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)),
                row.getBigDecimal("value"));
    }
}
