package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.account.BuyingRole;
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

/** Lists people as far as a viewer may read them; two statements per page. */
@Service
@Transactional(readOnly = true)
public class ContactList {

    private final JdbcClient jdbc;

    ContactList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Listing<ContactRow> page(ContactQuery query, Viewer viewer) {
        Conditions conditions = query.conditions(viewer);
        long total = statement("records/contacts-count.sql", Map.of(), conditions, viewer)
                .query(Long.class)
                .single();
        Map<String, String> order = Map.of("order", query.sorting().sql("c.id"), "limit", LeadList.PAGE);
        List<ContactRow> rows = total <= query.paging().offset()
                ? List.of()
                : statement("records/contacts.sql", order, conditions, viewer)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row, viewer))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** One of them; empty where there is none that the viewer may read. */
    public Optional<ContactRow> one(long id, Viewer viewer) {
        Conditions only = new Conditions().when(id, "c.id = :id", "id");
        return statement("records/contacts.sql", Map.of("order", "c.id", "limit", ""), only, viewer)
                .query((row, n) -> read(row, viewer))
                .optional();
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put(
                "from",
                Sql.of(
                        "records/contacts-from.sql",
                        Map.of(
                                "filters", conditions.sql(),
                                "lead scope", scope.on("l.id"),
                                "deal scope", scope.on("o.root"),
                                "customer scope", scope.on("k.root"))));
        return jdbc.sql(Sql.of(file, fragments)).params(scope.params()).params(conditions.params());
    }

    private static ContactRow read(ResultSet result, Viewer viewer) throws SQLException {
        Columns row = new Columns(result);
        ContactShown person = row.contact(viewer.seesContacts());
        return new ContactRow(
                row.id("contact_id"),
                viewer.seesContacts() ? row.textOrNull("external_id") : null,
                java.util.Objects.requireNonNull(person),
                row.named("account"),
                row.oneOrNull("buying_role", BuyingRole.class),
                row.dayOrNull("key_person_on"),
                row.dayOrNull("connected_on"),
                viewer.seesContacts() ? row.attributes("attrs") : Map.of(),
                row.instant("updated_at"),
                row.integer("version"));
    }
}
