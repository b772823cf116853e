package io.fukan.web.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.opportunity.Phase;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forecast and who contributes, as different people see them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class ForecastPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    Team team;
    Team other;
    Long rep;
    Long colleague;

    @BeforeEach
    void dealsOfTwoTeams() {
        team = office.team();
        other = office.team();
        rep = office.member(Role.FIELD, team);
        colleague = office.member(Role.FIELD, other);
        office.deal(rep, "青葉精機", "7000000", Phase.VALUE_AGREED);
        office.deal(colleague, "若葉物流", "3000000", Phase.VALUE_AGREED);
    }

    @Test
    void administratorsSeeEveryTeamAndRep() {
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, null));

        assertThat(admin.get("/forecast")).hasStatusOk().bodyText().contains("着地見込", team.name(), other.name());
        assertThat(admin.get("/forecast?by=rep")).bodyText().contains(office.name(rep), office.name(colleague));
        assertThat(admin.get("/forecast?period=nextQuarter")).hasStatusOk();
        assertThat(admin.get("/forecast?period=custom&from=2020-01-01&to=2019-01-01"))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(200, 400));
    }

    @Test
    void managersSeeTheirTeamsAndFieldSalesThemselves() {
        assertThat(new SignedIn(mvc, office.member(Role.MANAGER, team)).get("/forecast?by=rep"))
                .hasStatusOk()
                .bodyText()
                .contains(office.name(rep))
                .doesNotContain(office.name(colleague));
        assertThat(new SignedIn(mvc, rep).get("/forecast?by=rep&team=" + other.name()))
                .hasStatusOk()
                .bodyText()
                .contains(office.name(rep))
                .doesNotContain(office.name(colleague), other.name());
    }

    @Test
    void whoMayNotSeeSumsOfMoneySeesNoForecast() {
        SignedIn inside = new SignedIn(mvc, office.member(Role.SDR, null));

        assertThat(inside.get("/forecast")).hasStatus(403);
        assertThat(inside.get("/forecast/trend")).hasStatus(403);
        assertThat(inside.get("/contribution")).hasStatusOk().bodyText().doesNotContain("万円");
    }

    @Test
    void theChartReadsTheCourseAsData() {
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, null));
        MvcTestResult answer = admin.get("/forecast/trend?period=thisMonth&team=" + team.name());

        assertThat(answer).hasStatusOk();
        JsonNode series = new JsonMapper().readTree(SignedIn.body(answer));
        assertThat(series.toString()).contains("days");
    }

    @Test
    void contributionsOpenTheirRecords() {
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, null));

        assertThat(admin.get("/contribution?period=thisMonth"))
                .hasStatusOk()
                .bodyText()
                .contains("貢献率", "/kpis/wins?", "source=FS", "/contribution/export");
        assertThat(admin.get("/contribution/export?period=thisMonth"))
                .hasStatusOk()
                .bodyText()
                .contains("受注数の構成比", "フィールドセールス");
    }

    @Test
    void byWhatIsNoDimensionNothingIsCut() {
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, null));

        assertThat(admin.get("/forecast?by=zzz")).hasStatus(400);
        assertThat(admin.get("/kpi-tree?by=zzz")).hasStatus(400);
        assertThat(admin.get("/kpi-tree?by=")).hasStatusOk();
    }
}
