package io.fukan.kpi;

import io.fukan.database.Sql;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the difference of everything: after the definition of what counts, or the business zone, has changed. It goes root by
 * root in chunks, so the figures stay readable meanwhile and it may be interrupted and begun again.
 */
@Service
public class FactRebuild {

    private static final Logger log = LoggerFactory.getLogger(FactRebuild.class);
    private static final int ROOTS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final FactLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FactRebuild(JdbcClient jdbc, FactLedger ledger, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Rebuilds if the facts were built by another definition or in another zone than today's. */
    public void ifDefinitionChanged() {
        String current =
                jdbc.sql(Sql.of("kpi/definition-hash.sql")).query(String.class).single();
        String built = jdbc.sql("select coalesce(definition_hash, '') from fact_state")
                .query(String.class)
                .single();
        if (!current.equals(built)) {
            long roots = everything();
            jdbc.sql("update fact_state set definition_hash = ?, rebuilt_at = ?")
                    .params(current, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            log.info("Facts of {} roots follow the present definition", roots);
        }
    }

    /** Takes the difference of all roots and answers how many there are. */
    public long everything() {
        long done = 0;
        long after = 0;
        for (List<Long> roots = rootsAfter(after); !roots.isEmpty(); roots = rootsAfter(after)) {
            List<Long> chunk = roots;
            transaction.executeWithoutResult(status -> ledger.touch(chunk));
            done += chunk.size();
            after = chunk.get(chunk.size() - 1);
        }
        return done;
    }

    private List<Long> rootsAfter(long after) {
        return jdbc.sql(Sql.of("kpi/roots-after.sql"))
                .param("after", after)
                .param("most", ROOTS_AT_ONCE)
                .query(Long.class)
                .list();
    }
}
