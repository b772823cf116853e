package io.fukan.diagnosis;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.fukan.database.Sql;
import io.fukan.kpi.Basis;
import io.fukan.kpi.KpiQuery;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the rules go by. It is read anew each time, but for a company with so many facts that this takes seconds: there a case is
 * kept, and read again in the background, by one at a time, when somebody asks for one older than five minutes. What a figure of a
 * page says is always of now; see docs/adr/0037.
 */
@Component
class KeptCases {

    static final Duration KEPT = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 200;
    private static final long MANY_FACTS = 2_000_000;

    private final CaseReader cases;
    private final JdbcClient jdbc;
    private final Company company;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final LoadingCache<Asked, Seen> kept;
    private final long manyFacts;

    @Autowired
    KeptCases(
            CaseReader cases, JdbcClient jdbc, Company company, Clock clock, PlatformTransactionManager transactions) {
        this(cases, jdbc, company, clock, transactions, MANY_FACTS);
    }

    /** @param manyFacts from how many on cases are kept */
    KeptCases(
            CaseReader cases,
            JdbcClient jdbc,
            Company company,
            Clock clock,
            PlatformTransactionManager transactions,
            long manyFacts) {
        this.manyFacts = manyFacts;
        this.cases = cases;
        this.jdbc = jdbc;
        this.company = company;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .refreshAfterWrite(KEPT)
                .expireAfterWrite(LONGEST)
                .executor(oneAtATime())
                .build(this::look);
    }

    private static Executor oneAtATime() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "diagnosis");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A case, and when it was read. */
    record Seen(CaseFile file, Instant at) {}

    private record Asked(KpiQuery query, Thresholds thresholds, LocalDate today) {}

    /** The case of the query's period and filters; its basis, cut and quality do not matter. */
    Seen of(KpiQuery query, Thresholds thresholds) {
        Asked asked = new Asked(query.basis(Basis.PERIOD).by(null).quality(null), thresholds, company.today());
        return facts() < manyFacts ? look(asked) : kept.get(asked);
    }

    private Seen look(Asked asked) {
        return reading.execute(status -> new Seen(cases.read(asked.query(), asked.thresholds()), clock.instant()));
    }

    /** About how many there are, as the database last counted them. */
    private long facts() {
        return jdbc.sql(Sql.of("diagnosis/facts.sql")).query(Long.class).single();
    }
}
