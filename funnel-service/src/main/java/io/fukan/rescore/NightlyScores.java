package io.fukan.rescore;

import io.fukan.scoring.LeadScores;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Computes the scores of all leads as of today, in chunks that each are a transaction. */
@Component
class NightlyScores {

    private final LeadScores scores;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    NightlyScores(LeadScores scores, JdbcClient jdbc, TransactionOperations transactions) {
        this.scores = scores;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Goes through all leads.
     *
     * @param atOnce leads per transaction
     * @param stop asked between chunks; what is left is computed the next night
     * @return how many leads have other scores than before
     */
    long all(int atOnce, BooleanSupplier stop) {
        long changed = 0;
        List<Long> leads = after(0, atOnce);
        while (!leads.isEmpty() && !stop.getAsBoolean()) {
            List<Long> chunk = leads;
            List<Long> moved = transactions.execute(status -> scores.refreshByDate(chunk));
            changed += moved == null ? 0 : moved.size();
            leads = after(chunk.get(chunk.size() - 1), atOnce);
        }
        return changed;
    }

    private List<Long> after(long id, int most) {
        return jdbc.sql("select id from lead where id > ? order by id limit ?")
                .param(id)
                .param(most)
                .query(Long.class)
                .list();
    }
}
