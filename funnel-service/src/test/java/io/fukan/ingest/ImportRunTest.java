package io.fukan.ingest;

import static io.fukan.ingest.ImportTesting.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.database.DatabaseTest;
import io.fukan.record.IllegalMove;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** How an import runs: stopped and gone on with, only tried, twice at once, taken back. Chunks are of three rows. */
@DatabaseTest
@DirtiesContext
@TestPropertySource(properties = "fukan.import.chunk-rows=3")
class ImportRunTest {

    private static final String LEADS = """
            {"columns": {"id": "lead.externalId", "day": "lead.acquiredAt", "from": "lead.channel"}}""";
    private static final String[] FILE = {
        "id,day,from,note",
        "1,2024-04-01,web,a",
        "2,2024-04-02,web,b",
        "3,not a day,web,c",
        "4,2024-04-04,mail,d",
        "1,2024-04-01,web,a",
        "5,2024-04-05,web,e",
        "2,2024-04-09,web,other",
        "6,2024-04-06,web,f"
    };

    @Autowired
    Imports imports;

    @Autowired
    ImportUpkeep upkeep;

    @Autowired
    ImportRun runs;

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcClient jdbc;

    ImportTesting files;

    @BeforeEach
    void empty() {
        files = new ImportTesting(imports, jdbc);
        files.empty();
    }

    @Test
    void aStoppedRunGoesOnWhereItWas() throws Exception {
        long job = jobs.add(files.upload(FILE), ImportKind.LEADS, imports.mapping(LEADS), false, null);
        AtomicInteger chunks = new AtomicInteger();
        assertThat(runs.run(job, () -> chunks.incrementAndGet() > 2)).isEqualTo(ImportRun.End.STOPPED);
        assertThat(imports.get(job).rowsRead()).isEqualTo(6);
        files.assertFactsAgree();

        assertThat(runs.run(job, () -> false)).isEqualTo(ImportRun.End.SETTLED);
        ImportJob done = imports.get(job);
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(counts(done)).isEqualTo("5/0/1/2");
        assertThat(files.codes(done)).containsExactly("3 BAD_DATE", "7 DUPLICATE_ID");
        assertThat(files.value("select count(*) from lead")).isEqualTo(5L);
        assertThat(files.value("select count(*) from import_seen")).isEqualTo(0L);
        files.assertFactsAgree();
    }

    @Test
    void aRunKilledWithinAChunkLosesNothing() throws Exception {
        long job = jobs.add(files.upload(FILE), ImportKind.LEADS, imports.mapping(LEADS), false, null);
        // The connection is gone in the middle of the second chunk.
        jdbc.sql("create function refuse() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'killed' using errcode = '57P01'; end $$")
                .update();
        jdbc.sql(
                        "create trigger refuse before insert on lead for each row when (new.external_id = '5') execute function refuse()")
                .update();
        try {
            assertThatThrownBy(() -> runs.run(job, () -> false)).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("drop function refuse cascade").update();
        }
        assertThat(imports.get(job).rowsRead()).isEqualTo(3);
        assertThat(imports.get(job).status()).isEqualTo(ImportStatus.RUNNING);
        files.assertFactsAgree();

        runs.run(job, () -> false);
        assertThat(counts(imports.get(job))).isEqualTo("5/0/1/2");
        assertThat(files.value("select count(*) from lead")).isEqualTo(5L);
        files.assertFactsAgree();
    }

    @Test
    void twoRunsOfOneImportTakeEachRowOnce() throws Exception {
        long job = jobs.add(files.upload(FILE), ImportKind.LEADS, imports.mapping(LEADS), false, null);
        CompletableFuture<?>[] both = new CompletableFuture<?>[2];
        for (int i = 0; i < 2; i++) {
            both[i] = CompletableFuture.runAsync(() -> {
                try {
                    runs.run(job, () -> false);
                } catch (ImportRun.RunOvertaken overtaken) {
                    // the other one was faster
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
        CompletableFuture.allOf(both).get(60, TimeUnit.SECONDS);
        runs.run(job, () -> false);
        assertThat(counts(imports.get(job))).isEqualTo("5/0/1/2");
        assertThat(files.value("select count(*) from lead")).isEqualTo(5L);
        files.assertFactsAgree();
    }

    @Test
    void twoImportsAtOnceTakeTurns() throws Exception {
        CompletableFuture<?>[] both = new CompletableFuture<?>[2];
        for (int i = 0; i < 2; i++) {
            both[i] = CompletableFuture.supplyAsync(() -> files.runUnchecked(ImportKind.LEADS, LEADS, FILE));
        }
        CompletableFuture.allOf(both).get(60, TimeUnit.SECONDS);
        assertThat(files.rows("select created, unchanged, rejected from import_job order by created desc"))
                .extracting(row -> row.values().toString())
                .containsExactly("[5, 1, 2]", "[0, 6, 2]");
        files.assertFactsAgree();
    }

    @Test
    void aTrialRunCountsTheSameAndWritesNothing() {
        ImportJob tried = files.dryRun(ImportKind.LEADS, LEADS, FILE);
        assertThat(files.value("select count(*) from lead")).isEqualTo(0L);
        assertThat(files.value("select count(*) from channel")).isEqualTo(0L);
        assertThat(files.value("select count(*) from custom_field")).isEqualTo(0L);

        ImportJob done = files.run(ImportKind.LEADS, LEADS, FILE);
        assertThat(counts(tried)).isEqualTo(counts(done)).isEqualTo("5/0/1/2");
        assertThat(files.codes(tried)).isEqualTo(files.codes(done));
        assertThat(tried.newNames()).isEqualTo(done.newNames());
    }

    @Test
    void theSchedulerRunsIt() throws Exception {
        long job = imports.start(files.upload(FILE), ImportKind.LEADS, imports.mapping(LEADS), false, null);
        org.awaitility.Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> imports.get(job).status().isSettled());
        assertThat(counts(imports.get(job))).isEqualTo("5/0/1/2");
    }

    @Test
    void whatCannotBeReadFailsAndWritesNothing() {
        ImportJob empty = files.run(ImportKind.LEADS, LEADS, "");
        assertThat(empty.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(empty.errors()).extracting(problem -> problem.code().name()).containsExactly("EMPTY_FILE");

        ImportJob other = files.run(ImportKind.LEADS, LEADS, "name,city", "a,b");
        assertThat(other.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(other.errors())
                .extracting(problem -> problem.code().name() + " " + problem.column())
                .containsExactlyInAnyOrder(
                        "HEADER_NOT_IN_FILE columns.id",
                        "HEADER_NOT_IN_FILE columns.day",
                        "HEADER_NOT_IN_FILE columns.from");
        assertThat(files.value("select count(*) from lead")).isEqualTo(0L);
    }

    @Test
    void aRowThatOnlyTheDatabaseRefusesIsRejectedAlone() {
        jdbc.sql("insert into account (external_id, name, matching_key, corporate_number, created_at, updated_at)"
                        + " values ('X', 'X', 'X', '7000012050002', now(), now()), ('Y', 'Y', 'Y', null, now(), now())")
                .update();
        ImportJob job = files.run(ImportKind.ACCOUNTS, """
                {"columns": {"id": "account.externalId", "name": "account.name", "no": "account.corporateNumber"}}""", "id,name,no", "A,A,", "Y,Y,7000012050002", "B,B,");
        assertThat(counts(job)).isEqualTo("2/0/0/1");
        assertThat(files.codes(job)).containsExactly("2 NOT_ACCEPTED");
    }

    @Test
    void rejectsComeAsAFile() throws Exception {
        ImportJob job = files.run(ImportKind.LEADS, LEADS, FILE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeRejects(job.id(), out, problem -> "because");
        assertThat(out.toString(StandardCharsets.UTF_8).substring(1).lines())
                .containsExactly(
                        "row,column,code,message,id,day,from,note",
                        "3,day,BAD_DATE,because,3,not a day,web,c",
                        "7,,DUPLICATE_ID,because,2,2024-04-09,web,other");
    }

    @Test
    void undoingRestoresWhatWas() {
        files.run(ImportKind.LEADS, LEADS, FILE);
        String before = files.rows(
                        "select id, external_id, channel_id, acquired_on, attrs::text, version from lead order by id")
                .toString();
        ImportJob second = files.run(
                ImportKind.LEADS,
                """
                {"columns": {"id": "lead.externalId", "day": "lead.acquiredAt", "from": "lead.channel", "stage": "lead.stage",
                             "who": "lead.owner", "company": "account.name"}}""",
                "id,day,from,stage,who,company,more",
                "1,2024-03-01,tv,MQL,anna,A社,x",
                "9,2024-03-01,tv,,anna,A社,x");
        assertThat(counts(second)).isEqualTo("1/1/0/0");
        assertThat(files.rows(
                        "select to_stage, occurred_on::text as day from stage_change s join lead l on l.id = s.lead_id"
                                + " where l.external_id = '1' order by s.occurred_at, s.id"))
                .extracting(row -> row.values().toString())
                .first()
                .isEqualTo("[NEW, 2024-03-01]");

        ImportJob undone = imports.undo(second.id(), null);

        assertThat(undone.status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(undone.undoSkipped()).isEmpty();
        assertThat(files.rows(
                                "select id, external_id, channel_id, acquired_on, attrs::text, version from lead order by id")
                        .toString())
                .isEqualTo(before);
        assertThat(files.value("select count(*) from stage_change")).isEqualTo(5L);
        assertThat(files.value("select min(occurred_on)::text from stage_change"))
                .isEqualTo("2024-04-01");
        assertThat(files.value("select (select count(*) from app_user) + (select count(*) from account)"))
                .isEqualTo(0L);
        assertThat(files.value("select string_agg(name, ' ' order by name) from channel"))
                .isEqualTo("mail web");
        files.assertFactsAgree();
        assertThatThrownBy(() -> imports.undo(second.id(), null)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void whatAnImportChangedIsForgottenOnceItIsTooOldToBeUndone() {
        ImportJob old = files.run(ImportKind.LEADS, LEADS, FILE);
        ImportJob recent = files.run(ImportKind.LEADS, LEADS, "id,day,from,note", "20,2024-05-01,web,");
        jdbc.sql("update import_job set finished_at = finished_at - interval '91 days' where id = ?")
                .param(old.id())
                .update();

        upkeep.forget();

        assertThat(files.value("select count(*) from import_seen")).isEqualTo(0L);
        assertThat(files.value("select count(distinct job_id) from import_change"))
                .isEqualTo(1L);
        assertThat(imports.get(old.id()).canBeUndone()).isFalse();
        assertThatThrownBy(() -> imports.undo(old.id(), null)).hasMessageContaining("IMPORT_TOO_OLD");
        assertThat(imports.undo(recent.id(), null).status()).isEqualTo(ImportStatus.UNDONE);
    }

    @Test
    void undoingLeavesWhatWasEditedOrIsInUse() {
        ImportJob job = files.run(ImportKind.LEADS, LEADS, FILE);
        jdbc.sql("update lead set next_action = 'call', version = version + 1 where external_id = '1'")
                .update();
        jdbc.sql(
                        "insert into activity (kind, lead_id, occurred_at, recorded_at) select 'NOTE', id, now(), now() from lead"
                                + " where external_id = '2'")
                .update();

        ImportJob undone = imports.undo(job.id(), null);

        assertThat(undone.undoSkipped())
                .extracting(skipped -> skipped.record() + " " + skipped.reason())
                .containsExactlyInAnyOrder("lead EDITED", "lead IN_USE", "channel IN_USE");
        assertThat(files.value("select string_agg(external_id, ' ' order by external_id) from lead"))
                .isEqualTo("1 2");
        assertThat(files.value("select count(*) from stage_change")).isEqualTo(2L);
        files.assertFactsAgree();
    }
}
