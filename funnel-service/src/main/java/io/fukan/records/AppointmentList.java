package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.BookedThrough;
import io.fukan.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists appointments as far as a viewer may read them; two statements per page. */
@Service
@Transactional(readOnly = true)
public class AppointmentList {

    private final JdbcClient jdbc;

    AppointmentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Listing<AppointmentRow> page(AppointmentQuery query, Viewer viewer) {
        Conditions conditions = query.conditions();
        long total = statement("records/appointments-count.sql", Map.of(), conditions, viewer)
                .query(Long.class)
                .single();
        Map<String, String> order = Map.of("order", query.sorting().sql("p.id"), "limit", LeadList.PAGE);
        List<AppointmentRow> rows = total <= query.paging().offset()
                ? List.of()
                : statement("records/appointments.sql", order, conditions, viewer)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** One of them; empty where there is none that the viewer may read. */
    public Optional<AppointmentRow> one(long id, Viewer viewer) {
        Conditions only = new Conditions().when(id, "p.id = :id", "id");
        return statement("records/appointments.sql", Map.of("order", "p.id", "limit", ""), only, viewer)
                .query((row, n) -> read(row))
                .optional();
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put(
                "from",
                Sql.of(
                        "records/appointments-from.sql",
                        Map.of("filters", conditions.sql(), "scope", scope.on("p.root"))));
        return jdbc.sql(Sql.of(file, fragments)).params(scope.params()).params(conditions.params());
    }

    private static AppointmentRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new AppointmentRow(
                row.id("id"),
                row.textOrNull("external_id"),
                row.idOrNull("lead_id"),
                row.integer("cycle"),
                row.named("account"),
                row.one("status", AppointmentStatus.class),
                row.one("booked_through", BookedThrough.class),
                row.instant("booked_at"),
                row.day("booked_day"),
                row.instantOrNull("scheduled_at"),
                row.dayOrNull("scheduled_day"),
                row.instantOrNull("held_at"),
                row.dayOrNull("held_day"),
                row.idOrNull("call_id"),
                row.named("setter"),
                row.named("assigned"),
                row.flagOrNull("criteria_met"),
                row.textOrNull("place"),
                row.textOrNull("note"),
                row.attributes("attrs"),
                row.instant("recorded_at"),
                row.integer("version"));
    }
}
