package io.fukan.whatif;

import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleEvaluation;
import io.fukan.criteria.RuleSql;
import io.fukan.database.QueryPlanning;
import io.fukan.database.Sql;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Measure;
import io.fukan.time.Period;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works a what-if out: asks about the leads in chunks, each a transaction that also records how far it came, and takes old and
 * new figures at one moment at the end. Chunks of several what-ifs take turns, so that at most one of them keeps the database busy.
 */
@Component
class WhatIfRun {

    private static final int CHUNK = 20_000;

    private final WhatIfs whatIfs;
    private final WhatIfCounts counts;
    private final RuleEvaluation evaluation;
    private final QueryPlanning planning;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    WhatIfRun(
            WhatIfs whatIfs,
            WhatIfCounts counts,
            RuleEvaluation evaluation,
            QueryPlanning planning,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.whatIfs = whatIfs;
        this.counts = counts;
        this.evaluation = evaluation;
        this.planning = planning;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /**
     * From the beginning to the end.
     *
     * @param stop asked between chunks
     * @return whether there is nothing left to do: it is finished, or no longer wanted
     */
    boolean run(long id, BooleanSupplier stop) {
        return run(id, stop, CHUNK);
    }

    boolean run(long id, BooleanSupplier stop, int size) {
        WhatIf asked = whatIfs.of(id).orElse(null);
        if (asked == null || asked.isFinished()) {
            return true;
        }
        Integer chunks = transaction.execute(status -> begin(asked, size));
        for (int chunk = 0; chunk < chunks; chunk++) {
            if (stop.getAsBoolean()) {
                return false;
            }
            int next = chunk;
            transaction.executeWithoutResult(status -> judge(asked, next));
        }
        oneMoment.executeWithoutResult(status -> finish(asked));
        return true;
    }

    /** Notes that an attempt broke off; the message is not kept, only the kind. */
    void failed(long id, Throwable cause) {
        jdbc.sql("update quality_what_if set failed_at = :now, failure = :failure where id = :id")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("failure", cause.getClass().getName())
                .update();
    }

    private int begin(WhatIf asked, int size) {
        clear(asked.id());
        planning.forMany();
        Period period = asked.period();
        int leads = jdbc.sql(Sql.of("whatif/leads.sql"))
                .param("whatIf", asked.id())
                .param("size", size)
                .param("arrivals", arrivals())
                .param("from", period.from())
                .param("until", period.until())
                .update();
        jdbc.sql("update quality_what_if set total = :leads, done = 0 where id = :id")
                .param("leads", leads)
                .param("id", asked.id())
                .update();
        return (leads + size - 1) / size;
    }

    private void judge(WhatIf asked, int chunk) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('quality_what_if'))::text")
                .query(String.class)
                .optional();
        planning.forMany();
        Rule rule = asked.rule();
        RuleSql sql = evaluation.compile(rule);
        jdbc.sql(Sql.of("whatif/judge.sql", Map.of("evaluation", sql.query(Sql.of("whatif/chunk.sql")))))
                .params(sql.parameters())
                .param("whatIf", asked.id())
                .param("chunk", chunk)
                .update();
        jdbc.sql(Sql.of("whatif/advance.sql"))
                .param("whatIf", asked.id())
                .param("chunk", chunk)
                .update();
    }

    private void finish(WhatIf asked) {
        planning.forMany();
        Period period = asked.period();
        jdbc.sql(Sql.of("whatif/moves.sql"))
                .param("whatIf", asked.id())
                .param("arrivals", arrivals())
                .param("progressed", progressed())
                .param("measures", concat(arrivals(), progressed()))
                .param("from", period.from())
                .param("until", period.until())
                .update();
        counts.take(asked);
        clear(asked.id());
        jdbc.sql("update quality_what_if set finished_at = :now, failed_at = null, failure = null where id = :id")
                .param("id", asked.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void clear(long id) {
        jdbc.sql("delete from quality_what_if_lead where what_if_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from quality_what_if_verdict where what_if_id = :id")
                .param("id", id)
                .update();
    }

    private static String[] arrivals() {
        return Arrays.stream(Stage.values())
                .map(Stage::arrival)
                .map(Measure::key)
                .toArray(String[]::new);
    }

    private static @Nullable String[] progressed() {
        return Arrays.stream(Stage.values())
                .map(stage -> stage.progressed().map(Measure::key).orElse(null))
                .toArray(String[]::new);
    }

    private static @Nullable String[] concat(@Nullable String[] some, @Nullable String[] others) {
        @Nullable String[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
