package io.fukan.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fukan.database.Sql;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Escalates handoffs that nobody answered in time, each once, whichever nodes look. */
@Component
class SilentHandoffs {

    private static final Logger log = LoggerFactory.getLogger(SilentHandoffs.class);
    private static final int AT_ONCE = 50;

    private final HandoffNotices notices;
    private final Company company;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    SilentHandoffs(
            HandoffNotices notices, Company company, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.company = company;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The job that looks for them. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> escalateSilentHandoffs(SilentHandoffs silent) {
            return Tasks.recurring("escalate-silent-handoffs", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) ->
                            silent.escalate(() -> context.getSchedulerState().isShuttingDown()));
        }
    }

    /**
     * @param stop asked between chunks
     * @return how many were escalated
     */
    int escalate(BooleanSupplier stop) {
        int all = 0;
        int chunk = AT_ONCE;
        while (chunk == AT_ONCE && !stop.getAsBoolean()) {
            chunk = transaction.execute(status -> chunk());
            all += chunk;
        }
        if (all > 0) {
            log.info("Escalated {} handoffs without an answer", all);
        }
        return all;
    }

    private int chunk() {
        List<Long> silent = jdbc.sql(Sql.of("notice/escalate.sql"))
                .param("today", company.today())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
        silent.forEach(notices::silent);
        return silent.size();
    }
}
