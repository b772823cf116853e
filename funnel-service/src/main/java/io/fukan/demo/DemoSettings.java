package io.fukan.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator settles about demo data.
 *
 * @param demo whether an empty database is filled with them ({@code FUKAN_DEMO}); where nothing is said, only the embedded
 *     database is
 */
@ConfigurationProperties("fukan")
record DemoSettings(@Nullable Boolean demo) {}
