package io.fukan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Locale;

/** How an embedded server is configured. */
final class PostgresSettings {

    private PostgresSettings() {}

    /** Settings for data that matters, sized for bulk imports on a workstation or a small server. */
    static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder server, PostgresRole role) {
        // The library starts every server with -F and asynchronous commits; a later setting wins.
        return locale(server)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", role.passwordFile().toString())
                .setConnectConfig("password", role.password())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("effective_cache_size", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("random_page_cost", "1.1")
                // Compiling pays off for queries of seconds; ours are many and short.
                .setServerConfig("jit", "off")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_rotation_age", "1440")
                // The DETAIL line of a violated constraint quotes the row, and rows hold personal data.
                .setServerConfig("log_error_verbosity", "terse");
    }

    /**
     * The same on every system: text ordered by code point (Japanese columns name an ICU collation of their own) and
     * classified as Unicode, without which trigram search finds nothing in Japanese.
     */
    static EmbeddedPostgres.Builder locale(EmbeddedPostgres.Builder server) {
        server.setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            server.setLocaleConfig("lc-ctype", "en_US.UTF-8");
        } else if (!system.contains("windows")) {
            server.setLocaleConfig("lc-ctype", "C.UTF-8");
        }
        return server;
    }
}
