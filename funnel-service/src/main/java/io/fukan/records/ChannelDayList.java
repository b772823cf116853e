package io.fukan.records;

import io.fukan.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists what was reported of channels, for whoever may see the company's sums; two statements per page. */
@Service
@Transactional(readOnly = true)
public class ChannelDayList {

    private final JdbcClient jdbc;

    ChannelDayList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Listing<ChannelDayRow> page(ChannelDayQuery query) {
        Conditions conditions = query.conditions();
        long total = statement("records/channel-days-count.sql", Map.of(), conditions)
                .query(Long.class)
                .single();
        Map<String, String> order = Map.of("order", query.sorting().sql("d.id"), "limit", LeadList.PAGE);
        List<ChannelDayRow> rows = total <= query.paging().offset()
                ? List.of()
                : statement("records/channel-days.sql", order, conditions)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** One day; empty where there is none. */
    public Optional<ChannelDayRow> one(long id) {
        Conditions only = new Conditions().when(id, "d.id = :id", "id");
        return statement("records/channel-days.sql", Map.of("order", "d.id", "limit", ""), only)
                .query((row, n) -> read(row))
                .optional();
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions) {
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put("from", Sql.of("records/channel-days-from.sql", Map.of("filters", conditions.sql())));
        return jdbc.sql(Sql.of(file, fragments)).params(conditions.params());
    }

    private static ChannelDayRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new ChannelDayRow(
                row.id("id"),
                row.day("day"),
                Objects.requireNonNull(row.named("channel")),
                row.named("campaign"),
                row.idOrNull("impressions"),
                row.idOrNull("clicks"),
                row.idOrNull("sessions"),
                row.idOrNull("bounces"),
                row.idOrNull("page_views"),
                row.idOrNull("exits"),
                row.numberOrNull("conversions"),
                row.numberOrNull("orders"),
                row.numberOrNull("revenue"),
                row.numberOrNull("cost"),
                row.integer("version"));
    }
}
