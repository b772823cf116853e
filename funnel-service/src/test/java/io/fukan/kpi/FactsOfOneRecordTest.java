package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What it takes to bring the facts of one record up to date does not grow with the other records. */
@DatabaseTest
@Transactional
class FactsOfOneRecordTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void allTheyComeFromIsFoundFromTheRecordByAnIndex() {
        // Tables of a test are so small that each would be read whole.
        jdbc.sql("set local enable_seqscan = off").update();
        // Once autovacuum has found a table empty, any index of it does; after this nothing is known of those that
        // grow.
        jdbc.sql("truncate account, contact, lead cascade").update();

        List<String> plan = jdbc.sql("explain select * from fact_source f where f.root = any (array[1::bigint])")
                .query(String.class)
                .list();

        assertThat(plan).anyMatch(line -> line.matches(".*Index Cond: \\(root = ANY .*"));
        assertThat(plan).noneMatch(line -> line.matches(".*Filter: .*(root|_id|\\bid) = ANY .*"));
    }
}
