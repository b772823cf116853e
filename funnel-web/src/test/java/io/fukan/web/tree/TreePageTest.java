package io.fukan.web.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The tree in a month that is long over, in which nothing happened: all of it is missing, and the page says where. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class TreePageTest {

    private static final String PAGE = "/kpi-tree?period=custom&from=1998-04-01&to=1998-04-30";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    JdbcClient jdbc;

    Team team;
    Team other;
    Long rep;
    Long colleague;

    @BeforeEach
    void targets() {
        team = office.team();
        other = office.team();
        rep = office.member(Role.SDR, team);
        colleague = office.member(Role.SDR, other);
        aim("won-amount", null, "10000000");
        aim("appointments", null, "40");
        aim("appointments", rep, "10");
        aim("appointments", colleague, "30");
        aim("wins", null, "5");
    }

    @AfterEach
    void noTargets() {
        jdbc.sql("delete from target where from_on = '1998-04-01'").update();
    }

    @Test
    void whoSeesNobodysNumbersIsToldWhereToLook() {
        SignedIn ofNobody = new SignedIn(mvc, office.member(Role.MANAGER, office.team()));
        assertThat(ofNobody.get(PAGE)).hasStatusOk().bodyText().contains("「担当」別に示せる実績・目標がありません", "部門別の内訳を見る");
    }

    @Test
    void whatIsMissingStandsAtItsBranchInTermsOfTheGoal() {
        assertThat(admin().get(PAGE + "&by=rep"))
                .hasStatusOk()
                .bodyText()
                .contains("受注額が1,000万円不足", "達成率 0.0%", "1,000万円 不足")
                // ten appointments at 250,000 yen each, and thirty
                .contains(office.name(rep), "250万円 不足", office.name(colleague), "750万円 不足");
    }

    @Test
    void withoutAGoalThePageSaysWhatToDo() {
        assertThat(admin().get("/kpi-tree?period=custom&from=1998-06-01&to=1998-06-30"))
                .hasStatusOk()
                .bodyText()
                .contains("受注額の目標がない")
                .doesNotContain("万円 不足");
    }

    @Test
    void managersSeeTheirOwnPeople() {
        assertThat(new SignedIn(mvc, office.member(Role.MANAGER, team)).get(PAGE + "&by=rep"))
                .hasStatusOk()
                .bodyText()
                .contains(office.name(rep))
                .doesNotContain(office.name(colleague));
    }

    @Test
    void whoMayNotSeeSumsOfMoneySeesNoTree() {
        assertThat(new SignedIn(mvc, rep).get(PAGE)).hasStatus(403);
    }

    private SignedIn admin() {
        return new SignedIn(mvc, office.member(Role.ADMIN, null));
    }

    private void aim(String kpi, Long of, String value) {
        jdbc.sql("insert into target (kpi, rep_id, from_on, until_on, value) values (?, ?, ?, ?, cast(? as numeric))")
                .params(kpi, of, LocalDate.of(1998, 4, 1), LocalDate.of(1998, 5, 1), value)
                .update();
    }
}
