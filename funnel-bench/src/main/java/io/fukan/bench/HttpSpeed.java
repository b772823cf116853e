package io.fukan.bench;

import io.fukan.database.Sql;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * P5: calls logged over HTTP, against the same rows written by statements alone. P6: dashboards, against a page of the same
 * application that shows nothing.
 */
final class HttpSpeed {

    private static final int MOST_CALLS = 100_000;

    private HttpSpeed() {}

    static List<String> run(Application application) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(calls(application));
        Browser admin = application.browser(PageSpeed.ADMIN);
        double empty = Throughput.perSecond(n -> admin.open("/notices"));
        for (String dashboard : List.of("/", "/departments/sdr", "/departments/fs", "/departments/cs")) {
            double pages = Throughput.perSecond(n -> admin.open(dashboard));
            lines.add("P6: %s %.0f ÷ an empty page %.0f pages/s = %.2f"
                    .formatted(dashboard, pages, empty, pages / empty));
        }
        return lines;
    }

    private static List<String> calls(Application application) throws IOException, InterruptedException {
        JdbcClient jdbc = JdbcClient.create(application.database());
        long[] leads =
                jdbc.sql(Sql.of("bench/leads-to-call.sql")).param("most", MOST_CALLS).query(Long.class).list().stream()
                        .mapToLong(Long::longValue)
                        .toArray();
        double ours = Throughput.perSecond(n -> call(application, leads[(int) n % leads.length]));
        try (BareCall bare = new BareCall(application.database())) {
            double alone = Throughput.perSecond(n -> bare.write(leads[(int) n % leads.length]));
            return List.of(
                    "P5: calls over HTTP %.0f/s ÷ their rows alone %.0f/s = %.2f".formatted(ours, alone, ours / alone));
        }
    }

    private static void call(Application application, long lead) {
        try {
            application.post(
                    "/api/v1/leads/%d/calls".formatted(lead), "{\"outcome\": \"NO_ANSWER\", \"durationSeconds\": 40}");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
