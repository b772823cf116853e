package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.ImportField.Holds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns the names in rows into ids: people, channels, campaigns, partners, teams. Who or what is not known yet is made, and told. A person
 * is meant by display name, external id or email address, whichever somebody has.
 */
@Component
class Names {

    private static final String NO_DEPARTMENT = "FS";

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the ids into the rows' values. */
    void resolve(Chunk chunk, Ids ids, Map<String, Long> newPeople) {
        resolve(chunk, Holds.PERSON, names -> people(chunk, ids, names, newPeople));
        resolve(chunk, Holds.CHANNEL, names -> known(chunk, ids, "channel", names));
        resolve(chunk, Holds.CAMPAIGN, names -> known(chunk, ids, "campaign", names));
        resolve(chunk, Holds.PARTNER, names -> partners(chunk, ids, names));
        resolve(chunk, Holds.TEAM, names -> teams(chunk, ids, names));
    }

    private interface Resolving {
        Map<String, Long> idsOf(Set<String> names);
    }

    private static void resolve(Chunk chunk, Holds kind, Resolving resolving) {
        Set<String> names = new LinkedHashSet<>();
        chunk.accepted()
                .forEach(item -> item.links.stream()
                        .filter(link -> link.field().holds() == kind)
                        .forEach(link -> names.add(link.name())));
        if (names.isEmpty()) {
            return;
        }
        Map<String, Long> found = resolving.idsOf(names);
        chunk.accepted()
                .forEach(item -> item.links.stream()
                        .filter(link -> link.field().holds() == kind)
                        .forEach(link ->
                                item.values(link.record()).put(link.field().column(), found.get(link.name()))));
    }

    private Map<String, Long> people(Chunk chunk, Ids ids, Set<String> names, Map<String, Long> newPeople) {
        Map<String, Long> found = people(names);
        newPeople.forEach(found::putIfAbsent);
        List<String> missing =
                names.stream().filter(name -> !found.containsKey(name)).toList();
        make(chunk, "people", "ingest/new_people.sql", "app_user", missing, found, ids, Map.of());
        return found;
    }

    /** The people meant by these names. */
    Map<String, Long> people(Collection<String> names) {
        Set<String> asked = new LinkedHashSet<>(names);
        names.forEach(name -> asked.add(name.toLowerCase(Locale.ROOT)));
        Map<String, Long> byName = new HashMap<>();
        Map<String, Long> byId = new HashMap<>();
        Map<String, Long> byEmail = new HashMap<>();
        jdbc.sql(Sql.of("ingest/user_candidates.sql"))
                .param("names", asked.toArray(String[]::new))
                .query(row -> {
                    long id = row.getLong("id");
                    remember(byId, row, "external_id", id);
                    remember(byEmail, row, "email", id);
                    remember(byName, row, "display_name", id);
                });
        Map<String, Long> found = new HashMap<>();
        for (String name : names) {
            Long id = byId.getOrDefault(name, byEmail.getOrDefault(name.toLowerCase(Locale.ROOT), byName.get(name)));
            if (id != null) {
                found.put(name, id);
            }
        }
        return found;
    }

    private static void remember(Map<String, Long> map, ResultSet row, String column, long id) throws SQLException {
        String key = row.getString(column);
        if (key != null) {
            map.putIfAbsent(key, id);
        }
    }

    private Map<String, Long> known(Chunk chunk, Ids ids, String table, Set<String> names) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(Sql.of("ingest/named.sql", Map.of("table", table)))
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("name"), row.getLong("id"));
                });
        List<String> missing =
                names.stream().filter(name -> !found.containsKey(name)).toList();
        make(chunk, table + "s", "ingest/new_" + table + "s.sql", table, missing, found, ids, Map.of());
        return found;
    }

    private Map<String, Long> teams(Chunk chunk, Ids ids, Set<String> names) {
        Map<String, Long> byKey = new HashMap<>();
        jdbc.sql("select lower(name) as name, id from team").query(row -> {
            byKey.put(row.getString("name"), row.getLong("id"));
        });
        return spelled(names, name -> name.toLowerCase(Locale.ROOT), byKey, (made, found) -> {
            String[] departments =
                    made.stream().map(name -> department(chunk, name)).toArray(String[]::new);
            make(chunk, "teams", "ingest/new_teams.sql", "team", made, found, ids, Map.of("departments", departments));
        });
    }

    private Map<String, Long> partners(Chunk chunk, Ids ids, Set<String> names) {
        Map<String, Long> byKey = PartnerRules.known(names, jdbc);
        return spelled(
                names,
                CompanyName::key,
                byKey,
                (made, found) ->
                        make(chunk, "partners", "ingest/new_partners.sql", "partner", made, found, ids, Map.of()));
    }

    /**
     * Names that may be spelled in several ways.
     *
     * @param key what the spellings of one name have in common
     * @param byKey what is known
     * @param making makes the rest, each by its first spelling
     */
    private static Map<String, Long> spelled(
            Set<String> names,
            UnaryOperator<String> key,
            Map<String, Long> byKey,
            BiConsumer<List<String>, Map<String, Long>> making) {
        Map<String, Long> found = new HashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (String name : names) {
            Long id = byKey.get(key.apply(name));
            if (id == null) {
                missing.putIfAbsent(key.apply(name), name);
            } else {
                found.put(name, id);
            }
        }
        making.accept(List.copyOf(missing.values()), found);
        names.forEach(name -> found.computeIfAbsent(name, n -> found.get(missing.get(key.apply(n)))));
        return found;
    }

    /** Of a team that a file names for the first time: as the row says, else field sales. */
    private static String department(Chunk chunk, String team) {
        return chunk.accepted().stream()
                .filter(item -> item.linkTo(Holds.TEAM).filter(team::equals).isPresent())
                .map(item -> item.parts.getOrDefault(chunk.kind.ownRecord() + ".department", NO_DEPARTMENT))
                .map(Object::toString)
                .findFirst()
                .orElse(NO_DEPARTMENT);
    }

    private void make(
            Chunk chunk,
            String what,
            String sql,
            String table,
            List<String> names,
            Map<String, Long> found,
            Ids ids,
            Map<String, Object> more) {
        if (names.isEmpty()) {
            return;
        }
        List<Long> made = new ArrayList<>();
        for (String name : names) {
            long id = ids.next();
            made.add(id);
            found.put(name, id);
            chunk.made(what, name);
        }
        jdbc.sql(Sql.of(sql))
                .param("ids", made.toArray(Long[]::new))
                .param("names", names.toArray(String[]::new))
                .param("now", chunk.now.atOffset(ZoneOffset.UTC))
                .params(more)
                .update();
        jdbc.sql(Sql.of("ingest/remember_names.sql"))
                .param("job", chunk.job)
                .param("table", table)
                .param("ids", made.toArray(Long[]::new))
                .update();
    }
}
