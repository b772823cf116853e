package io.fukan.bench;

import io.fukan.database.Sql;
import io.fukan.kpi.FactRebuild;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A company with as many leads as wanted, all of the last year, with who works on them and what became of them. Written by
 * statements over many leads at once, facts included, since a million cannot be waited for one by one.
 */
@Component
class MadeUpCompany {

    /** With which everybody but the administrator signs in. */
    static final String PASSWORD = "bench-password-1";

    private static final int AT_ONCE = 50_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FactRebuild rebuild;
    private final Company company;

    MadeUpCompany(JdbcClient jdbc, TransactionTemplate transaction, FactRebuild rebuild, Company company) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rebuild = rebuild;
        this.company = company;
    }

    /** The days on which its leads came in. */
    Period year() {
        return Period.ofInclusive(today().minusDays(366), today().minusDays(1));
    }

    /** Sees to it that it has so many leads, and that the database knows about its tables. */
    void grow(long leads) {
        long known = jdbc.sql("select count(*) from lead").query(Long.class).single();
        rebuild.ifDefinitionChanged();
        transaction.executeWithoutResult(status -> run("bench/people.sql", Map.of()));
        for (long from = known + 1; from <= leads; from += AT_ONCE) {
            Map<String, Object> which =
                    Map.of("first", from, "last", Math.min(leads, from + AT_ONCE - 1), "today", today());
            transaction.executeWithoutResult(status -> List.of("bench/draw.sql", "bench/leads.sql", "bench/facts.sql")
                    .forEach(file -> run(file, which)));
        }
        jdbc.sql("vacuum analyze").update();
    }

    private LocalDate today() {
        return company.today();
    }

    private void run(String file, Map<String, Object> params) {
        jdbc.sql("set local work_mem = '256MB'").update();
        for (String statement : Sql.of(file).split(";\n")) {
            if (!statement.isBlank()) {
                jdbc.sql(statement).params(params).update();
            }
        }
    }
}
