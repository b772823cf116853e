package io.fukan.web.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.diagnosis.Diagnosis;
import io.fukan.diagnosis.DiagnosisLimits;
import io.fukan.diagnosis.Finding;
import io.fukan.diagnosis.Threshold;
import io.fukan.kpi.KpiQuery;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.TeamMemberships;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Findings on screens: in words, put aside with a reason, and their limits. */
@SpringBootTest
@AutoConfigureMockMvc
class DiagnosisPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Diagnosis diagnosis;

    @Autowired
    DiagnosisLimits limits;

    @Autowired
    MessageSource messages;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    TeamMemberships memberships;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Long admin;

    @BeforeEach
    void anAdministrator() {
        admin = member(Role.ADMIN);
        // Handoffs of May 2014: 24 accepted, 16 returned, 9 of them for one reason and none with a word.
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 40; i++) {
                long lead = jdbc.sql("""
                                insert into lead (track, stage, acquired_at, created_at, updated_at)
                                values ('SDR', 'HANDED_OFF', '2014-05-01', now(), now()) returning id""").query(Long.class).single();
                boolean returned = i < 16;
                jdbc.sql("""
                                insert into handoff (lead_id, from_department, to_department, offered_at, due_on, status,
                                                     decided_at, return_reason, recorded_at)
                                values (:lead, 'SDR', 'FS', '2014-05-12', '2014-05-14', :status, '2014-05-13', :reason, now())""")
                        .param("lead", lead)
                        .param("status", returned ? "RETURNED" : "ACCEPTED")
                        .param(
                                "reason",
                                !returned ? null : i < 9 ? "NEED_UNCLEAR" : "OUT_OF_TARGET",
                                java.sql.Types.VARCHAR)
                        .update();
                jdbc.sql("select refresh_facts(array[?::bigint])::text")
                        .param(lead)
                        .query(String.class)
                        .single();
            }
        });
    }

    @AfterEach
    void empty() {
        transaction.executeWithoutResult(status -> {
            List<Long> leads = jdbc.sql("delete from lead where acquired_at = '2014-05-01' returning id")
                    .query(Long.class)
                    .list();
            jdbc.sql("select refresh_facts(?)::text")
                    .param(leads.toArray(Long[]::new))
                    .query(String.class)
                    .single();
            jdbc.sql("delete from finding_log").update();
            jdbc.sql("delete from diagnosis_threshold").update();
        });
    }

    @Test
    void theOverviewSaysWhatStandsOut() {
        assertThat(get("/?period=custom&from=2014-05-01&to=2014-05-31", admin))
                .hasStatusOk()
                .bodyText()
                .contains("送客の差戻しが多い")
                .contains("16件（40.0%）が差戻しです。最も多い理由は「課題が不明確」で、差戻しの56.3%を占めます。")
                .contains("個人の評価ではありません")
                .contains("/flow/reasons?", "kind=return", "理由の内訳を見る");
    }

    @Test
    void aFindingIsPutAsideForEverybodyWithAReasonAndTakenUpAgain() {
        String[] finding = {"from=2014-05-01", "to=2014-05-31", "rule=handoffRejected", "subject="};
        assertThat(post("/findings/dismiss", admin, finding))
                .hasStatus(422)
                .bodyText()
                .contains("理由を入力");
        assertThat(post("/findings/dismiss", member(Role.SDR), with(finding, "reason=x")))
                .hasStatus(403);
        assertThat(post("/findings/dismiss", admin, with(finding, "reason=基準を改訂済み")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/findings");

        String overview = "/?period=custom&from=2014-05-01&to=2014-05-31";
        assertThat(get(overview, member(Role.MANAGER)))
                .bodyText()
                .doesNotContain("送客の差戻しが多い")
                .contains("確認済みとした兆候 1件");
        assertThat(get("/findings", admin)).bodyText().contains("基準を改訂済み");

        assertThat(post("/findings/restore", admin, finding)).hasStatus3xxRedirection();
        assertThat(get(overview, admin)).bodyText().contains("送客の差戻しが多い");
    }

    @Test
    void whoPutsAFindingAsideStaysOnTheScreenThatShowedIt() {
        String overview = "/?period=custom&from=2014-05-01&to=2014-05-31";
        assertThat(mvc.post()
                        .uri("/findings/dismiss")
                        .with(signedIn(admin))
                        .with(csrf())
                        .header("Referer", "http://localhost" + overview)
                        .param("from", "2014-05-01")
                        .param("to", "2014-05-31")
                        .param("rule", "handoffRejected")
                        .param("subject", "")
                        .param("reason", "基準を改訂済み"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(overview);
    }

    @Test
    void limitsAreKeptAndNonsenseIsRefusedAtItsField() {
        assertThat(post("/admin/diagnosis", admin, "RETURN_SHARE=45", "FEWEST_EVENTS=10"))
                .hasStatus3xxRedirection();
        assertThat(limits.current().of(Threshold.RETURN_SHARE)).isEqualByComparingTo(new BigDecimal("0.45"));
        assertThat(limits.current().of(Threshold.LATE_SHARE)).isEqualByComparingTo(Threshold.LATE_SHARE.usual());

        assertThat(post("/admin/diagnosis", admin, "RETURN_SHARE=120", "LATE_SHARE=30"))
                .hasStatus(422)
                .bodyText()
                .contains("limits-RETURN_SHARE-error", "120");
        assertThat(limits.current().of(Threshold.RETURN_SHARE)).isEqualByComparingTo(new BigDecimal("0.45"));
        assertThat(post("/admin/diagnosis", admin, "RETURN_SHARE=viel")).hasStatus(422);
        assertThat(post("/admin/diagnosis", admin)).hasStatus3xxRedirection();
        assertThat(limits.current().own()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyRuleAndLimitHasItsWords(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (String rule : Diagnosis.rules()) {
            for (String part : List.of("name", "title", "text", "advice")) {
                assertThat(messages.getMessage("finding." + rule + "." + part, null, null, locale))
                        .as(rule + "." + part)
                        .isNotBlank();
            }
        }
        for (Threshold threshold : Threshold.values()) {
            assertThat(messages.getMessage(threshold.messageKey(), null, null, locale))
                    .isNotBlank();
        }
    }

    @Test
    void leadsHandedOverThatNobodyTurnsToAreToldInWords() {
        transaction.executeWithoutResult(status -> {
            List<Long> leads = jdbc.sql("""
                            with l as (
                                insert into lead (track, stage, acquired_at, created_at, updated_at)
                                select 'SDR', 'UNTOUCHED', '2014-05-01', now(), now() from generate_series(1, 20)
                                returning id)
                            insert into handoff (lead_id, from_department, to_department, offered_at, due_on, follow_on,
                                                 status, recorded_at)
                            select id, 'MK', 'SDR', '2014-05-14 10:00+09', '2014-05-16', '2014-05-15', 'PENDING', now() from l
                            returning lead_id""").query(Long.class).list();
            jdbc.sql("select refresh_facts(?)::text")
                    .param(leads.toArray(Long[]::new))
                    .query(String.class)
                    .single();
        });

        assertThat(get("/?period=custom&from=2014-05-01&to=2014-05-31", admin))
                .bodyText()
                .contains("引き渡したリードのフォローが遅れている")
                .contains("リード20件のうち、1営業日以内にフォローできたのは0.0%です。");
    }

    @Test
    void whatManagersOpenTellsWhetherTheyLookBeyondTheirDepartment() {
        Long manager = member(Role.MANAGER);
        Team team = transaction.execute(status -> teams.save(new Team("関東営業" + UUID.randomUUID(), Department.FS)));
        transaction.executeWithoutResult(status ->
                memberships.save(TeamMembership.of(users.findById(manager).orElseThrow(), team, TeamMembership.EVER)));
        Period today = Period.ofInclusive(company.today(), company.today());

        for (int i = 0; i < 19; i++) {
            get("/departments/fs", manager);
            get("/departments/fs", admin);
        }
        assertThat(found(today)).doesNotContain("ownViewOnly");
        get("/", manager);
        assertThat(found(today)).contains("ownViewOnly");
        get("/", manager);
        get("/departments/mk", manager);
        assertThat(found(today)).doesNotContain("ownViewOnly");
    }

    private List<String> found(Period period) {
        return diagnosis.report(KpiQuery.of(period)).shown().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void quietTimesHaveNoFindings() {
        assertThat(diagnosis
                        .report(KpiQuery.of(
                                Period.ofInclusive(LocalDate.parse("2001-01-01"), LocalDate.parse("2001-03-31"))))
                        .findings())
                .isEmpty();
    }

    private Long member(Role role) {
        String email = UUID.randomUUID() + "@example.com";
        return transaction.execute(status -> users.save(User.member(role.name(), email, role, clock.instant()))
                .id());
    }

    private MvcTestResult get(String path, Long user) {
        return mvc.get().uri(path).with(signedIn(user)).with(csrf()).exchange();
    }

    private MvcTestResult post(String path, Long user, String... fields) {
        var request = mvc.post().uri(path).with(signedIn(user)).with(csrf());
        for (String field : fields) {
            int split = field.indexOf('=');
            request.param(field.substring(0, split), field.substring(split + 1));
        }
        return request.exchange();
    }

    private static String[] with(String[] fields, String more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = more;
        return all;
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor signedIn(Long user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of()));
    }
}
