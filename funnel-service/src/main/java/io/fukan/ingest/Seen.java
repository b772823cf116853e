package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a file has said before. The first row about a record counts; an equal one changes nothing, another one contradicts it
 * and is rejected, for if the last one counted, the same file again would change the record twice. Rows that only their
 * whole content identifies are told apart by counting: two equal rows are two records.
 */
final class Seen {

    private final JdbcClient jdbc;
    private final long job;
    private final Map<UUID, Entry> before = new HashMap<>();
    private final Map<UUID, Entry> added = new LinkedHashMap<>();

    private record Entry(UUID content, long row, int times) {}

    Seen(JdbcClient jdbc, long job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    static UUID hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void load(List<UUID> identities) {
        if (identities.isEmpty()) {
            return;
        }
        jdbc.sql(
                        "select identity, content, row_no, times from import_seen where job_id = :job and identity = any (:identities)")
                .param("job", job)
                .param("identities", identities.toArray(UUID[]::new))
                .query(row -> {
                    before.put(
                            row.getObject("identity", UUID.class),
                            new Entry(
                                    row.getObject("content", UUID.class), row.getLong("row_no"), row.getInt("times")));
                });
    }

    private Entry entry(UUID identity) {
        return added.getOrDefault(identity, before.get(identity));
    }

    /** Numbers a row among its equals. */
    UUID count(UUID fingerprint, long row) {
        Entry entry = entry(fingerprint);
        int times = entry == null ? 1 : entry.times() + 1;
        added.put(fingerprint, new Entry(fingerprint, row, times));
        return times == 1 ? fingerprint : hash(fingerprint + "#" + times);
    }

    /** Compares a row with an earlier one about the same record. */
    void compare(UUID identity, Item item) {
        Entry entry = entry(identity);
        if (entry == null) {
            added.put(identity, new Entry(item.content, item.number, 1));
        } else if (entry.content().equals(item.content)) {
            item.repeated = true;
        } else {
            item.reject(Problem.of(ProblemCode.DUPLICATE_ID, Long.toString(entry.row())));
        }
    }

    void save() {
        if (added.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Entry>> entries = new ArrayList<>(added.entrySet());
        jdbc.sql(Sql.of("ingest/remember_seen.sql"))
                .param("job", job)
                .param("identities", entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "contents",
                        entries.stream().map(e -> e.getValue().content()).toArray(UUID[]::new))
                .param("rows", entries.stream().map(e -> e.getValue().row()).toArray(Long[]::new))
                .param("times", entries.stream().map(e -> e.getValue().times()).toArray(Integer[]::new))
                .update();
    }
}
