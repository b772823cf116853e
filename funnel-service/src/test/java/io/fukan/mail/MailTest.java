package io.fukan.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.fukan.database.DatabaseTest;
import io.fukan.time.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.time.Instant;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in which mail really goes out, to a server on this machine that can be stopped, and in which the test says what
 * time it is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DatabaseTest
@ContextConfiguration(initializers = MailTest.Post.class)
public @interface MailTest {

    /** Starts the mail server, and the clock on a Monday at ten. */
    class Post implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            // A port of its own, so that it can be stopped and come back where it was.
            GreenMail server = new GreenMail(new ServerSetup(freePort(), "localhost", "smtp"));
            server.start();
            context.getBeanFactory().registerSingleton("mailServer", server);
            context.getBeanFactory().registerSingleton("clock", new TestClock(Instant.parse("2026-04-06T01:00:00Z")));
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    server.stop();
                }
            });
            // Tests send by themselves and count what was sent; nobody else may send meanwhile.
            context.addBeanFactoryPostProcessor(
                    beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("drainOutbox"));
            TestPropertyValues.of(
                            "spring.mail.host=localhost",
                            "spring.mail.port=" + server.getSmtp().getPort(),
                            "fukan.base-url=https://fukan.example.com")
                    .applyTo(context);
        }

        private static int freePort() {
            try (ServerSocket free = new ServerSocket(0)) {
                return free.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
