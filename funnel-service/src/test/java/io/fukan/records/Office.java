package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.organisation.Role;
import io.fukan.text.Folding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows for lists to find, written straight into the tables. */
final class Office {

    private final JdbcClient jdbc;

    Office(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Viewer viewer(Role role, long user, long... teams) {
        return new Viewer(user, role, Arrays.stream(teams).boxed().collect(Collectors.toSet()), Locale.JAPANESE);
    }

    Viewer admin() {
        return new Viewer(user("管理 太郎"), Role.ADMIN, Set.of(), Locale.JAPANESE);
    }

    long team(String name) {
        return insert("insert into team (name, department) values (?, 'SDR') returning id", name);
    }

    long user(String name) {
        return insert("insert into app_user (display_name) values (?) returning id", name);
    }

    void join(long user, long team) {
        insert("insert into team_membership (user_id, team_id) values (?, ?) returning id", user, team);
    }

    long channel(String name) {
        return insert("insert into channel (name) values (?) returning id", name);
    }

    long company(String name) {
        return insert(
                "insert into account (name, matching_key, search_text, created_at, updated_at)"
                        + " values (?, ?, ?, now(), now()) returning id",
                name,
                name,
                Folding.fold(name));
    }

    long person(
            String last,
            String first,
            @Nullable String lastKana,
            @Nullable String firstKana,
            @Nullable String email,
            @Nullable String phone) {
        String national = phone == null ? null : phone.replace("+81", "0");
        String kana = lastKana == null ? null : lastKana + firstKana;
        String text = Arrays.asList(last + first, kana, email, phone, national).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return insert(
                "insert into contact (last_name, first_name, last_kana, first_kana, email, phone, search_text, created_at,"
                        + " updated_at) values (?, ?, ?, ?, ?, ?, ?, now(), now()) returning id",
                last,
                first,
                lastKana,
                firstKana,
                email,
                phone,
                Folding.fold(text));
    }

    long lead(@Nullable Long owner) {
        return insert(
                "insert into lead (owner_id, track, stage, acquired_at, created_at, updated_at)"
                        + " values (?, 'SDR', 'UNTOUCHED', now(), now(), now()) returning id",
                owner);
    }

    long lead(@Nullable Long account, @Nullable Long contact) {
        return insert(
                "insert into lead (account_id, contact_id, track, stage, acquired_at, created_at, updated_at)"
                        + " values (?, ?, 'SDR', 'UNTOUCHED', now(), now(), now()) returning id",
                account,
                contact);
    }

    long deal(@Nullable Long lead, @Nullable Long owner, @Nullable String name, @Nullable String amount) {
        return insert(
                "insert into opportunity (lead_id, owner_id, name, amount, entered_at, confirmed_at, created_at, updated_at)"
                        + " values (?, ?, ?, cast(? as numeric), now(), now(), now(), now()) returning id",
                lead,
                owner,
                name,
                amount);
    }

    void set(String table, long id, String assignment) {
        jdbc.sql("update %s set %s where id = ?".formatted(table, assignment))
                .param(id)
                .update();
    }

    void judge(long lead, String quality) {
        insert(
                "insert into quality_judgement (lead_id, quality, cause, judged_at) values (?, ?, 'MANUAL', now())"
                        + " returning id",
                lead,
                quality);
    }

    long insert(String sql, @Nullable Object... params) {
        return jdbc.sql(sql).params(Arrays.asList(params)).query(Long.class).single();
    }
}
