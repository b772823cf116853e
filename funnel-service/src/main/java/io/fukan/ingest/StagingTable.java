package io.fukan.ingest;

import io.fukan.database.Sql;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the records of a chunk, set by set: new ones by COPY into their tables, those that are there already by COPY into
 * the staging table and an update from it.
 */
@Component
class StagingTable {

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
        boolean anyKnown = stage(chunk);
        for (RecordTable table : RecordTable.values()) {
            List<Staged> staged = chunk.staged(table);
            if (staged.isEmpty()) {
                continue;
            }
            insert(table, staged);
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
        rememberNew(chunk);
        if (anyKnown) {
            jdbc.sql("delete from import_staged where job_id = :job")
                    .param("job", chunk.job)
                    .update();
        }
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

    /** @return whether there is any record that was known before */
    private boolean stage(Chunk chunk) {
        CopyLines lines =
                new CopyLines("import_staged", List.of("job_id", "record_table", "id", "is_new", "row_no", "data"));
        boolean any = false;
        for (RecordTable table : chunk.tables()) {
            for (Staged record : chunk.staged(table)) {
                if (!record.isNew) {
                    any = true;
                    lines.cell(chunk.job).cell(table.table()).cell(record.id).cell(false);
                    lines.cell(record.row).cell(record.data()).endOfRow();
                }
            }
        }
        if (any) {
            lines.into(database);
            jdbc.sql("analyze import_staged").update();
        }
        return any;
    }

    private void insert(RecordTable table, List<Staged> staged) {
        List<String> columns = table.writtenColumns();
        CopyLines lines = new CopyLines(table.table(), columns);
        boolean any = false;
        for (Staged record : staged) {
            if (record.isNew) {
                any = true;
                Map<String, Object> data = record.data();
                lines.cell(record.id);
                columns.stream().skip(1).map(data::get).forEach(lines::cell);
                lines.endOfRow();
            }
        }
        if (any) {
            lines.into(database);
        }
    }

    private void rememberNew(Chunk chunk) {
        CopyLines lines = new CopyLines(
                "import_change", List.of("job_id", "row_no", "record_table", "record_id", "version_after"));
        for (RecordTable table : chunk.tables()) {
            for (Staged record : chunk.staged(table)) {
                if (record.isNew) {
                    lines.cell(chunk.job).cell(record.row).cell(table.table());
                    lines.cell(record.id).cell(0).endOfRow();
                }
            }
        }
        lines.into(database);
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
                                "moments known better", knownBetter(table),
                                "merged attributes", merged.toString(),
                                "columns", table.columnList(),
                                "values", table.columnList("(c.after)"),
                                "kept", kept,
                                "version", table.isVersioned() ? "t.version" : "null::integer")))
                .param("job", chunk.job)
                .param("table", table.table())
                .param("zone", chunk.zone.getId())
                .param("now", chunk.now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
        return new TreeSet<>(ids);
    }

    /** A day says nothing new of a moment of that day: an exported list, which has days alone, takes no time of day away. */
    private static String knownBetter(RecordTable table) {
        Stream<String> known = table.moments().stream().map(moment -> """
                        case when t.%1$s_on is null and (t.%1$s_at at time zone :zone)::date::text = g.data ->> '%1$s_on'
                             then array['%1$s_at', '%1$s_on'] else '{}' end""".formatted(moment));
        return Stream.concat(Stream.of("'{}'::text[]"), known).collect(Collectors.joining(" || "));
    }

    /** A row adds custom fields to those that are there. */
    private static String merge(String column) {
        return " || jsonb_build_object('%1$s', t.%1$s || coalesce(g.data -> '%1$s', '{}'))".formatted(column);
    }
}
