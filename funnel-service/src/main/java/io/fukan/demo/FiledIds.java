package io.fukan.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what the files have brought, by the id or the name it has there. */
@Component
class FiledIds {

    private final JdbcClient jdbc;

    FiledIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param table our own word */
    Map<String, Long> ids(String table, Collection<String> external) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select external_id, id from " + table + " where external_id = any (:external)")
                .param("external", external.toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString("external_id"), row.getLong("id"));
                });
        return ids;
    }

    /** Ids of our people by name. */
    Map<String, Long> people() {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select display_name, id from app_user").query(row -> {
            ids.put(row.getString("display_name"), row.getLong("id"));
        });
        return ids;
    }
}
