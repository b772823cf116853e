package io.fukan.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test that speaks to the application as programs do: over HTTP, with a token, on a real PostgreSQL. What it writes stays,
 * so it looks only at what it made itself, or at days of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "fukan.demo=false")
@Import({Callers.class, Deeds.class, Belongings.class})
public @interface ApiTest {}
