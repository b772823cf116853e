package io.fukan.web.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Targets of people who were made for it, in fiscal years long over. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class GoalPageTest {

    private static final String[] SHEET = {"year=1996", "kpi=appointments", "by=rep"};
    private static final String PAGE = "/targets?year=1996&kpi=appointments&by=rep";
    private static final String FILE = PAGE.replace("?", "/file?");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    JdbcClient jdbc;

    Team team;
    Long rep;
    Long colleague;
    SignedIn manager;

    @BeforeEach
    void twoTeams() {
        team = office.team();
        rep = office.member(Role.SDR, team);
        colleague = office.member(Role.SDR, office.team());
        manager = new SignedIn(mvc, office.member(Role.MANAGER, team));
    }

    @AfterEach
    void noTargets() {
        jdbc.sql("delete from target where from_on < '1999-01-01' and rep_id = any (?)")
                .param(new Long[] {rep, colleague})
                .update();
    }

    @Test
    void aMonthIsSetAndTheRestOfItsQuarterKeepsItsShare() {
        aim(rep, "1996-04-01", "1996-07-01", "620");

        // April to June 1996: 21, 21 and 20 business days
        assertThat(manager.get(PAGE)).hasStatusOk().bodyText().contains("value=\"210\"", "value=\"200\"", ">620<");
        assertThat(save("250", "210")).hasStatus3xxRedirection();
        assertThat(targets(rep))
                .containsExactly("1996-04-01 1996-05-01 250", "1996-05-01 1996-06-01 210", "1996-06-01 1996-07-01 200");

        assertThat(save("", "250")).hasStatus3xxRedirection();
        assertThat(targets(rep)).containsExactly("1996-05-01 1996-06-01 210", "1996-06-01 1996-07-01 200");
    }

    @Test
    void whatIsNoNumberIsRefusedAndKept() {
        assertThat(save("たくさん", ""))
                .hasStatus(422)
                .bodyText()
                .contains("「たくさん」は数値として読み取れません", "value=\"たくさん\"", "is-invalid");
        assertThat(save("-3", "")).hasStatus(422);
        assertThat(targets(rep)).isEmpty();
    }

    @Test
    void whoeverIsSlowerIsTold() {
        aim(rep, "1996-04-01", "1996-05-01", "40");

        assertThat(save("50", "30")).hasStatus(422).bodyText().contains("現在の値は40です", "value=\"50\"");
        assertThat(targets(rep)).containsExactly("1996-04-01 1996-05-01 40");
    }

    @Test
    void aQuarterIsSpreadByBusinessDays() {
        assertThat(manager.send("/targets/spread", with("subject=" + rep, "quarter=1", "total=100")))
                .hasStatus3xxRedirection();

        // 100 × 21/62 = 33.9, 100 × 42/62 = 67.7, and the rest
        assertThat(targets(rep))
                .containsExactly("1996-04-01 1996-05-01 34", "1996-05-01 1996-06-01 34", "1996-06-01 1996-07-01 32");
        assertThat(manager.send("/targets/spread", with("subject=" + rep, "quarter=1", "total=x")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"x\"");
    }

    @Test
    void whatIsTypedInTheTableIsSavedBeforeAQuarterIsSpread() {
        String[] typed = with("v." + rep + "=7", "seen." + rep + "=", "subject=" + rep, "quarter=2", "total=90");
        assertThat(manager.send("/targets/spread", typed)).hasStatus3xxRedirection();
        assertThat(targets(rep)).hasSize(4).contains("1996-04-01 1996-05-01 7");

        typed[Arrays.asList(typed).indexOf("v." + rep + "=7")] = "v." + rep + "=viele";
        assertThat(manager.send("/targets/spread", typed))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"viele\"", "value=\"90\"");
    }

    @Test
    void theYearBeforeIsCopiedWithAFactor() {
        assertThat(manager.send("/targets/copy", with("factor=150"))).hasStatus(422);
        aim(rep, "1995-04-01", "1995-05-01", "5");
        aim(rep, "1995-05-01", "1995-06-01", "5");
        aim(rep, "1996-05-01", "1996-06-01", "9");

        assertThat(manager.send("/targets/copy", with("factor=150"))).hasStatus3xxRedirection();
        // 7.5 is 8, and what was set already stays
        assertThat(targets(rep)).contains("1996-04-01 1996-05-01 8", "1996-05-01 1996-06-01 9");
        assertThat(manager.send("/targets/copy", with("factor=150", "overwrite=true")))
                .hasStatus3xxRedirection();
        assertThat(targets(rep)).contains("1996-04-01 1996-05-01 8", "1996-05-01 1996-06-01 7");
    }

    @Test
    void aFileComesBackAsItLeftAndNothingIsHalfSaved() {
        aim(rep, "1996-04-01", "1996-05-01", "40");
        String file = SignedIn.body(manager.get(FILE));

        assertThat(file).contains("id,name,1996_04,1996_05", rep + "," + office.name(rep) + ",40,,");
        assertThat(upload(file)).hasStatus3xxRedirection();
        assertThat(targets(rep)).containsExactly("1996-04-01 1996-05-01 40");

        assertThat(upload("id,name,1996_04,1996_05\n" + rep + ",x,50,many\n99999999,y,1,2\n"))
                .hasStatus(422)
                .bodyText()
                .contains("2行目「1996_05」列", "「many」", "3行目「1996_04」列");
        assertThat(targets(rep)).containsExactly("1996-04-01 1996-05-01 40");

        assertThat(upload("id,1996/4\n" + rep + ",55\n")).hasStatus3xxRedirection();
        assertThat(targets(rep)).containsExactly("1996-04-01 1996-05-01 55");
        assertThat(upload("id,name\n" + rep + ",x\n")).hasStatus(422).bodyText().contains("月の列がありません");
    }

    @Test
    void peopleReadTheirOwnAndManagersSetTheirTeams() {
        aim(rep, "1996-04-01", "1996-05-01", "40");

        assertThat(manager.get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(office.name(rep))
                .doesNotContain(office.name(colleague));
        assertThat(manager.send("/targets", with("v." + colleague + "=5", "seen." + colleague + "=")))
                .hasStatus(422);
        assertThat(manager.send("/targets", "year=1996", "kpi=appointments", "by=company", "v.company=5"))
                .hasStatus(422)
                .bodyText()
                .contains("権限がない");
        assertThat(targets(colleague)).isEmpty();

        SignedIn self = new SignedIn(mvc, rep);
        assertThat(self.get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(office.name(rep), "閲覧のみ")
                .doesNotContain("name=\"v." + rep);
        assertThat(self.get("/targets?kpi=won-amount")).hasStatus(403);
        assertThat(self.send("/targets", SHEET)).hasStatus(403);
        assertThat(self.get(FILE)).hasStatus(403);
    }

    @Test
    void aRateIsThePercentagePeopleWrite() {
        assertThat(manager.send(
                        "/targets",
                        "year=1996",
                        "kpi=connect-quality-ratio",
                        "by=rep",
                        "v." + rep + "=12.5",
                        "seen." + rep + "="))
                .hasStatus3xxRedirection();
        assertThat(targets(rep)).containsExactly("1996-04-01 1996-05-01 0.125");
        assertThat(manager.get("/targets?year=1996&kpi=connect-quality-ratio&by=rep"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"12.5\"")
                .doesNotContain("年間</th>");
    }

    private MvcTestResult save(String text, String seen) {
        return manager.send("/targets", with("v." + rep + "=" + text, "seen." + rep + "=" + seen));
    }

    @Test
    void anEmptyFileIsToldApartFromNone() {
        assertThat(upload(""))
                .hasStatus(422)
                .bodyText()
                .contains("goals-file-error", "ファイルに何も書かれていません。")
                .doesNotContain("ファイルを選択してください。</div>");
        assertThat(upload("\n  \n")).hasStatus(422).bodyText().contains("ファイルに何も書かれていません。");
        assertThat(upload("id,name,1996_04\n")).hasStatus(422).bodyText().contains("目標の行がありません。");
        assertThat(upload("", "")).hasStatus(422).bodyText().contains("goals-file-error", "ファイルを選択してください。</div>");
    }

    private MvcTestResult upload(String csv) {
        return upload("targets.csv", csv);
    }

    private MvcTestResult upload(String name, String csv) {
        return mvc.post()
                .uri("/targets/file")
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        manager.user().toString(), null, List.of())))
                .with(csrf())
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("year", "1996")
                .param("kpi", "appointments")
                .param("by", "rep")
                .exchange();
    }

    private static String[] with(String... fields) {
        String[] all = new String[SHEET.length + fields.length];
        System.arraycopy(SHEET, 0, all, 0, SHEET.length);
        System.arraycopy(fields, 0, all, SHEET.length, fields.length);
        return all;
    }

    private void aim(Long of, String from, String until, String value) {
        jdbc.sql("""
                        insert into target (kpi, rep_id, from_on, until_on, value)
                        values ('appointments', ?, cast(? as date), cast(? as date), cast(? as numeric))""").params(of, from, until, value).update();
    }

    /** From 1996 on. */
    private List<String> targets(Long of) {
        return jdbc.sql("""
                        select from_on || ' ' || until_on || ' ' || trim_scale(value)
                        from target where rep_id = ? and from_on >= '1996-04-01' order by from_on""").param(of).query(String.class).list();
    }
}
