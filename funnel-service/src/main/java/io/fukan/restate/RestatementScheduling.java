package io.fukan.restate;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityRulePublished;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Schedules the restatement in the transaction that publishes the rule, so that neither is without the other. */
@Component
class RestatementScheduling {

    private final Scheduler scheduler;
    private final Clock clock;

    RestatementScheduling(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void schedule(QualityRulePublished published) {
        if (published.applies() == Applies.RESTATE) {
            scheduler.scheduleIfNotExists(
                    QualityRestatementTask.DESCRIPTOR
                            .instance(String.valueOf(published.ruleId()))
                            .build(),
                    clock.instant());
        }
    }

    /** Once others can see it, it need not wait for the next look at the schedule. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void start(QualityRulePublished published) {
        if (published.applies() == Applies.RESTATE) {
            scheduler.triggerCheckForDueExecutions();
        }
    }
}
