package io.fukan.ingest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.fukan.export.CsvExport;
import io.fukan.ingest.file.CsvSource;
import io.fukan.ingest.file.InvalidMappingException;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.MappingJson;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.UnreadableFileException;
import io.fukan.record.IllegalMove;
import io.fukan.record.NoSuchRecord;
import io.fukan.setting.Company;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Imports files. A file is uploaded, may be looked at, and is imported in the background by a mapping of its columns.
 *
 * <p>Who may do it is the caller's to check, see {@link ImportKind#right()}.
 *
 * <pre>{@code
 * long file = imports.upload("leads.csv", stream, user);
 * long job = imports.start(file, ImportKind.LEADS, imports.mapping(json), false, user);
 * ImportJob now = imports.get(job);
 * }</pre>
 */
@Service
public class Imports {

    private final ImportFiles files;
    private final ImportJobs jobs;
    private final ImportRun run;
    private final ImportTurn turn;
    private final ImportUndo undo;
    private final Examiner examiner;
    private final ImportProblems problems;
    private final Company company;
    private final Clock clock;
    private final ObjectProvider<SchedulerClient> scheduler;

    Imports(
            ImportFiles files,
            ImportJobs jobs,
            ImportRun run,
            ImportTurn turn,
            ImportUndo undo,
            Examiner examiner,
            ImportProblems problems,
            Company company,
            Clock clock,
            ObjectProvider<SchedulerClient> scheduler) {
        this.files = files;
        this.jobs = jobs;
        this.run = run;
        this.turn = turn;
        this.undo = undo;
        this.examiner = examiner;
        this.problems = problems;
        this.company = company;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /**
     * Keeps a file, to be looked at and imported.
     *
     * @param user id of who sends it; null for the program itself
     * @return id of the file
     */
    public long upload(String fileName, InputStream content, @Nullable Long user) throws IOException {
        return files.store(fileName, content, user);
    }

    /** Whether the user has uploaded this file and its content is still there: it is forgotten once imported. */
    @Transactional(readOnly = true)
    public boolean mayUse(long fileId, long user) {
        return files.owner(fileId)
                        .filter(owner -> owner.userId() != null && owner.userId() == user)
                        .isPresent()
                && files.isThere(fileId);
    }

    /**
     * What an uploaded file is called.
     *
     * @throws NoSuchRecord if there is no such file
     */
    @Transactional(readOnly = true)
    public String fileName(long fileId) {
        return files.owner(fileId)
                .map(ImportFiles.Owner::fileName)
                .orElseThrow(() -> new NoSuchRecord("import_file", fileId));
    }

    /**
     * The mapping under which an import was asked for, to be used again.
     *
     * @throws NoSuchRecord if there is no such import
     */
    @Transactional(readOnly = true)
    public Mapping mappingOf(long job) {
        return jobs.mapping(get(job).id());
    }

    /**
     * Reads a mapping as scripts send it; without a zone of its own it is meant in the business zone.
     *
     * @throws InvalidMappingException naming every mistake by its path
     */
    @Transactional(readOnly = true)
    public Mapping mapping(String json) throws InvalidMappingException {
        return MappingJson.read(json, company.zone());
    }

    /**
     * The mapping that a file's headers suggest.
     *
     * @throws UnreadableFileException if it cannot be read as CSV; an examination would say the same
     */
    public Mapping suggest(long fileId, ImportKind kind, Mapping start) throws IOException, UnreadableFileException {
        return examiner.suggest(source(fileId), kind, start);
    }

    /**
     * Looks at a whole file under a mapping without importing anything.
     *
     * @throws UnreadableFileException if it cannot be read as CSV
     * @throws NoSuchRecord if there is no such file any more
     */
    public Examination examine(long fileId, ImportKind kind, Mapping mapping)
            throws IOException, UnreadableFileException {
        return examiner.examine(source(fileId), kind, mapping);
    }

    private CsvSource source(long fileId) {
        if (!files.isThere(fileId)) {
            throw new NoSuchRecord("import_file", fileId);
        }
        return files.source(fileId);
    }

    /** A mapping that maps nothing yet, in the business zone. */
    @Transactional(readOnly = true)
    public Mapping emptyMapping() {
        return Mapping.empty(company.zone());
    }

    /**
     * Imports a file in the background. Whether mapping and file fit each other is found out there: an import that cannot be
     * done at all becomes {@link ImportStatus#FAILED}.
     *
     * @param dryRun only counts what it would do, and lists what it would reject
     * @param user id of who asks; null for the program itself
     * @return id of the import
     * @throws NoSuchRecord if there is no such file any more
     */
    @Transactional
    public long start(long fileId, ImportKind kind, Mapping mapping, boolean dryRun, @Nullable Long user) {
        if (!files.isThere(fileId)) {
            throw new NoSuchRecord("import_file", fileId);
        }
        long job = jobs.add(fileId, kind, mapping, dryRun, user);
        SchedulerClient client = scheduler.getObject();
        ImportTask.schedule(client, job, clock.instant());
        if (client instanceof Scheduler here) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    here.triggerCheckForDueExecutions();
                }
            });
        }
        return job;
    }

    /**
     * Imports a file now, in the caller's thread, for programs that go on with what it brings. Other imports are waited for.
     *
     * @throws IOException if the file cannot be read from the database
     */
    public ImportJob runNow(long fileId, ImportKind kind, Mapping mapping, boolean dryRun, @Nullable Long user)
            throws IOException {
        long job = jobs.add(fileId, kind, mapping, dryRun, user);
        turn.await(() -> {
            try {
                return run.run(job, () -> false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return get(job);
    }

    /**
     * Takes an import back, records and figures. What was edited since, or is referred to by now, stays as it is and is told
     * by {@link ImportJob#undoSkipped()}. Done in the caller's thread; cut off, it can be called again.
     *
     * @param user id of who asks
     * @throws IllegalMove IMPORT_NOT_DONE unless the import is done, and no dry run; IMPORT_TOO_OLD after 90 days
     */
    public ImportJob undo(long job, @Nullable Long user) {
        return turn.await(() -> {
            ImportJob present = find(job).orElseThrow(() -> new NoSuchRecord("import", job));
            if (present.status() != ImportStatus.DONE || present.dryRun()) {
                throw new IllegalMove("IMPORT_NOT_DONE", present.status());
            }
            if (present.changesForgotten()) {
                throw new IllegalMove("IMPORT_TOO_OLD", present.status());
            }
            undo.undo(job, user);
            return find(job).orElseThrow();
        });
    }

    /** @throws NoSuchRecord if there is no such import */
    @Transactional(readOnly = true)
    public ImportJob get(long job) {
        return find(job).orElseThrow(() -> new NoSuchRecord("import", job));
    }

    @Transactional(readOnly = true)
    public Optional<ImportJob> find(long job) {
        return jobs.find(job);
    }

    /**
     * The latest imports, newest first.
     *
     * @param by only those of this user; null: all
     */
    @Transactional(readOnly = true)
    public List<ImportJob> latest(int most, @Nullable Long by) {
        return jobs.latest(most, by);
    }

    /** The first problems of an import in the order of its file, warnings included. */
    @Transactional(readOnly = true)
    public List<RowProblem> problems(long job, int most) {
        return problems.first(job, most);
    }

    /** Every reason why a row was left out, in the order of the file, however many there are. */
    @Transactional(readOnly = true)
    public void rejects(long job, Consumer<RowProblem> to) {
        problems.each(job, false, to);
    }

    /**
     * Writes the rows that were left out as CSV: row, column, code and message of each problem, then the row as it came. The
     * file can be mended and imported again.
     *
     * @param message what to tell of a problem, in the reader's language
     * @throws NoSuchRecord if there is no such import
     */
    public void writeRejects(long job, OutputStream out, Function<Problem, String> message) throws IOException {
        List<String> headers = new ArrayList<>(RejectsFile.HEADERS);
        headers.addAll(jobs.headers(get(job).id()));
        try (CsvExport csv = new CsvExport(out, CsvExport.Encoding.UTF8_BOM, headers)) {
            RejectsFile file = new RejectsFile(csv, message);
            problems.each(job, false, file::add);
            file.end();
        }
    }
}
