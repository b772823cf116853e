package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in the tables already, asked for many rows at a time. */
@Component
class Lookup {

    private final JdbcClient jdbc;

    Lookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the records known under these external ids. */
    Map<String, Long> idsOf(RecordTable table, Collection<String> externalIds) {
        Map<String, Long> found = new HashMap<>();
        if (!externalIds.isEmpty()) {
            jdbc.sql(Sql.of("ingest/known_ids.sql", Map.of("table", table.table())))
                    .param("keys", externalIds.toArray(String[]::new))
                    .query(row -> {
                        found.put(row.getString("external_id"), row.getLong("id"));
                    });
        }
        return found;
    }

    /** Which of these records there are. */
    Set<Long> existing(RecordTable table, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("select id from %s where id = any (:ids)".formatted(table.table()))
                        .param("ids", ids.toArray(Long[]::new))
                        .query(Long.class)
                        .set();
    }

    /** Ids of the records that rows without an id made, by fingerprint. */
    Map<UUID, Long> idsByFingerprint(RecordTable table, Collection<UUID> fingerprints) {
        Map<UUID, Long> found = new HashMap<>();
        if (!fingerprints.isEmpty()) {
            jdbc.sql(Sql.of("ingest/existing_ids.sql", Map.of("table", table.table())))
                    .param("fingerprints", fingerprints.toArray(UUID[]::new))
                    .query(row -> {
                        found.put(row.getObject("fingerprint", UUID.class), row.getLong("record_id"));
                    });
        }
        return found;
    }

    /** Leads as they stand, held until the end of the transaction. */
    List<StoredLead> leads(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(Sql.of("ingest/lead_state.sql"))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> lead(row))
                .list();
    }

    /** Deals as they stand, held until the end of the transaction. */
    List<StoredDeal> deals(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(Sql.of("ingest/deal_state.sql"))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> deal(row))
                .list();
    }

    private static StoredLead lead(ResultSet row) throws SQLException {
        return new StoredLead(
                row.getLong("id"),
                id(row, "account_id"),
                id(row, "contact_id"),
                Track.valueOf(row.getString("track")),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("acquired_at").toInstant(),
                row.getObject("acquired_on", LocalDate.class),
                Arrays.stream((Timestamp[]) array(row, "cycle_starts"))
                        .map(Timestamp::toInstant)
                        .toList(),
                row.getTimestamp("last_change_at").toInstant(),
                Set.of((String[]) array(row, "attributes")));
    }

    private static StoredDeal deal(ResultSet row) throws SQLException {
        return new StoredDeal(
                row.getLong("id"),
                id(row, "lead_id"),
                id(row, "account_id"),
                id(row, "inherited_partner_id"),
                row.getInt("cycle"),
                Outcome.valueOf(row.getString("outcome")),
                Phase.valueOf(row.getString("phase")),
                row.getBigDecimal("amount"),
                instant(row, "entered_at"),
                instant(row, "confirmed_at"),
                instant(row, "closed_at"),
                instant(row, "last_change_at"),
                id(row, "last_amount_id"),
                row.getInt("amounts"));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    static @Nullable Long id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
