package io.fukan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The one PostgreSQL server of this JVM's tests, with a migrated template that databases are copied from. */
final class TestServer {

    private static final String TEMPLATE = "fukan_template";

    /** Fast instead of durable: after a crash the tests are simply run again. */
    private static final String[] HASTY = {
        "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=300"
    };

    private final String address;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(String address, String superuser, String password) {
        this.address = address;
        TestDatabase admin = new TestDatabase(url("postgres"), superuser, password);
        admin.execute("create role fukan login createdb password 'fukan'");
        admin.execute("create database " + TEMPLATE + " owner fukan");
        TestDatabase template = database(TEMPLATE);
        Flyway.configure().dataSource(template.dataSource()).load().migrate();
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    TestDatabase newDatabase() {
        String name = "fukan_" + databases.incrementAndGet();
        database("postgres").execute("create database %s template %s".formatted(name, TEMPLATE));
        return database(name);
    }

    private TestDatabase database(String name) {
        return new TestDatabase(url(name), "fukan", "fukan");
    }

    private String url(String database) {
        return "jdbc:postgresql://%s/%s".formatted(address, database);
    }

    private static TestServer start() {
        return dockerAnswers() ? inContainer() : embedded();
    }

    /** Looks for the socket first: asking the Docker client where there is none is slow and noisy. */
    private static boolean dockerAnswers() {
        if ("embedded".equals(System.getenv("FUKAN_TEST_POSTGRES"))) {
            return false;
        }
        boolean named = System.getenv("DOCKER_HOST") != null;
        boolean socket = Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"));
        return (named || socket) && DockerClientFactory.instance().isDockerAvailable();
    }

    // Testcontainers removes the container when this JVM ends.
    @SuppressWarnings("resource")
    private static TestServer inContainer() {
        String image =
                Optional.ofNullable(System.getenv("FUKAN_TEST_POSTGRES_IMAGE")).orElse("postgres:18");
        PostgreSQLContainer container = new PostgreSQLContainer(image).withDatabaseName("postgres");
        String[] command = new String[HASTY.length + 1];
        command[0] = "postgres";
        System.arraycopy(HASTY, 0, command, 1, HASTY.length);
        container.withCommand(command).start();
        return new TestServer(
                container.getHost() + ":" + container.getFirstMappedPort(),
                container.getUsername(),
                container.getPassword());
    }

    private static TestServer embedded() {
        // Below the library's own folder, where it clears away what killed JVMs have left.
        Path data = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg", "fukan-test-" + UUID.randomUUID());
        try {
            EmbeddedPostgres server = PostgresSettings.locale(EmbeddedPostgres.builder())
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("jit", "off")
                    .setDataDirectory(data)
                    .start();
            return new TestServer("localhost:" + server.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("The PostgreSQL of the tests did not start", e);
        }
    }

    private static final class Holder {
        private static final TestServer SERVER = start();
    }
}
