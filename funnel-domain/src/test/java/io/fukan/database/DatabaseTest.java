package io.fukan.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of funnel-domain or funnel-service on a real PostgreSQL: all beans of {@code io.fukan} on the class path, JPA,
 * {@code JdbcClient}, and a migrated {@link TestDatabase}.
 *
 * <pre>{@code
 * @DatabaseTest
 * @Transactional // rolls back after each test; leave it out to see what other transactions see
 * class LeadsTest {
 *     @Autowired Leads leads;
 * }
 * }</pre>
 *
 * In funnel-web write {@code @SpringBootTest} instead: it finds the application, and gets a database all the same.
 *
 * @see TestDatabase
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = DatabaseTestConfiguration.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
public @interface DatabaseTest {}
