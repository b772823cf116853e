package io.fukan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Kills the application in the middle of imports, at moments drawn by chance: alone, or with its database. Afterwards every
 * row must be in exactly once, the books of each import must balance, and no fact may have drifted.
 *
 * <p>Each time the import has first gone on, so that a chunk is in the works when the blow falls.
 */
final class KillTrial {

    private static final String RULE = """
            {"name": "bench", "applies": "RESTATE",
             "rule": {"field": "lead.channel", "op": "in", "value": ["ch-01", "ch-02", "ch-03"]}}""";

    private final Application application;
    private final long rows;
    private final Random draw = new Random(7);
    private final List<Long> imports = new ArrayList<>();

    private KillTrial(Application application, long rows) {
        this.application = application;
        this.rows = rows;
    }

    /** What is asked: jar, number of kills, rows a file, port. */
    static void run(Path jar, int kills, long rows, int port) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("fukan-kill");
        Application application = new Application(jar, data, port);
        try {
            new KillTrial(application, rows).run(kills);
        } finally {
            application.stop();
            delete(data);
        }
    }

    private void run(int kills) throws IOException, InterruptedException {
        System.out.printf("started in %d ms%n", application.start().toMillis());
        application.post("/api/v1/quality-rules", RULE);
        for (int i = 1; i <= kills; i++) {
            if (imports.isEmpty() || isSettled(last())) {
                long first = imports.size() * rows + 1;
                imports.add(application.importLeads(new LeadFile(3, first, rows)));
            }
            long stood = job(last()).get("rowsRead").asLong();
            while (job(last()).get("rowsRead").asLong() == stood && !isSettled(last())) {
                Thread.sleep(20);
            }
            Thread.sleep(draw.nextInt(1_500));
            boolean withDatabase = i % 3 == 0;
            JsonNode before = job(last());
            if (withDatabase) {
                application.killWithDatabase();
            } else {
                application.kill();
            }
            long up = application.start().toMillis();
            System.out.printf(
                    "kill %d%s at row %s of import %d; up again after %d ms at row %s%n",
                    i,
                    withDatabase ? " with the database" : "",
                    before.get("rowsRead"),
                    imports.size(),
                    up,
                    job(last()).get("rowsRead"));
        }
        while (!isSettled(last())) {
            Thread.sleep(500);
        }
        verify();
    }

    private void verify() throws IOException, InterruptedException {
        for (long id : imports) {
            JsonNode job = job(id);
            long booked = Stream.of("created", "updated", "unchanged", "rejected")
                    .mapToLong(count -> job.get(count).asLong())
                    .sum();
            require(job.get("status").asString().equals("DONE"), "import is done: " + job);
            require(job.get("rowsRead").asLong() == rows && booked == rows, "books balance: " + job);
            require(job.get("created").asLong() == rows, "each row made one lead: " + job);
        }
        long all = rows * imports.size();
        long listed = application.get("/api/v1/leads?size=1").get("total").asLong();
        require(listed == all, "%d leads are listed, not %d".formatted(listed, all));
        JsonNode figure = application
                .get("/api/v1/kpis/leads?from=2025-01-01&to=2025-12-31")
                .at("/series/0/value");
        require(figure.asLong() == all, "the figure is %s, not %d".formatted(figure, all));
        JsonNode check = application.post("/api/v1/data-check", "");
        require(
                Stream.of("missing", "surplus", "rollupDifferences")
                        .allMatch(name -> check.get(name).asLong() == 0),
                "facts have not drifted: " + check);
        System.out.printf("%d files of %d rows: every row once, books balance, %s%n", imports.size(), rows, check);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("Broken: " + what);
        }
    }

    private long last() {
        return imports.get(imports.size() - 1);
    }

    private JsonNode job(long id) throws IOException, InterruptedException {
        return application.get("/api/v1/imports/" + id);
    }

    private boolean isSettled(long id) throws IOException, InterruptedException {
        String status = job(id).get("status").asString();
        return !status.equals("QUEUED") && !status.equals("RUNNING");
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
