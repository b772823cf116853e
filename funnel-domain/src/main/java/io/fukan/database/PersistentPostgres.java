package io.fukan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server that belongs to this process and keeps its data in {@code <data-dir>/postgres-18}.
 *
 * <p>Unlike the throw-away servers this library is made for, it writes durably (fsync and synchronous commit on), asks
 * for a password, is owned by one process at a time, and recovers from a previous process that was killed and left its
 * server behind.
 */
final class PersistentPostgres implements AutoCloseable {

    /** Data of another major version cannot be read, hence its place in the folder's name. */
    static final int MAJOR_VERSION = 18;

    private static final Logger log = LoggerFactory.getLogger(PersistentPostgres.class);

    /** Recovery after a crash replays up to {@code max_wal_size}, which may take minutes on a slow disk. */
    private static final Duration STARTUP_PATIENCE = Duration.ofMinutes(3);

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final PostgresRole role;
    private final FileChannel lock;

    private PersistentPostgres(EmbeddedPostgres server, Postmaster postmaster, PostgresRole role, FileChannel lock) {
        this.server = server;
        this.postmaster = postmaster;
        this.role = role;
        this.lock = lock;
    }

    /**
     * Starts the server, creating its data folder on the first run.
     *
     * @param dataDir folder that holds everything; created when missing
     * @param port TCP port on localhost, or 0 for any free one
     * @throws PostgresNotStartedException if another process uses the folder, or the server does not come up
     */
    static PersistentPostgres start(Path dataDir, int port) {
        Path home = dataDir.toAbsolutePath().normalize();
        FileChannel lock = null;
        try {
            Files.createDirectories(home);
            lock = lock(home);
            return start(home, port, lock);
        } catch (PostgresNotStartedException e) {
            throw e;
        } catch (IOException | SQLException | IllegalStateException e) {
            closeQuietly(lock);
            throw new PostgresNotStartedException(
                    "PostgreSQL did not start on the data in %s: %s".formatted(home, e.getMessage()),
                    "Read its own account in %s, start again with LOGGING_LEVEL_IO_ZONKY_TEST=info to see every step,"
                                    .formatted(data(home).resolve("log"))
                            + " or set SPRING_DATASOURCE_URL to another PostgreSQL.",
                    e);
        }
    }

    private static PersistentPostgres start(Path home, int port, FileChannel lock) throws IOException, SQLException {
        Path data = data(home);
        Postmaster postmaster = new Postmaster(data);
        postmaster.stopIfLeftBehind();
        discardHalfMadeCluster(home);

        PostgresRole role = PostgresRole.inFile(home.resolve("postgres-password"));
        Path initialising = initialising(home);
        boolean first = Files.notExists(data.resolve("PG_VERSION"));
        if (first) {
            Files.writeString(initialising, "PostgreSQL is being set up in " + data.getFileName());
        }
        EmbeddedPostgres server = PostgresSettings.durable(EmbeddedPostgres.builder(), role)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
                .setPGStartupWait(STARTUP_PATIENCE)
                .setPort(port)
                .start();
        role.ensureExistsOn(server);
        Files.deleteIfExists(initialising);
        log.info("PostgreSQL {} on localhost:{}, data in {}", MAJOR_VERSION, server.getPort(), data);
        return new PersistentPostgres(server, postmaster, role, lock);
    }

    JdbcConnectionDetails connectionDetails() {
        return role.connectionDetails(server.getPort());
    }

    /** Stops the server; everything that was committed is on disk. */
    @Override
    public void close() {
        checkpoint();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            postmaster.stopIfLeftBehind();
            closeQuietly(lock);
        }
    }

    /** The library gives the server five seconds to stop; after a bulk load writing the dirty pages takes longer. */
    private void checkpoint() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            log.warn("No checkpoint before stopping PostgreSQL: {}", e.getMessage());
        }
    }

    private static Path data(Path home) {
        return home.resolve("postgres-" + MAJOR_VERSION);
    }

    private static Path initialising(Path home) {
        return home.resolve("postgres-" + MAJOR_VERSION + ".initialising");
    }

    /** A first run that was killed before it was ready has stored nothing, and its folder cannot be started again. */
    private static void discardHalfMadeCluster(Path home) throws IOException {
        if (Files.exists(initialising(home))) {
            log.warn("The previous first start did not finish; setting up PostgreSQL anew");
            FileSystemUtils.deleteRecursively(data(home));
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("fukan.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new PostgresNotStartedException(
                    "Another Fukan is running on the data in %s.".formatted(home),
                    "Stop it, or set FUKAN_DATA_DIR to another folder.");
        }
        return channel;
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("Lock file not closed", e);
        }
    }
}
