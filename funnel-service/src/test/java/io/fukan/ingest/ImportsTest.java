package io.fukan.ingest;

import static io.fukan.ingest.ImportTesting.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What a file leaves in the records, and what the same or a better file changes. */
@DatabaseTest
@DirtiesContext
class ImportsTest {

    private static final String LEADS = """
            {"columns": {"mql_id": "lead.externalId", "first_contact_date": "lead.acquiredAt", "origin": "lead.channel"},
             "zone": "America/Sao_Paulo"}""";
    private static final String DEALS = """
            {"columns": {"mql_id": "opportunity.leadExternalId", "won_date": "opportunity.closedAt",
                         "sdr_id": "opportunity.setBy", "sr_id": "opportunity.owner", "lead_type": "lead.attr.lead_type"},
             "constants": {"opportunity.outcome": "WON"}, "zone": "America/Sao_Paulo"}""";

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    ImportTesting files;

    @BeforeEach
    void empty() {
        files = new ImportTesting(imports, jdbc);
        files.empty();
    }

    @Test
    void leadsArriveWithChannelAndCustomFields() {
        ImportJob job = files.run(
                ImportKind.LEADS,
                LEADS,
                "mql_id,first_contact_date,landing_page_id,origin,visits",
                "a1,2018-02-01,88740e,social,3",
                "a2,2018-02-02,007f90,unknown,",
                "a3,2018-02-03,,,7");

        assertThat(counts(job)).isEqualTo("3/0/0/0");
        assertThat(job.newNames())
                .containsEntry("channels", java.util.List.of("social", "unknown"))
                .containsEntry("fields", java.util.List.of("lead.attr.landing_page_id", "lead.attr.visits"));
        assertThat(files.rows("select l.external_id, l.acquired_on::text, c.name, l.attrs::text, l.stage from lead l"
                        + " left join channel c on c.id = l.channel_id order by 1"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[a1, 2018-02-01, social, {\"visits\": 3, \"landing_page_id\": \"88740e\"}, NEW]",
                        "[a2, 2018-02-02, unknown, {\"landing_page_id\": \"007f90\"}, NEW]",
                        "[a3, 2018-02-03, null, {\"visits\": 7}, NEW]");
        assertThat(files.value("select count(*) from fact where measure = 'lead'"))
                .isEqualTo(3L);
    }

    @Test
    void sameFileAgainChangesNothing() {
        String[] file = {"mql_id,first_contact_date,origin", "a1,2018-02-01,social", "a2,2018-02-02,", "a2,2018-02-02,"
        };
        assertThat(counts(files.run(ImportKind.LEADS, LEADS, file))).isEqualTo("2/0/1/0");
        assertThat(counts(files.run(ImportKind.LEADS, LEADS, file))).isEqualTo("0/0/3/0");
        assertThat(files.value("select sum(version) from lead")).isEqualTo(0L);
    }

    @Test
    void winsAreLinkedAndCredited() {
        files.run(
                ImportKind.LEADS, LEADS, "mql_id,first_contact_date,origin", "a1,2018-02-01,social", "a2,2018-02-02,");
        String[] deals = {
            "mql_id,seller_id,sdr_id,sr_id,won_date,lead_type,declared_monthly_revenue",
            "a1,s1,anna,bert,2018-02-26 19:58:54,online_medium,0.0",
            "a2,s2,anna,anna,2018-01-31 10:00:00,,",
            "zz,s3,anna,bert,2018-03-01 10:00:00,,"
        };
        ImportJob job = files.run(ImportKind.OPPORTUNITIES, DEALS, deals);

        assertThat(counts(job)).isEqualTo("2/0/0/1");
        assertThat(job.warnings()).isEqualTo(1);
        assertThat(files.codes(job)).containsExactly("2 WIN_BEFORE_LEAD", "3 UNKNOWN_LEAD");
        assertThat(job.newNames()).containsEntry("people", java.util.List.of("anna", "bert"));
        assertThat(files.rows("select attrs::text, attrs_known::text from lead where external_id = 'a1'"))
                .extracting(row -> row.values().toString())
                .containsExactly("[{\"lead_type\": \"online_medium\"}, {\"lead_type\": \"2018-02-26\"}]");
        assertThat(files.value("select count(*) from fact where measure = 'win' and setter_id is not null"))
                .isEqualTo(2L);
        assertThat(files.value("select count(*) from fact where measure = 'opportunity'"))
                .isEqualTo(0L);
        assertThat(files.value(
                        "select attrs ->> 'declared_monthly_revenue' from opportunity where closed_at > '2018-02-15'"))
                .isEqualTo("0.0");
        assertThat(counts(files.run(ImportKind.OPPORTUNITIES, DEALS, deals))).isEqualTo("0/0/2/1");
    }

    @Test
    void aBlankLeavesWhatIsKnown() {
        files.run(ImportKind.LEADS, LEADS, "mql_id,first_contact_date,origin", "a1,2018-02-01,social");
        ImportJob job = files.run(ImportKind.LEADS, LEADS, "mql_id,first_contact_date,origin,note", "a1,,,hello");
        assertThat(counts(job)).isEqualTo("0/1/0/0");
        assertThat(files.rows("select acquired_on::text, attrs ->> 'note' as note, version from lead"))
                .extracting(row -> row.values().toString())
                .containsExactly("[2018-02-01, hello, 1]");
    }

    @Test
    void contradictionsAreRejected() {
        ImportJob job = files.run(
                ImportKind.LEADS,
                LEADS,
                "mql_id,first_contact_date,origin",
                "a1,2018-02-01,social",
                "a1,2018-02-02,email",
                "a2,2018-02-30,email");
        assertThat(counts(job)).isEqualTo("1/0/0/2");
        assertThat(files.codes(job)).containsExactly("2 DUPLICATE_ID", "3 BAD_DATE");
    }
}
