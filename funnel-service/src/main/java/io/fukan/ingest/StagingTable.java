package io.fukan.ingest;

import io.fukan.database.Sql;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Writes the records of a chunk, set by set: into the staging table by COPY, and from there into the records' tables. */
@Component
class StagingTable {

    private static final String COPY = "copy import_staged (job_id, record_table, id, is_new, row_no, data) from stdin";

    private final DataSource database;
    private final JdbcClient jdbc;

    StagingTable(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /**
     * What a chunk changed.
     *
     * @param madeIn ids of new records by table
     * @param changedIn likewise of those changed
     * @param rows numbers of the rows that did it
     */
    record Written(Map<RecordTable, Set<Long>> madeIn, Map<RecordTable, Set<Long>> changedIn, Set<Long> rows) {

        Set<Long> made(RecordTable table) {
            return madeIn.getOrDefault(table, Set.of());
        }

        Set<Long> changed(RecordTable table) {
            return changedIn.getOrDefault(table, Set.of());
        }

        Set<Long> madeOrChanged(RecordTable table) {
            Set<Long> ids = new TreeSet<>(made(table));
            ids.addAll(changed(table));
            return ids;
        }
    }

    Written write(Chunk chunk) {
        Map<RecordTable, Set<Long>> made = new java.util.EnumMap<>(RecordTable.class);
        Map<RecordTable, Set<Long>> changed = new java.util.EnumMap<>(RecordTable.class);
        Set<Long> rows = new HashSet<>();
        copy(chunk);
        jdbc.sql("analyze import_staged").update();
        for (RecordTable table : RecordTable.values()) {
            List<Staged> staged = chunk.staged(table);
            if (staged.isEmpty()) {
                continue;
            }
            if (staged.stream().anyMatch(record -> record.isNew)) {
                insert(chunk, table);
            }
            Set<Long> updated = staged.stream().allMatch(record -> record.isNew) ? Set.of() : update(chunk, table);
            changed.put(table, updated);
            Set<Long> inserted = made.computeIfAbsent(table, t -> new TreeSet<>());
            for (Staged record : staged) {
                if (record.isNew) {
                    inserted.add(record.id);
                    rows.add(record.row);
                } else if (updated.contains(record.id)) {
                    rows.add(record.row);
                }
            }
        }
        jdbc.sql(Sql.of("ingest/remember_new.sql")).param("job", chunk.job).update();
        jdbc.sql("delete from import_staged where job_id = :job")
                .param("job", chunk.job)
                .update();
        Written written = new Written(made, changed, rows);
        derive(chunk, written);
        return written;
    }

    private void derive(Chunk chunk, Written written) {
        Set<Long> leads = written.changed(RecordTable.LEAD);
        if (!leads.isEmpty()) {
            jdbc.sql(Sql.of("ingest/lead_first_stage.sql"))
                    .param("job", chunk.job)
                    .param("ids", leads.toArray(Long[]::new))
                    .update();
        }
        derive("ingest/account_search.sql", written.madeOrChanged(RecordTable.ACCOUNT));
        derive("ingest/contact_search.sql", written.madeOrChanged(RecordTable.CONTACT));
    }

    private void derive(String sql, Set<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(Sql.of(sql)).param("ids", ids.toArray(Long[]::new)).update();
        }
    }

    private void copy(Chunk chunk) {
        StringBuilder lines = new StringBuilder(1 << 20);
        for (RecordTable table : chunk.tables()) {
            for (Staged record : chunk.staged(table)) {
                lines.append(chunk.job)
                        .append('\t')
                        .append(table.table())
                        .append('\t')
                        .append(record.id)
                        .append('\t');
                lines.append(record.isNew ? 't' : 'f')
                        .append('\t')
                        .append(record.row)
                        .append('\t');
                escape(lines, record.json());
                lines.append('\n');
            }
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(lines.toString()));
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(database).translate("copy", COPY, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** JSON holds no line ends or tabs of its own, only escaped ones; their backslashes are COPY's escape too. */
    private static void escape(StringBuilder lines, String json) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\') {
                lines.append('\\');
            }
            lines.append(c);
        }
    }

    private void insert(Chunk chunk, RecordTable table) {
        String more = table.hasUpdatedAt() ? ", updated_at" : "";
        String values = table.hasUpdatedAt() ? ", r.updated_at" : "";
        jdbc.sql(Sql.of(
                        "ingest/insert.sql",
                        Map.of(
                                "table", table.table(),
                                "columns", table.columnList() + more,
                                "values", table.columnList("r") + values)))
                .param("job", chunk.job)
                .param("table", table.table())
                .update();
    }

    private Set<Long> update(Chunk chunk, RecordTable table) {
        StringBuilder merged = new StringBuilder();
        if (table.hasAttributes()) {
            merged.append(merge("attrs"));
        }
        if (table.knowsWhen()) {
            merged.append(merge("attrs_known"));
        }
        String kept = (table.isVersioned() ? ", version = t.version + 1" : "")
                + (table.hasUpdatedAt() ? ", updated_at = :now" : "");
        List<Long> ids = jdbc.sql(Sql.of(
                        "ingest/update.sql",
                        Map.of(
                                "table", table.table(),
                                "merged attributes", merged.toString(),
                                "columns", table.columnList(),
                                "values", table.columnList("(c.after)"),
                                "kept", kept,
                                "version", table.isVersioned() ? "t.version" : "null::integer")))
                .param("job", chunk.job)
                .param("table", table.table())
                .param("now", chunk.now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
        return new TreeSet<>(ids);
    }

    /** A row adds custom fields to those that are there. */
    private static String merge(String column) {
        return " || jsonb_build_object('%1$s', t.%1$s || coalesce(g.data -> '%1$s', '{}'))".formatted(column);
    }
}
