package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records of every kind by the words that their lists are searched by, as far as the viewer may read them. What a list
 * finds is found here, and the other way round.
 */
@Service
@Transactional(readOnly = true)
public class Finder {

    private final JdbcClient jdbc;

    Finder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of records that are found, in the order in which people are shown them. */
    public enum Kind {
        LEADS("find-leads", "leads-from", "lead-search", Right.LEADS_READ),
        ACCOUNTS("find-accounts", "accounts-from", "account-search", Right.LEADS_READ),
        PEOPLE("find-people", "contacts-from", "contact-search", Right.CONTACTS_READ),
        DEALS("find-deals", "opportunities-from", "opportunity-search", Right.DEALS_READ),
        CUSTOMERS("find-customers", "customers-from", "customer-search", Right.DEALS_READ);

        private final String select;
        private final String from;
        private final String search;
        private final Right right;

        Kind(String select, String from, String search, Right right) {
            this.select = select;
            this.from = from;
            this.search = search;
            this.right = right;
        }

        /** Who does not see persons does not find them by name either. */
        private String search(Viewer viewer) {
            boolean personal = this == LEADS || this == DEALS;
            return "records/" + search + (personal && !viewer.seesContacts() ? "-masked" : "") + ".sql";
        }
    }

    /**
     * What the words meet; kinds without any are left out.
     *
     * @param words every one of them must be met; blank: nothing is
     * @param most of each kind
     */
    public Map<Kind, List<Found>> find(String words, Viewer viewer, int most) {
        Map<Kind, List<Found>> found = new EnumMap<>(Kind.class);
        String search = new Parameters(Map.of("q", words)).search();
        if (search.isEmpty()) {
            return found;
        }
        for (Kind kind : Kind.values()) {
            List<Found> records = viewer.may(kind.right) ? find(kind, search, viewer, most) : List.of();
            if (!records.isEmpty()) {
                found.put(kind, records);
            }
        }
        return found;
    }

    private List<Found> find(Kind kind, String search, Viewer viewer, int most) {
        LeadScope scope = LeadScope.of(viewer);
        Conditions conditions = new Conditions().search(search, kind.search(viewer));
        String from = Sql.of("records/" + kind.from + ".sql", fragments(kind, conditions, scope));
        Map<String, String> fragments = new HashMap<>(Map.of("from", from));
        if (kind == Kind.LEADS) {
            fragments.put("person", ContactShown.name(viewer));
        }
        return jdbc.sql(Sql.of("records/" + kind.select + ".sql", fragments))
                .params(scope.params())
                .params(conditions.params())
                .param("most", most)
                .query(Found.class)
                .list();
    }

    private static Map<String, String> fragments(Kind kind, Conditions conditions, LeadScope scope) {
        return switch (kind) {
            case LEADS -> Map.of("filters", conditions.sql(), "scope", scope.on("l.id"));
            case DEALS -> Map.of("filters", conditions.sql(), "scope", scope.on("o.root"));
            case CUSTOMERS -> Map.of("filters", conditions.sql(), "scope", scope.on("k.root"));
            case ACCOUNTS -> Map.of("filters", conditions.sql(), "visible", AccountList.visible("a.id", scope));
            case PEOPLE ->
                Map.of(
                        "filters", conditions.sql(),
                        "lead scope", scope.on("l.id"),
                        "deal scope", scope.on("o.root"),
                        "customer scope", scope.on("k.root"));
        };
    }
}
