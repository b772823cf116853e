package io.fukan.kpi;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done with facts in the background, by one node at a time. Figures are exact without any of it. */
@Configuration(proxyBeanMethods = false)
class FactUpkeep {

    private static final Logger log = LoggerFactory.getLogger(FactUpkeep.class);
    private static final Duration FOLD_EVERY = Duration.ofSeconds(10);
    private static final Duration LAGS_EVERY = Duration.ofHours(1);
    private static final int DELTAS_AT_ONCE = 50_000;
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    /** Folds deltas into the rollups, so that readers have few of them to add. */
    @Bean
    RecurringTask<Void> foldDeltas(JdbcClient jdbc) {
        return Tasks.recurring("fold-deltas", FixedDelay.of(FOLD_EVERY)).execute((instance, context) -> {
            long folded = DELTAS_AT_ONCE;
            while (folded == DELTAS_AT_ONCE) {
                folded = jdbc.sql("select fold_deltas(?)")
                        .param(DELTAS_AT_ONCE)
                        .query(Long.class)
                        .single();
            }
        });
    }

    /** Brings the facts to a changed definition or zone; every minute it costs one look at the hash. */
    @Bean
    RecurringTask<Void> followDefinition(FactRebuild rebuild) {
        return Tasks.recurring("follow-fact-definition", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> rebuild.ifDefinitionChanged());
    }

    /** Percentiles of many events, which no hour changes much. */
    @Bean
    RecurringTask<Void> refreshLags(MeasureLags lags) {
        return Tasks.recurring("refresh-measure-lags", FixedDelay.of(LAGS_EVERY))
                .execute((instance, context) -> lags.refresh());
    }

    @Bean
    RecurringTask<Void> checkFacts(FactCheck check) {
        return Tasks.recurring("check-facts", Schedules.daily(ZoneId.of("Asia/Tokyo"), AT_NIGHT))
                .execute((instance, context) -> {
                    FactCheck.Result result = check.run();
                    if (result.isClean()) {
                        log.info("All {} facts agree with the records", result.facts());
                    } else {
                        log.error("Facts have drifted from the records: {}", result);
                    }
                });
    }
}
