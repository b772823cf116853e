package io.fukan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.Emptied;
import io.fukan.ingest.file.InvalidMappingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports small files as a script would, and looks at what they left. */
final class ImportTesting {

    private final Imports imports;
    private final JdbcClient jdbc;

    ImportTesting(Imports imports, JdbcClient jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    /** What runs in the background reads several tables one after the other; where both wait for each other, once more. */
    void empty() {
        Emptied.factsAnd(
                "lead, opportunity, account, contact, activity, appointment, handoff, customer, app_user, team,"
                        + " team_membership, channel, campaign, custom_field, import_job, import_file, import_origin,"
                        + " import_change, import_seen, target, channel_day, work_day, department_cost, mail_message,"
                        + " partner",
                jdbc);
    }

    ImportJob run(ImportKind kind, String mapping, String... lines) {
        return run(kind, mapping, false, lines);
    }

    ImportJob dryRun(ImportKind kind, String mapping, String... lines) {
        return run(kind, mapping, true, lines);
    }

    private ImportJob run(ImportKind kind, String mapping, boolean dryRun, String... lines) {
        ImportJob job = runUnchecked(kind, mapping, dryRun, lines);
        assertFactsAgree();
        return job;
    }

    /** Without looking at the facts, which others may be changing meanwhile. */
    ImportJob runUnchecked(ImportKind kind, String mapping, String... lines) {
        return runUnchecked(kind, mapping, false, lines);
    }

    private ImportJob runUnchecked(ImportKind kind, String mapping, boolean dryRun, String... lines) {
        try {
            ImportJob job = imports.runNow(upload(lines), kind, imports.mapping(mapping), dryRun, null);
            assertThat(job.rowsRead()).isEqualTo(job.created() + job.updated() + job.unchanged() + job.rejected());
            return job;
        } catch (IOException | InvalidMappingException e) {
            throw new IllegalStateException(e);
        }
    }

    long upload(String... lines) throws IOException {
        return imports.upload(
                "file.csv", new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), null);
    }

    /** What the facts say is what the records say. */
    void assertFactsAgree() {
        assertThat(rows("(select * from fact_source except all select * from fact)"
                        + " union all (select * from fact except all select * from fact_source)"))
                .as("differences between facts and their source")
                .isEmpty();
    }

    List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    Object value(String sql) {
        return jdbc.sql(sql).query().singleValue();
    }

    List<String> codes(ImportJob job) {
        return imports.problems(job.id(), 100).stream()
                .map(problem -> problem.row() + " " + problem.problem().code())
                .toList();
    }

    /** {@code created/updated/unchanged/rejected}. */
    static String counts(ImportJob job) {
        return job.created() + "/" + job.updated() + "/" + job.unchanged() + "/" + job.rejected();
    }
}
