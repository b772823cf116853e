package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.database.Emptied;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What it takes to bring the facts of one record up to date does not grow with the other records. */
@DatabaseTest
class FactsOfOneRecordTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** Once autovacuum has found a table empty, any index of it does; after this nothing is known of those that grow. */
    @BeforeEach
    void tablesOfWhichNothingIsKnown() {
        Emptied.factsAnd("account, contact, lead", jdbc);
    }

    @Test
    void allTheyComeFromIsFoundFromTheRecordByAnIndex() {
        List<String> plan = transaction.execute(status -> {
            // Tables of a test are so small that each would be read whole.
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain select * from fact_source f where f.root = any (array[1::bigint])")
                    .query(String.class)
                    .list();
        });

        assertThat(plan).anyMatch(line -> line.matches(".*Index Cond: \\(root = ANY .*"));
        assertThat(plan).noneMatch(line -> line.matches(".*Filter: .*(root|_id|\\bid) = ANY .*"));
    }
}
