package io.fukan.bench;

import io.fukan.access.Viewer;
import io.fukan.organisation.Role;
import io.fukan.queue.Band;
import io.fukan.queue.CallQueue;
import io.fukan.queue.QueueQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** P7: the first page of one's own queue, and what stands around it, with many leads against 10,000. */
@Component
class QueueSpeed {

    private final CallQueue queue;
    private final JdbcClient jdbc;
    private final TwoSizes sizes;
    private final Map<String, Viewer> viewers = new HashMap<>();

    QueueSpeed(CallQueue queue, JdbcClient jdbc, TwoSizes sizes) {
        this.queue = queue;
        this.jdbc = jdbc;
        this.sizes = sizes;
    }

    List<String> run(long leads) {
        return told(sizes.run(leads, readings()));
    }

    List<String> told(Map<String, TwoSizes.Times> times) {
        return readings().keySet().stream()
                .map(name -> times.get(name).told("P7: " + name))
                .toList();
    }

    Map<String, Supplier<?>> readings() {
        Map<String, Supplier<?>> readings = new LinkedHashMap<>();
        readings.put("my queue, first page", () -> queue.page(mine(Map.of()), rep()));
        readings.put("the team's, first page", () -> queue.page(mine(Map.of("of", "team")), rep()));
        readings.put("counts of its bands", () -> queue.counts(mine(Map.of()), rep()));
        readings.put(
                "a saved list's count",
                () -> queue.count(
                        mine(Map.of("band", Band.DUE.name(), "quality", "QUALITY")), CallQueue.MOST_COUNTED, rep()));
        readings.put("everybody's, first page", () -> queue.page(mine(Map.of("of", "all")), viewer("manager1")));
        return readings;
    }

    private QueueQuery mine(Map<String, String> asked) {
        return QueueQuery.of(asked, rep());
    }

    private Viewer rep() {
        return viewer("sdr1");
    }

    private Viewer viewer(String externalId) {
        return viewers.computeIfAbsent(externalId, this::find);
    }

    private Viewer find(String externalId) {
        return jdbc.sql("""
                        select u.id, u.role, m.team_id
                        from app_user u join team_membership m on m.user_id = u.id where u.external_id = ?""")
                .param(externalId)
                .query((row, n) -> new Viewer(
                        row.getLong("id"),
                        Role.valueOf(row.getString("role")),
                        Set.of(row.getLong("team_id")),
                        Locale.JAPANESE))
                .single();
    }
}
