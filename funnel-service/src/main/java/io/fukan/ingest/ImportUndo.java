package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.ImportJob.Skipped;
import io.fukan.kpi.FactLedger;
import io.fukan.quality.QualityJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * Takes an import back: what it changed is as before, what it made is gone. Records that were edited since, or that others
 * refer to by now, stay and are listed. Goes chunk by chunk, facts included; cut off, it can be done again.
 */
@Component
class ImportUndo {

    private static final int AT_ONCE = 5_000;
    private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

    /** Records before those they refer to. */
    private static final List<RecordTable> RECORDS = List.of(
            RecordTable.TARGET,
            RecordTable.CHANNEL_DAY,
            RecordTable.MAIL_MESSAGE,
            RecordTable.WORK_DAY,
            RecordTable.DEPARTMENT_COST,
            RecordTable.ACCOUNT_TARGET,
            RecordTable.ACCOUNT_SIGNAL,
            RecordTable.CUSTOMER,
            RecordTable.ACTIVITY,
            RecordTable.HANDOFF,
            RecordTable.OPPORTUNITY,
            RecordTable.APPOINTMENT,
            RecordTable.LEAD,
            RecordTable.PARTNER,
            RecordTable.CONTACT,
            RecordTable.ACCOUNT,
            RecordTable.APP_USER);

    /** What was made because rows named it; it has no other content to be restored. */
    private static final List<String> NAMED = List.of("campaign", "channel", "partner", "team", "app_user");

    /** What belongs to a record and goes with it, so that it does not count as a use of it. */
    private static final Set<String> BELONGINGS = Set.of(
            "stage_change",
            "quality_judgement",
            "key_contact",
            "queue_entry",
            "phase_change",
            "opportunity_amount",
            "deal_snapshot",
            "team_membership",
            "lead_score",
            "lead_score_change",
            "score_event",
            "score_due");

    private final JdbcClient jdbc;
    private final ImportJobs jobs;
    private final FactLedger facts;
    private final QualityJudge quality;
    private final TargetLeads targets;
    private final TransactionTemplate transaction;

    ImportUndo(
            JdbcClient jdbc,
            ImportJobs jobs,
            FactLedger facts,
            QualityJudge quality,
            TargetLeads targets,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.facts = facts;
        this.quality = quality;
        this.targets = targets;
        this.transaction = new TransactionTemplate(transactions);
    }

    void undo(long job, @Nullable Long by) {
        // Fresh from the import its statistics would be those of an empty table.
        jdbc.sql("analyze import_change").update();
        RECORDS.forEach(table -> repeat(() -> restore(job, table)));
        lines(job, RecordTable.STAGE_CHANGE, "lead_id", "lead");
        lines(job, RecordTable.PHASE_CHANGE, "opportunity_id", "opportunity");
        lines(job, RecordTable.OPPORTUNITY_AMOUNT, "opportunity_id", "opportunity");
        lines(job, RecordTable.TEAM_MEMBERSHIP, "user_id", "app_user");
        RECORDS.forEach(table -> repeat(() -> delete(job, table.table(), table.isVersioned())));
        NAMED.forEach(table -> repeat(() -> delete(job, table, true)));
        transaction.executeWithoutResult(status -> jobs.undone(job, by, skipped(job)));
    }

    private interface Portion {
        int take();
    }

    private void repeat(Portion portion) {
        Integer taken;
        do {
            taken = transaction.execute(status -> portion.take());
        } while (taken != null && taken == AT_ONCE);
    }

    private int restore(long job, RecordTable table) {
        String more = (table.isVersioned() ? ", version" : "") + (table.hasUpdatedAt() ? ", updated_at" : "");
        String values = (table.isVersioned() ? ", r.version" : "") + (table.hasUpdatedAt() ? ", r.updated_at" : "");
        Set<Long> restored = new TreeSet<>();
        Set<Long> roots = new TreeSet<>();
        List<Long> seen = new ArrayList<>();
        jdbc.sql(Sql.of(
                        "ingest/undo_restore.sql",
                        Map.of(
                                "table", table.table(),
                                "columns", table.columnList() + more,
                                "values", table.columnList("r") + values)))
                .param("job", job)
                .param("table", table.table())
                .param("most", AT_ONCE)
                .query(row -> {
                    seen.add(row.getLong("id"));
                    if (row.getBoolean("restored")) {
                        restored.add(row.getLong("id"));
                        roots.addAll(roots(row.getString("prior")));
                    }
                });
        judgeAgain(table, restored);
        // Its root may have been another one under the import, and be one of before again.
        roots.addAll(restored);
        facts.touch(roots);
        return seen.size();
    }

    private void judgeAgain(RecordTable table, Set<Long> restored) {
        switch (table) {
            case LEAD -> quality.rejudge(restored);
            case ACCOUNT -> {
                quality.rejudgeAccounts(restored);
                facts.touch(targets.leadsOf(restored));
            }
            case CONTACT -> quality.rejudgeContacts(restored);
            default -> {}
        }
    }

    private void lines(long job, RecordTable table, String owner, String ownerTable) {
        transaction.executeWithoutResult(status -> {
            List<Long> owners = jdbc.sql(Sql.of(
                            "ingest/undo_lines.sql",
                            Map.of(
                                    "table", table.table(),
                                    "owner", owner,
                                    "columns", table.columnList(),
                                    "values", table.columnList("r"))))
                    .param("job", job)
                    .param("table", table.table())
                    .param("ownerTable", ownerTable)
                    .query(Long.class)
                    .list();
            facts.touch(rootsOf(ownerTable, owners));
        });
    }

    private List<Long> rootsOf(String table, List<Long> ids) {
        String sql = switch (table) {
            case "opportunity" -> "select root from opportunity where id = any (:ids)";
            case "app_user" -> "select distinct root from fact where rep_id = any (:ids)";
            default -> "select id from lead where id = any (:ids)";
        };
        return jdbc.sql(sql)
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private int delete(long job, String table, boolean versioned) {
        Set<Long> roots = new TreeSet<>();
        List<Long> seen = new ArrayList<>();
        jdbc.sql(Sql.of(
                        "ingest/undo_delete.sql",
                        Map.of(
                                "table",
                                table,
                                "untouched",
                                versioned ? "t.version = s.version_after" : "true",
                                "in use",
                                inUse(table))))
                .param("job", job)
                .param("table", table)
                .param("most", AT_ONCE)
                .query(row -> {
                    seen.add(row.getLong("id"));
                    String was = row.getString("was");
                    if (was != null) {
                        roots.add(row.getLong("id"));
                        roots.addAll(roots(was));
                    }
                });
        facts.touch(roots);
        return seen.size();
    }

    /** Whether another record refers to it; a judgement by hand is work of somebody's, too. */
    private String inUse(String table) {
        String references = jdbc
                .sql(Sql.of("ingest/references.sql"))
                .param("table", table)
                .query((row, n) -> Map.entry(row.getString("table_name"), row.getString("column_name")))
                .stream()
                .filter(reference -> !BELONGINGS.contains(reference.getKey())
                        && !reference.getKey().startsWith("import_"))
                .map(reference -> "exists (select 1 from %s x where x.%s = t.id)"
                        .formatted(reference.getKey(), reference.getValue()))
                .collect(Collectors.joining(" or "));
        String judged = table.equals("lead")
                ? " or exists (select 1 from quality_judgement q where q.lead_id = t.id and q.cause = 'MANUAL')"
                : "";
        return "(" + (references.isEmpty() ? "false" : references) + judged + ")";
    }

    /** The roots under which a record with these columns had its facts. */
    private static List<Long> roots(String columns) {
        Map<String, Object> record = Json.read(columns, COLUMNS);
        List<Long> roots = new ArrayList<>();
        for (String column : List.of("lead_id", "opportunity_id", "root")) {
            if (record.get(column) instanceof Number id) {
                roots.add(id.longValue());
            }
        }
        return roots;
    }

    private List<Skipped> skipped(long job) {
        return jdbc.sql("""
                        select distinct record_table, record_id, kept from import_change
                        where job_id = ? and kept is not null order by 1, 2""")
                .param(job)
                .query((row, n) -> new Skipped(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }
}
