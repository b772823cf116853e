package io.fukan.booking;

import io.fukan.account.SizeBand;
import io.fukan.database.Sql;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps why somebody goes to a meeting. */
@Component
@Transactional(readOnly = true)
public class Assignments {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    Assignments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why people go to these appointments, by appointment; those that were given by hand without a slot have none. */
    public Map<Long, Assignment> of(Collection<Long> appointments) {
        Map<Long, Assignment> found = new HashMap<>();
        jdbc.sql(Sql.of("booking/assignments.sql"))
                .param("appointments", appointments.toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            row.getLong("appointment_id"),
                            read(JSON.readTree(row.getString("reason")), row.getBoolean("automatic")));
                });
        return found;
    }

    @Transactional
    void keep(Long appointmentId, Assignment assignment, @Nullable Long by) {
        jdbc.sql(Sql.of("booking/keep-assignment.sql"))
                .param("appointment", appointmentId)
                .param("automatic", assignment.automatic())
                .param("reason", JSON.writeValueAsString(assignment))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static Assignment read(JsonNode json, boolean automatic) {
        JsonNode segment = json.path("segment");
        String size = segment.path("size").asStringOpt().orElse(null);
        List<Candidate> candidates = json.path("candidates")
                .valueStream()
                .map(one -> new Candidate(
                        one.path("repId").asLong(),
                        one.path("name").asString(),
                        one.path("wins").asInt(),
                        one.path("deals").asInt(),
                        new BigDecimal(one.path("fit").asString()),
                        one.path("load").asInt()))
                .toList();
        return new Assignment(
                json.path("territory").asStringOpt().orElse(null),
                new Segment(
                        segment.path("industry").asStringOpt().orElse(null),
                        size == null ? null : SizeBand.valueOf(size)),
                json.path("days").asInt(),
                candidates,
                automatic);
    }
}
