package io.fukan.web.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.TeamMemberships;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Dashboards of departments: their own people's figures, small numbers marked, and every basis answered. */
@SpringBootTest
@AutoConfigureMockMvc
class DashboardsTest {

    private static final String IN_JUNE = "period=custom&from=2013-06-01&to=2013-06-30";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    TeamMemberships memberships;

    @Autowired
    Leads leads;

    @Autowired
    Accounts accounts;

    @Autowired
    Calls calls;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<Long> made = new ArrayList<>();

    Long admin;
    String sdr;
    String field;

    @BeforeEach
    void callsOfTwoDepartments() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        sdr = "架電 " + mark;
        field = "訪問 " + mark;
        transaction.executeWithoutResult(status -> {
            admin = users.save(User.member("管理", mark + "@example.com", Role.ADMIN, clock.instant()))
                    .id();
            call(member(sdr, mark, Department.SDR), 25, 10);
            call(member(field, mark, Department.FS), 3, 3);
        });
    }

    @AfterEach
    void empty() {
        transaction.executeWithoutResult(status -> made.forEach(id -> leads.delete(leads.get(id))));
        jdbc.sql("delete from target where from_on = date '2013-06-01'").update();
    }

    @Test
    void aDepartmentSeesItsOwnPeople() {
        String body = body(get("/departments/sdr?" + IN_JUNE));
        assertThat(body).contains("質の高いリードに、早く確実につながっているか", "40.0%");
        // the filter offers everybody, the table does not
        assertThat(body.substring(body.indexOf("<table"), body.lastIndexOf("</table>")))
                .contains(sdr)
                .doesNotContain(field);
    }

    @Test
    void whereNobodyOfTheDepartmentDidAnythingItSaysWhoseTableItIs() {
        assertThat(body(get("/departments/bdr?" + IN_JUNE.replace("2013", "2012"))))
                .contains("この部門のチームに所属する人の実績です", "/admin/users");
    }

    @Test
    void fewAreMarkedAsSuch() {
        transaction.executeWithoutResult(
                status -> call(member("新人", UUID.randomUUID().toString(), Department.SDR), 10, 4));
        String body = body(get("/departments/sdr?" + IN_JUNE));
        // 25 calls are enough for a rate, 10 are not
        assertThat(body).doesNotContain("分母が25件").contains("分母が10件と少ないため");
    }

    @Test
    void aFigureOpensItsOwnRecordsAndNobodyElses() {
        String body = body(get("/departments/sdr?" + IN_JUNE));
        String ofRep = link(body, "/kpis/calls", "rep=");
        assertThat(ofRep).contains("department=SDR");
        assertThat(body(get(decoded(ofRep)))).contains("25件").doesNotContain("28件");
        // the card counts what the department's people did, and so does the page behind it
        assertThat(body(get(decoded(link(body, "/kpis/connect-rate", "department=SDR")))))
                .contains("10 ÷ 25")
                .doesNotContain("÷ 28");
    }

    @Test
    void peopleStandBesideTheirTargets() {
        jdbc.sql("""
                        insert into target (kpi, rep_id, from_on, until_on, value)
                        select 'calls', id, date '2013-06-01', date '2013-07-01', 50 from app_user where display_name = ?""").param(sdr).update();
        assertThat(body(get("/departments/sdr?" + IN_JUNE))).contains("目標 50（50.0%）");
        assertThat(body(get("/departments/sdr/export?cut=rep&" + IN_JUNE))).contains("担当,架電数,架電数 目標", sdr + ",25,50");
        assertThat(body(get("/departments/sdr?basis=lead&" + IN_JUNE)))
                .as("targets are of periods, not of cohorts")
                .doesNotContain("目標 50");
    }

    @Test
    void aLimitIsNotReachedButKept() {
        jdbc.sql("""
                        insert into target (kpi, from_on, until_on, value)
                        values ('logo-churn-rate', date '2013-06-01', date '2013-07-01', 0.03)""").update();
        assertThat(body(get("/departments/cs?" + IN_JUNE))).contains("目標 3.0%以下");
    }

    @Test
    void aDepartmentReadsWhatTheDiagnosisSaysOfIt() {
        assertThat(body(get("/departments/sdr?" + IN_JUNE))).contains("id=\"findings-title\"");
    }

    private static String decoded(String href) {
        return URLDecoder.decode(href, StandardCharsets.UTF_8);
    }

    private static String link(String body, String path, String part) {
        return Pattern.compile("href=\"(" + path + "\\?[^\"]*)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(href -> href.contains(part))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mk", "sdr", "bdr", "fs", "cs", "ps"})
    void everyDepartmentAnswersInEveryBasisAndCut(String department) {
        for (String basis : List.of("period", "lead", "appointment", "opportunity", "contract")) {
            for (Dashboard.Table table :
                    Dashboard.named(department).orElseThrow().tables()) {
                assertThat(get("/departments/" + department + "?" + IN_JUNE + "&basis=" + basis + "&cut="
                                + table.cut()))
                        .as(department + " " + basis + " " + table.cut())
                        .hasStatusOk()
                        .bodyText()
                        .contains("</html>")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void industriesHaveTheirNamesOnTheScreenAndInTheFile() {
        transaction.executeWithoutResult(status -> {
            Stamp june = new Stamp(
                    Moment.at(Instant.parse("2013-06-03T01:00:00Z")), Instant.parse("2013-06-03T01:00:00Z"), null);
            Account maker = accounts.save(
                    new Account(new AccountDetails("工場", null, "E", 300, "東京都", null, null), june.recorded()));
            Lead lead = Lead.acquired(Track.SDR, june);
            lead.concerns(maker.id(), null);
            made.add(leads.save(lead).id());
        });

        for (String page : List.of("/departments/mk?", "/departments/mk/export?")) {
            assertThat(body(get(page + "cut=industry&" + IN_JUNE))).as(page).contains("製造業");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mk", "sdr", "bdr", "fs", "cs"})
    void everyDepartmentLeavesAsAFile(String department) {
        MvcTestResult csv = get("/departments/" + department + "/export?" + IN_JUNE);
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse().getContentType()).startsWith("text/csv");
        assertThat(get("/departments/" + department + "/export?format=XLSX&" + IN_JUNE))
                .hasStatusOk();
    }

    @Test
    void aDepartmentsFileHasThePeopleOfTheScreen() {
        assertThat(body(get("/departments/sdr/export?cut=rep&" + IN_JUNE)))
                .contains("担当,架電数", sdr)
                .doesNotContain(field);
    }

    @Test
    void aKpisFileHasItsGroupsWithBothSidesOfTheRatio() {
        assertThat(body(get("/kpis/connect-rate/export?by=department&" + IN_JUNE)))
                .contains("部門,コネクト率,分子,分母", "0.4,10,25");
    }

    @Test
    void aWeekIsDrawnByDaysAndAMonthByWeeks() {
        assertThat(get("/departments/mk?period=custom&from=2013-06-03&to=2013-06-09"))
                .bodyText()
                .contains("data-label=\"2013/6/3\"", "data-label=\"2013/6/9\"");
        assertThat(get("/departments/mk?" + IN_JUNE)).bodyText().contains("data-label=\"2013/6/3–6/9\"");
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(get("/departments/xx")).hasStatus(400);
        assertThat(get("/departments/mk?cut=shoe-size")).hasStatus(400);
        assertThat(get("/departments/mk?course=leads-per-shoe")).hasStatus(400);
    }

    private Long member(String name, String mark, Department department) {
        User user = users.save(User.known(name, clock.instant()));
        Team team = teams.save(new Team(department + " " + mark, department));
        memberships.save(TeamMembership.of(user, team, TeamMembership.EVER));
        return user.id();
    }

    private void call(Long rep, int times, int connected) {
        Instant at = Instant.parse("2013-06-12T02:00:00Z");
        Stamp stamp = new Stamp(Moment.at(at), at, rep);
        Lead lead = Lead.acquired(Track.SDR, stamp);
        lead.assignTo(rep, at);
        made.add(leads.save(lead).id());
        for (int i = 0; i < times; i++) {
            calls.log(new CallReport(
                    lead.id(),
                    Direction.OUTBOUND,
                    i < connected ? CallOutcome.CONNECTED : CallOutcome.NO_ANSWER,
                    60,
                    null,
                    null,
                    stamp));
        }
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(admin.toString(), null, List.of())))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
