package io.fukan.ingest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fukan.database.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets what imports leave behind once nobody waits for it: the content of files that were not imported, the rows a file
 * has named, and the earlier states of records. Much of it is personal data.
 */
@Component
class ImportUpkeep {

    /** For how long an import can be undone. */
    static final Duration UNDOABLE = Duration.ofDays(90);

    private static final Logger log = LoggerFactory.getLogger(ImportUpkeep.class);
    private static final Duration UPLOADS_KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 50_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportUpkeep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetImports() {
        return Tasks.recurring("forget-imports", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> forget());
    }

    void forget() {
        int pieces = jdbc.sql(Sql.of("ingest/forget_uploads.sql"))
                .param("before", ago(UPLOADS_KEPT))
                .update();
        long seen = repeat(() -> jdbc.sql(Sql.of("ingest/forget_seen.sql"))
                .param("most", AT_ONCE)
                .update());
        long changes = repeat(() -> jdbc.sql(Sql.of("ingest/forget_changes.sql"))
                .param("before", ago(UNDOABLE))
                .param("now", ago(Duration.ZERO))
                .param("most", AT_ONCE)
                .update());
        if (pieces + seen + changes > 0) {
            log.info("Forgot {} pieces of old uploads, {} rows seen, {} changes of old imports", pieces, seen, changes);
        }
    }

    private static long repeat(IntSupplier portion) {
        long all = 0;
        int taken;
        do {
            taken = portion.getAsInt();
            all += taken;
        } while (taken == AT_ONCE);
        return all;
    }

    private OffsetDateTime ago(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
