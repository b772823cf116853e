package io.fukan.web.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** All KPIs of one team on a page, in fiscal years long over. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class GoalBoardPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    JdbcClient jdbc;

    Team team;
    Team others;
    SignedIn manager;

    @BeforeEach
    void twoTeams() {
        team = office.team();
        others = office.team();
        manager = new SignedIn(mvc, office.member(Role.MANAGER, team));
    }

    @AfterEach
    void noTargets() {
        jdbc.sql("delete from target where from_on < '1999-01-01' and team_id = any (?)")
                .param(new Long[] {team.id(), others.id()})
                .update();
    }

    @Test
    void allKpisOfATeamAreSetTogether() {
        aim("appointments", "1996-04-01", "1996-07-01", "620");

        // April to June 1996: 21, 21 and 20 business days
        assertThat(manager.get(page(1)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"210\"", "value=\"200\"", "value=\"620\"")
                .doesNotContain("7月");
        assertThat(manager.send(
                        "/targets/board",
                        with(
                                "v.appointments.0=250",
                                "seen.appointments.0=210",
                                "v.win-rate.1=12.5",
                                "seen.win-rate.1=")))
                .hasStatus3xxRedirection();
        assertThat(targets())
                .containsExactly(
                        "appointments 1996-04-01 1996-05-01 250",
                        "appointments 1996-05-01 1996-06-01 210",
                        "appointments 1996-06-01 1996-07-01 200",
                        "win-rate 1996-05-01 1996-06-01 0.125");
    }

    @Test
    void aQuartersSumIsSpreadOverItsMonths() {
        assertThat(manager.send("/targets/board", with("v.appointments.12=620", "seen.appointments.12=")))
                .hasStatus3xxRedirection();
        assertThat(targets())
                .containsExactly(
                        "appointments 1996-04-01 1996-05-01 210",
                        "appointments 1996-05-01 1996-06-01 210",
                        "appointments 1996-06-01 1996-07-01 200");

        assertThat(manager.send("/targets/board", with("v.appointments.12=", "seen.appointments.12=620")))
                .hasStatus3xxRedirection();
        assertThat(targets()).isEmpty();
    }

    @Test
    void nothingIsHalfSavedAndWhatWasTypedIsKept() {
        assertThat(manager.send(
                        "/targets/board",
                        with("v.appointments.0=10", "seen.appointments.0=", "v.win-rate.0=viele", "seen.win-rate.0=")))
                .hasStatus(422)
                .bodyText()
                .contains("受注率 4月：「viele」は数値として読み取れません", "value=\"viele\"", "value=\"10\"", "is-invalid");
        assertThat(targets()).isEmpty();

        aim("appointments", "1996-04-01", "1996-05-01", "40");
        assertThat(manager.send("/targets/board", with("v.appointments.0=50", "seen.appointments.0=30")))
                .hasStatus(422)
                .bodyText()
                .contains("現在の値は40です", "value=\"50\"");
        assertThat(manager.send("/targets/board", with("v.appointments.12=50", "seen.appointments.12=30")))
                .hasStatus(422)
                .bodyText()
                .contains("アポ数 1Q：", "現在の値は40です");
        assertThat(targets()).containsExactly("appointments 1996-04-01 1996-05-01 40");
    }

    @Test
    void whereNothingIsSetTheUsualKpisAreOfferedAndOthersCanBeAdded() {
        assertThat(manager.get(page(1) + "&also=handoffs"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"v.won-amount.0\"", "name=\"v.handoffs.0\"", "name=\"v.handoffs.12\"")
                .doesNotContain("name=\"v.calls.0\"", "name=\"v.win-rate.12\"");

        aim("wins", "1996-04-01", "1996-05-01", "4");
        assertThat(manager.get(page(0)))
                .bodyText()
                .contains("name=\"v.wins.11\"")
                .doesNotContain("name=\"v.won-amount.0\"");
    }

    @Test
    void managersSetTheirTeamsAndOthersReadWhatIsTheirs() {
        aim("appointments", "1996-04-01", "1996-05-01", "40");
        assertThat(manager.get("/targets/board")).hasStatusOk().bodyText().contains(team.name());
        assertThat(manager.get("/targets/board?of=team." + others.id())).hasStatus(404);
        assertThat(manager.send("/targets/board", "year=1996", "of=team." + others.id(), "v.wins.0=5"))
                .hasStatus(404);
        assertThat(manager.send("/targets/board", "year=1996", "of=company.company", "v.wins.0=5", "seen.wins.0="))
                .hasStatus(422)
                .bodyText()
                .contains("権限がない");

        SignedIn self = new SignedIn(mvc, office.member(Role.SDR, team));
        assertThat(self.get(page(1) + "&also=won-amount"))
                .hasStatusOk()
                .bodyText()
                .contains(">40<")
                .doesNotContain("name=\"v.", "kpi=won-amount");
        assertThat(self.send("/targets/board", with("v.wins.0=5"))).hasStatus(403);
        assertThat(jdbc.sql("select count(*) from target where from_on < '1999-01-01' and kpi = 'wins'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String page(int quarter) {
        return "/targets/board?year=1996&of=team.%d&quarter=%d".formatted(team.id(), quarter);
    }

    private String[] with(String... fields) {
        List<String> all = new ArrayList<>(List.of("year=1996", "of=team." + team.id(), "quarter=1"));
        all.addAll(List.of(fields));
        return all.toArray(String[]::new);
    }

    private void aim(String kpi, String from, String until, String value) {
        jdbc.sql("""
                        insert into target (kpi, team_id, from_on, until_on, value)
                        values (?, ?, cast(? as date), cast(? as date), cast(? as numeric))""").params(kpi, team.id(), from, until, value).update();
    }

    private List<String> targets() {
        return jdbc.sql("""
                        select kpi || ' ' || from_on || ' ' || until_on || ' ' || trim_scale(value)
                        from target where team_id = ? and from_on < '1999-01-01' order by kpi, from_on""").param(team.id()).query(String.class).list();
    }
}
