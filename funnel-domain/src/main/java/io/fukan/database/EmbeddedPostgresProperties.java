package io.fukan.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded PostgreSQL, used only while {@code spring.datasource.url} is not set.
 *
 * @param dataDir folder for everything that must survive a restart ({@code FUKAN_DATA_DIR}), relative to the working
 *     directory; created when missing
 * @param databasePort TCP port on localhost; 0 takes any free one at each start
 */
@ConfigurationProperties("fukan")
record EmbeddedPostgresProperties(
        @DefaultValue(".fukan-data") Path dataDir,
        @DefaultValue("0") int databasePort) {}
