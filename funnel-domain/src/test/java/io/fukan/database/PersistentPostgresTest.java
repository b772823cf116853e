package io.fukan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded server keeps what was committed, however its process ended. */
class PersistentPostgresTest {

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void home() {
        home = folder.resolve("data with blanks");
    }

    @Test
    void keepsDataOverRestarts() {
        try (PersistentPostgres postgres = PersistentPostgres.start(home, 0)) {
            sql(postgres, "create table note (text text)").update();
            sql(postgres, "insert into note values ('俯瞰')").update();
        }
        try (PersistentPostgres postgres = PersistentPostgres.start(home, 0)) {
            assertThat(notes(postgres)).containsExactly("俯瞰");
        }
    }

    @Test
    void writesDurablyForNobodyButTheApplication() {
        try (PersistentPostgres postgres = PersistentPostgres.start(home, 0)) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "is_superuser")).isEqualTo("off");
            assertThat(setting(postgres, "server_version")).startsWith(PersistentPostgres.MAJOR_VERSION + ".");
            assertThatThrownBy(() -> sql(postgres, "postgres", "guess", "select 1")
                            .query()
                            .singleValue())
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void takesOverFromAProcessThatWasKilled() throws Exception {
        Process killed = startElsewhere();
        killed.destroyForcibly().waitFor();
        assertThat(home.resolve("postgres-18/postmaster.pid")).exists();

        try (PersistentPostgres postgres = PersistentPostgres.start(home, 0)) {
            assertThat(notes(postgres)).containsExactly("committed before the kill");
        }
    }

    @Test
    void startsThoughItsProcessNumberNowBelongsToAnother() throws Exception {
        PersistentPostgres.start(home, 0).close();
        String mine = Long.toString(ProcessHandle.current().pid());
        Files.write(home.resolve("postgres-18/postmaster.pid"), List.of(mine, home.toString()));

        PersistentPostgres.start(home, 0).close();
    }

    @Test
    void beginsAnewWhereTheFirstStartWasCutOff() throws IOException {
        Files.createDirectories(home.resolve("postgres-18"));
        Files.writeString(home.resolve("postgres-18/PG_VERSION"), "18\n");
        Files.writeString(home.resolve("postgres-18.initialising"), "");

        PersistentPostgres.start(home, 0).close();

        assertThat(home.resolve("postgres-18.initialising")).doesNotExist();
    }

    @Test
    void refusesAFolderThatIsInUse() throws Exception {
        Process other = startElsewhere();
        try {
            assertThatExceptionOfType(PostgresNotStartedException.class)
                    .isThrownBy(() -> PersistentPostgres.start(home, 0))
                    .withMessageContaining("Another Fukan is running");
        } finally {
            other.destroyForcibly().waitFor();
            new Postmaster(home.resolve("postgres-18")).stopIfLeftBehind();
        }
    }

    /** A JVM of its own that has committed a row and keeps its server running. */
    private Process startElsewhere() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines()).contains("ready");
        return process;
    }

    static final class Elsewhere {

        public static void main(String[] arguments) throws InterruptedException {
            PersistentPostgres postgres = PersistentPostgres.start(Path.of(arguments[0]), 0);
            sql(postgres, "create table note (text text)").update();
            sql(postgres, "insert into note values ('committed before the kill')")
                    .update();
            System.out.println("ready");
            System.out.close();
            Thread.currentThread().join();
        }
    }

    private static List<String> notes(PersistentPostgres postgres) {
        return sql(postgres, "select text from note").query(String.class).list();
    }

    private static String setting(PersistentPostgres postgres, String name) {
        return sql(postgres, "select current_setting('" + name + "')")
                .query(String.class)
                .single();
    }

    private static JdbcClient.StatementSpec sql(PersistentPostgres postgres, String sql) {
        JdbcConnectionDetails details = postgres.connectionDetails();
        return sql(postgres, details.getUsername(), details.getPassword(), sql);
    }

    private static JdbcClient.StatementSpec sql(
            PersistentPostgres postgres, String username, String password, String sql) {
        String url = postgres.connectionDetails().getJdbcUrl();
        return JdbcClient.create(new DriverManagerDataSource(url, username, password))
                .sql(sql);
    }
}
