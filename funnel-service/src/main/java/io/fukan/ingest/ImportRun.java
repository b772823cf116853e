package io.fukan.ingest;

import io.fukan.ingest.file.InferredType;
import io.fukan.ingest.file.InvalidMappingException;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.ingest.file.Row;
import io.fukan.ingest.file.RowReader;
import io.fukan.ingest.file.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows of a file, one chunk and one transaction after the other. How far it has come is written in the transaction
 * of each chunk, so a run that is stopped at any moment goes on there, and each row is taken exactly once.
 */
@Component
class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportPlans plans;
    private final ImportProblems problems;
    private final ChunkImport chunks;
    private final CustomFieldDefinitions customFields;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int chunkRows;

    ImportRun(
            ImportJobs jobs,
            ImportFiles files,
            ImportPlans plans,
            ImportProblems problems,
            ChunkImport chunks,
            CustomFieldDefinitions customFields,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${fukan.import.chunk-rows:5000}") int chunkRows) {
        this.jobs = jobs;
        this.files = files;
        this.plans = plans;
        this.problems = problems;
        this.chunks = chunks;
        this.customFields = customFields;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.chunkRows = chunkRows;
    }

    /** How a run ended. */
    enum End {
        SETTLED,
        /** Told to stop; to be gone on with. */
        STOPPED
    }

    /**
     * Runs, or goes on with, an import.
     *
     * @param stop asked between chunks
     */
    End run(long jobId, BooleanSupplier stop) throws IOException {
        if (!jobs.begin(jobId)) {
            return End.SETTLED;
        }
        ImportJob job = jobs.find(jobId).orElseThrow();
        try {
            ImportPlan plan = plan(job);
            try (RowReader reader = RowReader.open(
                    files.source(job.fileId()), plan.format(), plan.mapping().repair())) {
                if (!takeAll(plan, reader.from(job.rowsRead() + 1), stop)) {
                    return End.STOPPED;
                }
            }
            finish(job);
        } catch (UnreadableFileException e) {
            jobs.fail(jobId, List.of(e.problem()));
        } catch (InvalidMappingException e) {
            jobs.fail(jobId, e.problems());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return End.SETTLED;
    }

    private ImportPlan plan(ImportJob job) throws IOException, UnreadableFileException, InvalidMappingException {
        Optional<ImportPlan> kept = jobs.plan(job);
        if (kept.isPresent()) {
            return kept.get();
        }
        Mapping mapping = jobs.mapping(job.id());
        ImportPlans.Drawn drawn = plans.draw(job.id(), job.kind(), mapping, files.source(job.fileId()), job.dryRun());
        Map<String, InferredType> types = drawn.plan().types();
        transaction.executeWithoutResult(status -> {
            jobs.keep(drawn);
            Set<String> made = customFields.define(drawn.plan(), job.dryRun());
            if (!made.isEmpty()) {
                jobs.advance(job.id(), new Tally(0, 0, 0, 0, 0, 0), Map.of("fields", made));
            }
        });
        log.info("Import {}: {} rows, {} custom fields", job.id(), drawn.rows(), types.size());
        return drawn.plan();
    }

    /** @return false if it was told to stop */
    private boolean takeAll(ImportPlan plan, RowReader reader, BooleanSupplier stop) {
        int taken = 0;
        try (RowsAhead ahead = new RowsAhead(reader, plan.parser(), chunkRows)) {
            while (ahead.hasNext()) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                // After 1, 2, 4, 8 … chunks: tables that grow from nothing must not be read as if they were still
                // empty.
                if (!plan.dryRun() && Integer.bitCount(taken) == 1) {
                    Statistics.refresh(jdbc, plan.kind());
                }
                taken++;
                RowsAhead.Rows next = ahead.next();
                take(plan, next.rows(), next.items());
            }
        }
        return true;
    }

    /** A chunk that the database refuses is halved until the row is found that it refuses. */
    private void take(ImportPlan plan, List<Row> rows, List<Item> items) {
        try {
            takeOnce(plan, items);
        } catch (DataIntegrityViolationException e) {
            if (rows.size() == 1) {
                log.info("Import {}: row {} is refused", plan.job(), rows.get(0).number());
                Item refused = plan.parser().parse(rows.get(0));
                refused.reject(Problem.of(ProblemCode.NOT_ACCEPTED));
                takeOnce(plan, List.of(refused));
            } else {
                int half = rows.size() / 2;
                takeAgain(plan, rows.subList(0, half));
                takeAgain(plan, rows.subList(half, rows.size()));
            }
        }
    }

    /** What was understood of the rows is spent by the first try. */
    private void takeAgain(ImportPlan plan, List<Row> rows) {
        RowParser parser = plan.parser();
        take(plan, rows, rows.stream().map(parser::parse).toList());
    }

    private void takeOnce(ImportPlan plan, List<Item> items) {
        Chunk chunk =
                new Chunk(plan.job(), plan.kind(), plan.mapping().zone(), clock.instant(), items, plan.mappedFields());
        Seen seen = new Seen(jdbc, plan.job());
        long first = items.get(0).number;
        if (plan.dryRun()) {
            Tally tally = transaction.execute(status -> {
                status.setRollbackOnly();
                return chunks.take(chunk, seen, true);
            });
            transaction.executeWithoutResult(status -> keep(chunk, first, tally, seen));
        } else {
            transaction.executeWithoutResult(status -> {
                requireNext(plan.job(), first);
                keep(chunk, 0, chunks.take(chunk, seen, false), seen);
            });
        }
    }

    private void keep(Chunk chunk, long first, Tally tally, Seen seen) {
        if (first > 0) {
            requireNext(chunk.job, first);
        }
        seen.save();
        problems.add(chunk);
        jobs.advance(chunk.job, tally, chunk.newNames);
    }

    /** Whoever is late finds that the row has been taken, or the import ended: then this run must not go on. */
    private void requireNext(long job, long first) {
        Optional<Long> read = jobs.lockRowsRead(job);
        if (read.isEmpty() || read.get() != first - 1) {
            throw new RunOvertaken(job);
        }
    }

    private void finish(ImportJob job) {
        transaction.executeWithoutResult(status -> {
            jobs.finish(job.id());
            if (!job.dryRun()) {
                files.forget(job.fileId());
            }
        });
        jobs.find(job.id())
                .ifPresent(done -> log.info(
                        "Import {} done: {} read, {} created, {} updated, {} unchanged, {} rejected",
                        done.id(),
                        done.rowsRead(),
                        done.created(),
                        done.updated(),
                        done.unchanged(),
                        done.rejected()));
    }

    /** Another run has taken over, on this node or another. */
    static final class RunOvertaken extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        RunOvertaken(long job) {
            super("Import " + job + " is being run elsewhere, or has ended");
        }
    }
}
