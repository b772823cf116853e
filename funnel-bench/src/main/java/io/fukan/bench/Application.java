package io.fukan.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application as a process of its own, with its embedded PostgreSQL, spoken to by its API and killed at will. */
final class Application {

    private static final String TOKEN = "bench-token-0123456789-0123456789-0123456789";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path jar;
    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private @Nullable HikariDataSource database;

    Application(Path jar, Path data, int port) {
        this.jar = jar;
        this.data = data;
        this.port = port;
    }

    /** Starts it; answers how long it took until the API answered. */
    Duration start() throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-jar",
                jar.toString(),
                // What a dead process was doing is taken up again after seconds, not after half a minute.
                "--db-scheduler.heartbeat-interval=1s",
                "--db-scheduler.missed-heartbeats-limit=4");
        java.environment()
                .putAll(Map.of(
                        "FUKAN_DATA_DIR", data.toString(),
                        "FUKAN_DEMO", "false",
                        "FUKAN_BOOTSTRAP_TOKEN", TOKEN,
                        "FUKAN_ADMIN_PASSWORD", MadeUpCompany.PASSWORD,
                        "FUKAN_DATABASE_PORT", Integer.toString(port + 2),
                        "SERVER_PORT", Integer.toString(port),
                        "MANAGEMENT_SERVER_PORT", Integer.toString(port + 1)));
        java.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("application.log").toFile()));
        long start = System.nanoTime();
        process = java.start();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("It did not start; see " + data.resolve("application.log"));
            }
            if (answers()) {
                return Duration.ofNanos(System.nanoTime() - start);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("It did not answer within " + PATIENCE);
    }

    private boolean answers() throws IOException, InterruptedException {
        try {
            return http.send(request("/api/v1/me").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** As by {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The database's own server, killed with its children, and then the application that has lost it. */
    void killWithDatabase() throws IOException, InterruptedException {
        Optional<ProcessHandle> postmaster = postmaster();
        postmaster.ifPresent(server -> {
            Stream<ProcessHandle> children = server.descendants();
            server.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        });
        kill();
    }

    void stop() throws InterruptedException {
        if (database != null) {
            database.close();
        }
        process.destroy();
        process.waitFor();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        try (Stream<Path> files = Files.walk(data, 3)) {
            Optional<Path> pid =
                    files.filter(file -> file.endsWith("postmaster.pid")).findFirst();
            return pid.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid.get()).get(0).strip()));
        }
    }

    /** Its database, while it runs. */
    DataSource database() throws IOException {
        if (database == null) {
            database = new HikariDataSource();
            database.setJdbcUrl("jdbc:postgresql://localhost:%d/fukan".formatted(port + 2));
            database.setUsername("fukan");
            database.setPassword(
                    Files.readString(data.resolve("postgres-password")).strip());
        }
        return database;
    }

    Browser browser(String email) throws IOException, InterruptedException {
        return Browser.signedIn(port, email);
    }

    // its API -------------------------------------------------------------------------------------------------------

    /** The same for callers in whose hands no exception can be put. */
    JsonNode answer(String path) {
        try {
            return get(path);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                http.send(request(path).build(), BodyHandlers.ofString()).body());
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Uploads a file of leads for import; answers the import's id. */
    long importLeads(LeadFile leads) throws IOException, InterruptedException {
        String boundary = "fukan-bench";
        String parts = part(boundary, "kind", "leads")
                + part(boundary, "mapping", LeadFile.MAPPING)
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n\r\n"
                        .formatted(boundary);
        HttpRequest request = request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(parts),
                        BodyPublishers.ofByteArray(leads.csv().readAllBytes()),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        JsonNode answer = JSON.readTree(http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body());
        if (!answer.has("id")) {
            throw new IllegalStateException("Not imported: " + answer);
        }
        return answer.get("id").asLong();
    }

    private static String part(String boundary, String name, String value) {
        return String.join(
                "\r\n",
                List.of("--" + boundary, "Content-Disposition: form-data; name=\"" + name + "\"", "", value, ""));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(PATIENCE);
    }
}
