package io.fukan.ingest;

import io.fukan.database.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People. Somebody whom records have named so far only is the same person when the row's id, email address or name is that
 * name. A team holds from the given day or the day they were hired, else, for the first team, since ever; a later file that
 * names another team without a day moves them there today.
 */
final class UserRules extends KindRules {

    private static final String SINCE_EVER = "-infinity";

    private final Names names;
    private final JdbcClient jdbc;
    private final Map<Long, Membership> memberships = new HashMap<>();
    private final Map<Long, Access> access = new HashMap<>();

    private record Membership(long id, @Nullable Long teamId, String since) {}

    private record Access(boolean hasRole, boolean signsIn) {}

    UserRules(Chunk chunk, Names names, JdbcClient jdbc) {
        super(chunk);
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    Optional<String> identity(Item item) {
        return item.text("user", "email")
                .map(email -> email.toLowerCase(Locale.ROOT))
                .or(() -> item.text("user", "display_name"));
    }

    @Override
    void match(List<Item> items) {
        List<String> asked = new ArrayList<>();
        items.forEach(item -> asked.addAll(calledBy(item)));
        Map<String, Long> known = names.people(asked);
        Map<Long, String> emails = emailsOf(known.values().stream().toList());
        for (Item item : items) {
            String email = item.text("user", "email").orElse(null);
            item.id = calledBy(item).stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .filter(id -> email == null || emails.get(id) == null || email.equalsIgnoreCase(emails.get(id)))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static List<String> calledBy(Item item) {
        List<String> names = new ArrayList<>();
        for (String column : List.of("external_id", "email", "display_name")) {
            item.text("user", column).ifPresent(names::add);
        }
        return names;
    }

    private Map<Long, String> emailsOf(List<Long> ids) {
        Map<Long, String> emails = new HashMap<>();
        jdbc.sql("select id, email from app_user where id = any (:ids) and email is not null")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    emails.put(row.getLong("id"), row.getString("email"));
                });
        return emails;
    }

    @Override
    void load(List<Item> items) {
        Long[] known =
                items.stream().map(item -> item.id).filter(Objects::nonNull).toArray(Long[]::new);
        jdbc.sql("select id, role, password_hash is not null as signs_in from app_user where id = any (:ids)")
                .param("ids", known)
                .query(row -> {
                    access.put(
                            row.getLong("id"), new Access(row.getString("role") != null, row.getBoolean("signs_in")));
                });
        jdbc.sql(Sql.of("ingest/membership_state.sql")).param("users", known).query(row -> {
            memberships.put(
                    row.getLong("user_id"),
                    new Membership(row.getLong("id"), Lookup.id(row, "team_id"), row.getString("since")));
        });
    }

    @Override
    void check(Item item) {
        if (item.text("user", "display_name").isEmpty()) {
            Optional<String> name = item.text("user", "email").or(() -> item.text("user", "external_id"));
            if (item.isNew && name.isPresent()) {
                item.values("user").put("display_name", name.get());
            } else {
                require(item, "display_name", "name");
            }
        }
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        if (own.isNew) {
            own.put("created_at", chunk.now.toString());
        }
        own.drop("team_id", "department");
        Access present = access.get(own.id);
        if (present != null && present.hasRole()) {
            own.drop("role");
        }
        if (present != null && present.signsIn()) {
            own.drop("email");
        }
        if (item.values("user").get("team_id") instanceof Long team) {
            join(item, own, team, ids);
        }
    }

    private void join(Item item, Staged own, long team, Ids ids) {
        LocalDate said = item.date("user.since") == null ? hired(item) : item.date("user.since");
        Membership present = memberships.get(own.id);
        if (present != null && Objects.equals(present.teamId(), team)) {
            return;
        }
        String since = said != null
                ? said.toString()
                : present == null ? SINCE_EVER : chunk.today().toString();
        boolean correct = present != null && present.since().equals(since);
        Staged membership = correct
                ? chunk.stage(RecordTable.TEAM_MEMBERSHIP, present.id(), false, item)
                : chunk.stage(RecordTable.TEAM_MEMBERSHIP, ids.next(), true, item);
        membership.put("user_id", own.id).put("team_id", team).put("since", since);
        chunk.people.add(own.id);
    }

    private static @Nullable LocalDate hired(Item item) {
        return item.text("user", "hired_on").map(LocalDate::parse).orElse(null);
    }
}
