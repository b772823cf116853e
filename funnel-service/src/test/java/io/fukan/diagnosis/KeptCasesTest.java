package io.fukan.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.kpi.Basis;
import io.fukan.kpi.KpiQuery;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A company of many facts is told what was found minutes ago, any other what is found now. */
@DatabaseTest
class KeptCasesTest {

    private static final KpiQuery APRIL =
            KpiQuery.of(Period.ofInclusive(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));

    @Autowired
    CaseReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Company company;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatTakesLongIsReadOnceForAllWhoAskTheSame() {
        KeptCases kept = cases(0);

        KeptCases.Seen first = kept.of(APRIL, Thresholds.USUAL);

        assertThat(kept.of(APRIL.basis(Basis.LEAD), Thresholds.USUAL))
                .as("the basis of a page does not matter to the rules")
                .isSameAs(first);
        assertThat(kept.of(APRIL.period(APRIL.period().previous()), Thresholds.USUAL))
                .isNotSameAs(first);
    }

    @Test
    void aLimitThatIsChangedCountsAtOnce() {
        KeptCases kept = cases(0);
        Thresholds strict = new Thresholds(Map.of(Threshold.FEWEST_EVENTS, BigDecimal.valueOf(5)));

        assertThat(kept.of(APRIL, strict)).isNotSameAs(kept.of(APRIL, Thresholds.USUAL));
        assertThat(kept.of(APRIL, strict).file().thresholds()).isEqualTo(strict);
    }

    @Test
    void whereItTakesNoTimeEverybodySeesWhatIsNow() {
        KeptCases kept = cases(Long.MAX_VALUE);

        assertThat(kept.of(APRIL, Thresholds.USUAL)).isNotSameAs(kept.of(APRIL, Thresholds.USUAL));
    }

    private KeptCases cases(long manyFacts) {
        return new KeptCases(reader, jdbc, company, clock, transactions, manyFacts);
    }
}
