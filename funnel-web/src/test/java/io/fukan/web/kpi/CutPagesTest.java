package io.fukan.web.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.FieldType;
import io.fukan.customfield.RecordType;
import io.fukan.opportunity.Phase;
import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A KPI's page is cut by the company's own fields as by any other dimension, down to the records of one group. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class CutPagesTest {

    private static final String FIELD = "account.attr.renews_by_fax";
    private static final String PAGE = "/kpis/open-opportunities?period=thisMonth&by=" + FIELD;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    CustomFields fields;

    @Autowired
    JdbcClient jdbc;

    private SignedIn admin;

    @BeforeEach
    void twoCustomersOfWhichOneUsesFax() {
        admin = new SignedIn(mvc, office.member(Role.ADMIN, null));
        fields.save(new CustomField(RecordType.ACCOUNT, "renews_by_fax", "FAXで更新", FieldType.BOOLEAN, Instant.EPOCH));
        Long rep = office.member(Role.FIELD, null);
        office.deal(rep, "紙の商会", "1000000", Phase.NEGOTIATION);
        office.deal(rep, "画面の商会", "2000000", Phase.NEGOTIATION);
        jdbc.sql("update account set attrs = '{\"renews_by_fax\": true}' where name = '紙の商会'")
                .update();
    }

    @Test
    void theFieldIsOfferedByItsLabel() {
        Document page = page("/kpis/open-opportunities?period=thisMonth");

        assertThat(page.select("select[name=by] option[value=" + FIELD + "]").text())
                .isEqualTo("FAXで更新");
    }

    @Test
    void aGroupOpensItsRecords() {
        Document cut = page(PAGE);
        assertThat(cut.select(".fk-groups thead th").first().text()).isEqualTo("FAXで更新");
        Element yes = cut.selectXpath("//table[contains(@class,'fk-groups')]//th/a[text()='はい']")
                .first();

        Document alone = page(URLDecoder.decode(yes.attr("href"), StandardCharsets.UTF_8));

        assertThat(alone.select("#records").text()).contains("紙の商会").doesNotContain("画面の商会");
        assertThat(alone.select("form[role=search] .fk-filter-item:contains(FAXで更新) option[selected]")
                        .text())
                .isEqualTo("はい");
    }

    @Test
    void theFileNamesTheFieldAndItsGroups() {
        assertThat(admin.get(PAGE.replace("?", "/export?"))).bodyText().contains("FAXで更新", "はい", "（未設定）");
    }

    @Test
    void anotherPeriodLeavesTheCut() {
        assertThat(page(PAGE).select("form[role=search] input[name=by]").val()).isEqualTo(FIELD);
    }

    @Test
    void aFieldThatDoesNotExistIsRefused() {
        assertThat(admin.get("/kpis/leads?by=lead.attr.no_such_field")).hasStatus(400);
        assertThat(admin.get("/kpis/leads?period=thisMonth&lead.attr.no_such_field=1"))
                .hasStatus(400);
    }

    private Document page(String path) {
        return Jsoup.parse(SignedIn.body(admin.get(path)));
    }
}
