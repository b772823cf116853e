package io.fukan.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A company on its first day, with a database of its own. */
@SpringBootTest(properties = {"fukan.demo=false", "spring.application.name=first-day"})
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class NothingYetTest {

    private static final String NOTE = "まだリードも商談もありません";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pagesOfZerosSayWhatToDoUntilThereIsALead() {
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, office.team()));
        SignedIn field = new SignedIn(mvc, office.member(Role.FIELD, office.team()));

        for (String page : new String[] {"/departments/mk", "/kpis", "/flow", "/insight", "/forecast", "/pipeline"}) {
            assertThat(admin.get(page)).as(page).hasStatusOk().bodyText().contains(NOTE, "データを取り込む");
        }
        assertThat(field.get("/pipeline"))
                .hasStatusOk()
                .bodyText()
                .contains(NOTE)
                .doesNotContain("データを取り込む");
        assertThat(admin.get("/targets/board")).hasStatusOk().bodyText().doesNotContain(NOTE);

        jdbc.sql("insert into lead (acquired_at, created_at, updated_at) values (now(), now(), now())")
                .update();
        assertThat(admin.get("/flow")).hasStatusOk().bodyText().doesNotContain(NOTE);
    }
}
