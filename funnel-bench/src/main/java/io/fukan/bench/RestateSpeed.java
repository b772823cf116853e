package io.fukan.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** P8: quality restated over all leads and tried on those of a year, and what that does to pages meanwhile. */
final class RestateSpeed {

    private static final String RULE =
            "{\"field\": \"lead.channel\", \"op\": \"in\", \"value\": [\"ch-01\", \"ch-02\"]}";
    private static final int IDLE_ROUNDS = 20;
    private static final long PAUSE_MILLIS = 100;

    private final Application application;
    private final List<Browser> readers = new ArrayList<>();

    private RestateSpeed(Application application) {
        this.application = application;
    }

    static List<String> run(Application application) throws IOException, InterruptedException {
        return new RestateSpeed(application).run();
    }

    private List<String> run() throws IOException, InterruptedException {
        for (PageSpeed.Page page : PageSpeed.INTERACTIVE) {
            readers.add(application.browser(page.email()));
        }
        int[] rounds = {0};
        meanwhile(() -> rounds[0]++ < IDLE_ROUNDS);
        rounds[0] = 0;
        double idle = p95(meanwhile(() -> rounds[0]++ < IDLE_ROUNDS));
        LocalDate today = LocalDate.now();
        long start = System.nanoTime();
        long trial = application
                .post(
                        "/api/v1/quality-rules/what-ifs",
                        "{\"rule\": %s, \"from\": \"%s\", \"to\": \"%s\"}".formatted(RULE, today.minusYears(1), today))
                .get("id")
                .asLong();
        double duringTrial = p95(meanwhile(() -> !application
                .answer("/api/v1/quality-rules/what-ifs/" + trial)
                .get("finished")
                .asBoolean()));
        double trying = seconds(start);
        start = System.nanoTime();
        int version = application
                .post(
                        "/api/v1/quality-rules",
                        "{\"name\": \"bench\", \"applies\": \"RESTATE\", \"rule\": %s}".formatted(RULE))
                .get("version")
                .asInt();
        double duringRestatement = p95(meanwhile(() -> !isRestated(version)));
        double restating = seconds(start);
        return List.of(
                "P8: what-if over a year %.0f s, restatement of all %.0f s".formatted(trying, restating),
                told("during the what-if", duringTrial, idle),
                told("during the restatement", duringRestatement, idle));
    }

    private boolean isRestated(int version) {
        JsonNode progress =
                application.answer("/api/v1/quality-rules/" + version).get("restatement");
        return progress.get("done").asLong() >= progress.get("total").asLong();
    }

    private List<Double> meanwhile(BooleanSupplier goesOn) throws InterruptedException {
        List<Double> seconds = new ArrayList<>();
        while (goesOn.getAsBoolean()) {
            for (int i = 0; i < readers.size(); i++) {
                seconds.add(readers.get(i).open(PageSpeed.INTERACTIVE.get(i).path()));
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return seconds;
    }

    private static String told(String when, double seconds, double idle) {
        return "P8: p95 of pages %s %.0f ms ÷ idle %.0f ms = %.1f"
                .formatted(when, seconds * 1e3, idle * 1e3, seconds / idle);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double p95(List<Double> seconds) {
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }
}
