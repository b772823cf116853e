package io.fukan.ingest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fukan.database.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets the content of files that were uploaded and not imported: they hold personal data, and nobody waits for them. */
@Configuration(proxyBeanMethods = false)
class ImportUpkeep {

    private static final Logger log = LoggerFactory.getLogger(ImportUpkeep.class);
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> forgetUploads(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("forget-uploads", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> {
                    int forgotten = jdbc.sql(Sql.of("ingest/forget_uploads.sql"))
                            .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                            .update();
                    if (forgotten > 0) {
                        log.info("Forgot {} pieces of old uploads", forgotten);
                    }
                });
    }
}
