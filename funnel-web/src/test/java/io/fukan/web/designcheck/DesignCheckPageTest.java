package io.fukan.web.designcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The check as people read it, in both languages, and its warning beside targets. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class DesignCheckPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyItemIsTold() {
        Long user = office.member(Role.MARKETING, office.team());
        SignedIn reader = new SignedIn(mvc, user);
        Long target = jdbc.sql(
                        "insert into target (kpi, rep_id, from_on, until_on, value) values ('calls', ?, current_date, current_date + 1, 80) returning id")
                .param(user)
                .query(Long.class)
                .single();
        try {
            String page = SignedIn.body(reader.get("/kpi-design-check"));
            assertThat(page)
                    .contains("KPI設計チェック", "1. 正確に計測できている", "「架電数」を目標にすると")
                    .doesNotContain("??");

            jdbc.sql("update app_user set locale = 'en' where id = ?")
                    .param(user)
                    .update();
            assertThat(SignedIn.body(reader.get("/kpi-design-check")))
                    .contains("KPI design check", "1. Measured accurately", "tend to produce calls")
                    .doesNotContain("??");
        } finally {
            jdbc.sql("delete from target where id = ?").param(target).update();
        }
    }

    @Test
    void aTargetOfCallsIsWarnedOfWhereItIsSet() {
        SignedIn manager = new SignedIn(mvc, office.member(Role.MANAGER, office.team()));
        for (String kpi : List.of("calls", "reached-calls", "call-minutes", "visits")) {
            assertThat(manager.get("/targets?kpi=" + kpi)).bodyText().contains("成果につながらない架電や訪問");
        }
        assertThat(manager.get("/targets?kpi=appointments")).bodyText().doesNotContain("成果につながらない架電や訪問");
    }
}
