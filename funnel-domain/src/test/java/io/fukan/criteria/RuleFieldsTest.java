package io.fukan.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class RuleFieldsTest {

    private static final OffsetDateTime ACQUIRED = OffsetDateTime.parse("2026-01-15T10:00:00+09:00");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleFields fields;

    @Test
    void offersCustomFieldsOfLeadAccountAndContactWithTheirTypes() {
        Prospects prospects = new Prospects(jdbc);
        prospects.customField("LEAD", "origin", "TEXT");
        prospects.customField("ACCOUNT", "revenue", "NUMBER");
        prospects.customField("CONTACT", "joined", "DATE");
        prospects.customField("OPPORTUNITY", "discount", "NUMBER");

        FieldCatalogue present = fields.present();

        assertThat(present.named("lead.attr.origin").orElseThrow().operators())
                .containsExactly(
                        Operator.EQ,
                        Operator.NE,
                        Operator.IN,
                        Operator.NOT_IN,
                        Operator.CONTAINS,
                        Operator.STARTS_WITH,
                        Operator.IS_SET,
                        Operator.IS_NOT_SET);
        assertThat(present.named("account.attr.revenue").orElseThrow().operators())
                .contains(Operator.BETWEEN, Operator.GTE)
                .doesNotContain(Operator.CONTAINS);
        assertThat(present.named("contact.attr.joined").orElseThrow().operators())
                .contains(Operator.WITHIN_DAYS);
        assertThat(present.named("opportunity.attr.discount")).isEmpty();
    }

    @Test
    void offersTheMostFrequentValuesAndNeverPersonalOnes() {
        Prospects prospects = new Prospects(jdbc);
        prospects.customField("LEAD", "origin", "TEXT");
        for (String origin : new String[] {"unknown", "paid", "paid", " ", ""}) {
            prospects.lead(
                    ACQUIRED,
                    Map.of(
                            "lead.attr.origin",
                            origin,
                            "contact.email",
                            "taro@example.jp",
                            "contact.jobRank",
                            "MANAGER"));
        }

        assertThat(fields.knownValues("lead.attr.origin"))
                .containsExactly(new KnownValue("paid", 2), new KnownValue("unknown", 1));
        assertThat(fields.knownValues("contact.email")).isEmpty();
        assertThat(fields.knownValues("account.employees")).isEmpty();
        assertThat(fields.knownValues("contact.jobRank"))
                .startsWith(new KnownValue("MANAGER", 5))
                .contains(new KnownValue("EXECUTIVE", 0));
    }
}
