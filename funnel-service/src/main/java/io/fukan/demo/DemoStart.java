package io.fukan.demo;

import io.fukan.diagnosis.DiagnosisRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Fills an empty database once the application is ready, beside it: whoever signs in meanwhile sees the figures grow. */
@Component
@EnableConfigurationProperties(DemoSettings.class)
class DemoStart {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoCompany company;
    private final DiagnosisRound diagnosis;
    private final boolean wanted;
    private volatile boolean closing;

    DemoStart(DemoCompany company, DiagnosisRound diagnosis, DemoSettings settings, Environment environment) {
        this.company = company;
        this.diagnosis = diagnosis;
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        this.wanted = settings.demo() == null ? embedded : settings.demo();
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (wanted) {
            Thread beside = new Thread(this::fillNow, "demo-data");
            beside.setDaemon(true);
            beside.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private void fillNow() {
        try {
            if (company.fillIfEmpty(() -> closing) && !closing) {
                // Else the history of findings stays empty until the next hourly look.
                diagnosis.look();
            }
        } catch (RuntimeException e) {
            if (closing) {
                log.info("Demo data are not complete; the next start goes on with them");
            } else {
                log.error("Demo data could not be completed; the next start goes on with them", e);
            }
        }
    }
}
