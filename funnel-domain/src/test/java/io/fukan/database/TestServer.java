package io.fukan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The one PostgreSQL server of this JVM's tests, with a migrated template that databases are copied from. */
final class TestServer {

    private static final String CHOICE =
            Optional.ofNullable(System.getenv("FUKAN_TEST_POSTGRES")).orElse("");

    private static final Pattern RUNNING_SERVER = Pattern.compile("(?<user>[^:@]+):(?<password>[^@]*)@(?<address>.+)");

    /** Fast instead of durable: after a crash the tests are simply run again. */
    private static final String[] HASTY = {
        "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=300"
    };

    /** Sets the databases of this JVM apart on a server that others use, too. */
    private final String prefix = "fukan_test_" + ProcessHandle.current().pid() + "_";

    private final String template = prefix + "template";
    private final String address;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(String address, String superuser, String password) {
        this.address = address;
        TestDatabase admin = new TestDatabase(url("postgres"), superuser, password);
        admin.execute("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'fukan') then
                        create role fukan login createdb password 'fukan';
                    end if;
                end $$""");
        // Processes are numbered anew after a restart.
        admin.execute("drop database if exists " + template);
        admin.execute("create database " + template + " owner fukan");
        Flyway.configure().dataSource(database(template).dataSource()).load().migrate();
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    TestDatabase newDatabase() {
        return copyOf(template);
    }

    /** One that no migration has seen yet. */
    TestDatabase newEmptyDatabase() {
        return copyOf("template1");
    }

    private TestDatabase copyOf(String original) {
        String name = prefix + databases.incrementAndGet();
        TestDatabase admin = database("postgres");
        admin.execute("drop database if exists " + name);
        admin.execute("create database %s template %s".formatted(name, original));
        return database(name);
    }

    private TestDatabase database(String name) {
        return new TestDatabase(url(name), "fukan", "fukan");
    }

    private String url(String database) {
        return "jdbc:postgresql://%s/%s".formatted(address, database);
    }

    private static TestServer start() {
        Matcher running = RUNNING_SERVER.matcher(CHOICE);
        if (running.matches()) {
            return new TestServer(running.group("address"), running.group("user"), running.group("password"));
        }
        return !CHOICE.equals("embedded") && dockerAnswers() ? inContainer() : embedded();
    }

    /** Looks for the socket first: asking the Docker client where there is none is slow and noisy. */
    private static boolean dockerAnswers() {
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
