package io.fukan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Data survive the way from the first version that was released to the present one, and the first version can go on writing
 * while the present one starts: its statements hold on the present tables.
 */
class UpgradeTest {

    /** The last migration of the first version. */
    private static final String FIRST_VERSION = "0101";

    private static final List<String> DEFINITIONS =
            List.of("fact_source", "queue_source", "refresh_facts", "rule_functions");

    @Test
    void recordsAndFiguresOfTheFirstVersionSurvive() throws IOException {
        TestDatabase database = firstVersion();
        write(database, "1");
        Map<String, String> before = figures(database);
        List<String> records = records(database);

        Flyway.configure()
                .dataSource(database.dataSource())
                .outOfOrder(true)
                .load()
                .migrate();

        assertThat(records(database)).isEqualTo(records);
        refresh(database);
        assertThat(figures(database)).containsAllEntriesOf(before);
        assertThat(before).containsEntry("win", "1 1200000").containsEntry("lead", "3 0");
    }

    @Test
    void theFirstVersionWritesOnPresentTables() throws IOException {
        TestDatabase present = TestDatabase.create();
        write(present, "1");
        write(present, "2");

        TestDatabase then = firstVersion();
        write(then, "1");
        write(then, "2");
        assertThat(figures(present)).containsAllEntriesOf(figures(then));
    }

    private static TestDatabase firstVersion() throws IOException {
        TestDatabase database = TestServer.running().newEmptyDatabase();
        Flyway.configure()
                .dataSource(database.dataSource())
                .target(FIRST_VERSION)
                .repeatableSqlMigrationPrefix("none")
                .load()
                .migrate();
        for (String definition : DEFINITIONS) {
            database.execute(text("upgrade/first-version/" + definition + ".sql"));
        }
        return database;
    }

    private static void write(TestDatabase database, String run) throws IOException {
        database.execute(text("upgrade/records.sql").replace("{n}", run));
    }

    private static void refresh(TestDatabase database) {
        database.execute("select refresh_facts((select array_agg(distinct root) from fact))");
    }

    /** Number and sum of the events of each measure. */
    private static Map<String, String> figures(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("select measure, count(*) || ' ' || trim_scale(sum(amount)) as sum from fact group by measure")
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("measure"), row -> (String) row.get("sum")));
    }

    /** What the first version knows of leads and deals. */
    private static List<String> records(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("""
                        select concat_ws('|', l.external_id, l.track, l.stage, l.cycle, l.acquired_at, a.name, a.attrs, c.email,
                                         o.outcome, o.amount, o.closed_at, k.stage, k.mrr, k.churned_at, h.status, h.comment)
                        from lead l
                        left join account a on a.id = l.account_id
                        left join contact c on c.id = l.contact_id
                        left join handoff h on h.lead_id = l.id
                        left join opportunity o on o.lead_id = l.id
                        left join customer k on k.lead_id = l.id
                        order by l.external_id""")
                .query(String.class)
                .list();
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
