package io.fukan;

import io.fukan.security.FirstSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where to go and how to sign in. */
@Component
class StartMessage {

    private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

    private final FirstSignIn firstSignIn;

    StartMessage(FirstSignIn firstSignIn) {
        this.firstSignIn = firstSignIn;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = "http://localhost:" + web.getWebServer().getPort();
            log.info("\n\n    {}\n", String.join("\n    ", firstSignIn.lines(address)));
        }
    }
}
