package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.ImportJob.Skipped;
import io.fukan.ingest.file.CsvFormat;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.InferredType;
import io.fukan.ingest.file.InvalidMappingException;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.MappingJson;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The imports as the database knows them. */
@Component
class ImportJobs {

    private static final TypeReference<Map<String, List<String>>> LISTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    long add(long fileId, ImportKind kind, Mapping mapping, boolean dryRun, @Nullable Long by) {
        return jdbc.sql("""
                        insert into import_job (file_id, kind, dry_run, mapping, created_by, created_at)
                        values (:file, :kind, :dryRun, cast(:mapping as jsonb), :by, :now)
                        returning id""")
                .param("file", fileId)
                .param("kind", kind.key())
                .param("dryRun", dryRun)
                .param("mapping", MappingJson.write(mapping))
                .param("by", by)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    Optional<ImportJob> find(long id) {
        return jdbc.sql(Sql.of("ingest/job.sql"))
                .param("id", id)
                .query((row, n) -> job(row))
                .optional();
    }

    List<ImportJob> latest(int most, @Nullable Long by) {
        return jdbc.sql(Sql.of("ingest/jobs.sql"))
                .param("most", most)
                .param("by", by)
                .query((row, n) -> job(row))
                .list();
    }

    /** The mapping in the words in which it was given. */
    Mapping mapping(long id) {
        String json = jdbc.sql("select mapping from import_job where id = ?")
                .param(id)
                .query(String.class)
                .single();
        try {
            return MappingJson.read(json, ZoneId.of("Asia/Tokyo"));
        } catch (InvalidMappingException e) {
            throw new IllegalStateException("Import %d has lost its mapping".formatted(id), e);
        }
    }

    // the course of a run -------------------------------------------------------------------------------------------

    /** @return false if it is settled already */
    boolean begin(long id) {
        return jdbc.sql("""
                                update import_job set status = 'RUNNING', started_at = coalesce(started_at, :now)
                                where id = :id and status in ('QUEUED', 'RUNNING')""").param("id", id).param("now", now()).update() > 0;
    }

    /** The plan drawn by an earlier, interrupted run. */
    Optional<ImportPlan> plan(ImportJob job) {
        return jdbc.sql(
                        "select encoding, separator, headers, column_types from import_job where id = ? and headers is not null")
                .param(job.id())
                .query((row, n) -> new ImportPlan(
                        job.id(),
                        job.kind(),
                        mapping(job.id()),
                        new CsvFormat(
                                Charset.forName(row.getString("encoding")),
                                row.getString("separator").charAt(0)),
                        Json.read(row.getString("headers"), new TypeReference<List<Header>>() {}),
                        Json.read(row.getString("column_types"), new TypeReference<Map<String, InferredType>>() {}),
                        job.dryRun()))
                .optional();
    }

    /** The headers of the file; none if it could not be read. */
    List<String> headers(long id) {
        return jdbc
                .sql("select headers from import_job where id = ? and headers is not null")
                .param(id)
                .query((row, n) -> Json.read(row.getString(1), new TypeReference<List<Header>>() {}))
                .list()
                .stream()
                .flatMap(List::stream)
                .map(Header::name)
                .toList();
    }

    void keep(ImportPlans.Drawn drawn) {
        ImportPlan plan = drawn.plan();
        jdbc.sql("""
                        update import_job
                        set encoding = :encoding, separator = :separator, headers = cast(:headers as jsonb),
                            column_types = cast(:types as jsonb), rows_total = :rows
                        where id = :id""")
                .param("id", plan.job())
                .param("encoding", plan.format().charset().name())
                .param("separator", String.valueOf(plan.format().separator()))
                .param("headers", Json.write(plan.headers()))
                .param("types", Json.write(plan.types()))
                .param("rows", drawn.rows())
                .update();
    }

    /** Held until the end of the transaction; how many rows have been read, empty if it is no longer running. */
    Optional<Long> lockRowsRead(long id) {
        return jdbc.sql("select rows_read from import_job where id = ? and status = 'RUNNING' for update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    void advance(long id, Tally tally, Map<String, Set<String>> newNames) {
        jdbc.sql(Sql.of("ingest/advance.sql"))
                .param("id", id)
                .param("read", tally.read())
                .param("created", tally.created())
                .param("updated", tally.updated())
                .param("unchanged", tally.unchanged())
                .param("rejected", tally.rejected())
                .param("warnings", tally.warnings())
                .update();
        if (!newNames.isEmpty()) {
            addNames(id, newNames);
        }
    }

    private void addNames(long id, Map<String, Set<String>> more) {
        Map<String, Set<String>> names = new TreeMap<>();
        String stored = jdbc.sql("select new_names from import_job where id = ?")
                .param(id)
                .query(String.class)
                .single();
        Json.read(stored, LISTS).forEach((what, list) -> names.put(what, new TreeSet<>(list)));
        more.forEach((what, list) ->
                names.computeIfAbsent(what, w -> new TreeSet<>()).addAll(list));
        jdbc.sql("update import_job set new_names = cast(? as jsonb) where id = ?")
                .params(Json.write(names), id)
                .update();
    }

    void finish(long id) {
        jdbc.sql("update import_job set status = 'DONE', finished_at = ? where id = ? and status = 'RUNNING'")
                .params(now(), id)
                .update();
        jdbc.sql("delete from import_seen where job_id = ?").param(id).update();
    }

    void fail(long id, List<Problem> problems) {
        jdbc.sql("""
                        update import_job set status = 'FAILED', finished_at = ?, error = cast(? as jsonb)
                        where id = ? and status in ('QUEUED', 'RUNNING')""").params(now(), Json.write(problems), id).update();
    }

    void undone(long id, @Nullable Long by, List<Skipped> skipped) {
        jdbc.sql("""
                        update import_job
                        set status = 'UNDONE', undone_by = :by, undone_at = :now, undo_skipped = cast(:skipped as jsonb)
                        where id = :id""")
                .param("by", by)
                .param("now", now())
                .param("skipped", Json.write(skipped))
                .param("id", id)
                .update();
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        String error = row.getString("error");
        String skipped = row.getString("undo_skipped");
        return new ImportJob(
                row.getLong("id"),
                row.getLong("file_id"),
                row.getString("file_name"),
                ImportKind.named(row.getString("kind")).orElseThrow(),
                ImportStatus.valueOf(row.getString("status")),
                row.getBoolean("dry_run"),
                row.getTimestamp("changes_forgotten_at") != null,
                Lookup.id(row, "rows_total"),
                row.getLong("rows_read"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("warnings"),
                Json.read(row.getString("new_names"), LISTS),
                error == null ? List.of() : problems(error),
                skipped == null ? List.of() : Json.read(skipped, new TypeReference<List<Skipped>>() {}),
                Lookup.id(row, "created_by"),
                row.getTimestamp("created_at").toInstant(),
                Lookup.instant(row, "started_at"),
                Lookup.instant(row, "finished_at"));
    }

    /** Read leniently: codes of an earlier version must not hide an import. */
    private static List<Problem> problems(String json) {
        List<Problem> problems = new ArrayList<>();
        Json.MAPPER.readTree(json).forEach(node -> {
            List<String> args = new ArrayList<>();
            node.path("args").forEach(arg -> args.add(arg.asString()));
            ProblemCode code = problemCode(node.path("code").asString());
            String column = node.path("column").isString() ? node.path("column").asString() : null;
            problems.add(new Problem(code, column, args));
        });
        return problems;
    }

    static ProblemCode problemCode(String name) {
        for (ProblemCode code : ProblemCode.values()) {
            if (code.name().equals(name)) {
                return code;
            }
        }
        return ProblemCode.NOT_ACCEPTED;
    }
}
