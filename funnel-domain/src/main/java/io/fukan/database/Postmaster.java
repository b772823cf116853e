package io.fukan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process of a data folder, as its {@code postmaster.pid} tells it.
 *
 * <p>Needed because a killed JVM takes its threads along but not the server it started.
 */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

    private static final long STOP_PATIENCE_SECONDS = 60;

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /** Stops the server if it still runs and clears what says that it does. Harmless if there is none. */
    void stopIfLeftBehind() {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            if (Files.notExists(pidFile)) {
                return;
            }
            Optional<ProcessHandle> running = process(pidFile).filter(this::isOurServer);
            if (running.isPresent()) {
                log.warn(
                        "Stopping the PostgreSQL that a previous run left behind (pid {})",
                        running.get().pid());
                stop(running.get());
            }
            // Also where the number now belongs to some other process: the server would refuse to start on it.
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping PostgreSQL in " + data, e);
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process number may have passed to anything since, even to the server of another folder. */
    private boolean isOurServer(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        boolean thisFolder = info.arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(true);
        return postgres && thisFolder;
    }

    private void stop(ProcessHandle server) throws IOException, InterruptedException {
        ask(server, "INT", "fast");
        if (!gone(server)) {
            log.warn("PostgreSQL does not stop; stopping it at once, it will recover from its log");
            ask(server, "QUIT", "immediate");
            if (!gone(server)) {
                throw new IllegalStateException(
                        "PostgreSQL (pid %d) of %s does not stop; stop it by hand".formatted(server.pid(), data));
            }
        }
    }

    /** Java can only send TERM, at which PostgreSQL waits for its clients, or KILL, which orphans its children. */
    private void ask(ProcessHandle server, String signal, String mode) throws IOException, InterruptedException {
        String command = server.info().command().orElse("postgres");
        ProcessBuilder request = command.endsWith(".exe")
                ? new ProcessBuilder(
                        Path.of(command).resolveSibling("pg_ctl.exe").toString(),
                        "stop",
                        "-W",
                        "-m",
                        mode,
                        "-D",
                        data.toString())
                : new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()));
        request.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static boolean gone(ProcessHandle server) throws InterruptedException {
        try {
            server.onExit().get(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
