package io.fukan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlTest {

    private static final String SAMPLE = "database/sample.sql";

    @Test
    void readsAFileOnce() {
        assertThat(Sql.of(SAMPLE)).startsWith("-- 日本語\nselect").isSameAs(Sql.of(SAMPLE));
    }

    @Test
    void putsFragmentsInPlaceOfTheirMarkers() {
        String sql = Sql.of(SAMPLE, Map.of("scope", "and owner_id = :viewer", "more columns", ""));

        assertThat(sql).isEqualTo("""
                -- 日本語
                select lead_id\s
                from lead
                where true and owner_id = :viewer
                order by 1 /* an ordinary comment */
                """);
    }

    @Test
    void takesNothingInAFragmentForAMarker() {
        String sql = Sql.of(SAMPLE, Map.of("scope", "/* more columns */", "more columns", ", /* scope */ name"));

        assertThat(sql).contains("where true /* more columns */\n").contains("lead_id , /* scope */ name\n");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sql.of("database/none.sql"))
                .withMessageContaining("database/none.sql");
    }

    @Test
    void namesTheMarkerThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sql.of(SAMPLE, Map.of("scoop", "")))
                .withMessageContaining(SAMPLE)
                .withMessageContaining("/* scoop */");
    }
}
