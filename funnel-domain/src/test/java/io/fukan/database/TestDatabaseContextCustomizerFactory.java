package io.fukan.database;

import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring test context a {@link TestDatabase} of its own, in any module that has this one's test-jar.
 *
 * <p>Found through {@code META-INF/spring.factories}. Contexts are cached and shared by test classes with the same
 * configuration, and so is the database: a test either rolls back, or looks only at what it made itself.
 */
final class TestDatabaseContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurations) {
        return new DatabaseOfItsOwn();
    }

    /** A record, because customizers are part of the key of the context cache. */
    private record DatabaseOfItsOwn() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestDatabase database = TestDatabase.create();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url", database.url(),
                                    "spring.datasource.username", database.username(),
                                    "spring.datasource.password", database.password(),
                                    // Many contexts stay cached; their idle connections would use up the server's.
                                    "spring.datasource.hikari.minimum-idle", 0,
                                    "spring.datasource.hikari.maximum-pool-size", 8)));
        }
    }
}
