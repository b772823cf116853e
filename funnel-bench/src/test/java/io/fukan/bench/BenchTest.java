package io.fukan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.kpi.FactCheck;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That the benchmarks still run; how fast, is nothing for a test. */
@DatabaseTest
class BenchTest {

    @Autowired
    ImportSpeed speed;

    @Autowired
    MadeUpCompany company;

    @Autowired
    FactCheck check;

    @Test
    void anImportIsMeasured() throws Exception {
        assertThat(speed.run(300)).anyMatch(line -> line.startsWith("P4:"));
    }

    @Test
    void theMadeUpCompanyHasTheFactsOfItsRecords() {
        company.grow(3_000);
        assertThat(check.run()).satisfies(result -> {
            assertThat(result.facts()).isGreaterThan(20_000);
            assertThat(result.isClean()).isTrue();
        });
    }

    @Test
    void aFileOfLeadsIsTheSameForTheSameSeed() throws IOException {
        assertThat(new LeadFile(1, 1, 2_000).checksum()).isEqualTo(new LeadFile(1, 1, 2_000).checksum());
        assertThat(new LeadFile(2, 1, 2_000).checksum()).isNotEqualTo(new LeadFile(1, 1, 2_000).checksum());
    }
}
