package io.fukan.web.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.account.Accounts;
import io.fukan.account.Contacts;
import io.fukan.lead.Leads;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A rep's work on target accounts, as sent by plain forms. */
@SpringBootTest
@AutoConfigureMockMvc
class TargetAccountPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    Contacts contacts;

    @Autowired
    Leads leads;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Long rep;
    Long manager;
    String company;

    @BeforeEach
    void people() {
        rep = member(Role.BDR);
        manager = member(Role.ADMIN);
        company = "株式会社青空" + UUID.randomUUID();
    }

    @AfterEach
    void empty() {
        List<Long> made = jdbc.sql("select id from account where name = ?")
                .param(company)
                .query(Long.class)
                .list();
        transaction.executeWithoutResult(status -> made.forEach(
                account -> leads.findByAccountIdOrderByAcquiredAtDesc(account).forEach(leads::delete)));
        transaction.executeWithoutResult(status -> made.forEach(account -> {
            contacts.at(account).forEach(contacts::delete);
            accounts.delete(accounts.get(account));
        }));
    }

    @Test
    void aCompanyBecomesATargetAndIsWorkedOn() {
        MvcTestResult added = send("/target-accounts", rep, "company=" + company, "tier=A", "reason=春のリスト");
        long account = id("select id from account where name = '%s'".formatted(company));
        assertThat(added).hasStatus3xxRedirection().hasHeader("Location", "/accounts/" + account);
        assertThat(get("/target-accounts?q=" + company, rep))
                .hasStatusOk()
                .bodyText()
                .contains(company, "キーマン未特定", "企業調査");

        assertThat(send("/accounts/" + account + "/contacts", rep, "lastName=森", "phone=03-6200-1000"))
                .hasStatus3xxRedirection();
        long person = id("select id from contact where account_id = " + account);
        assertThat(send("/contacts/" + person + "/role", rep, "version=0", "role=CHAMPION", "keyPerson=true"))
                .hasStatus3xxRedirection();
        assertThat(send(
                        "/contacts/" + person + "/role",
                        rep,
                        "version=1",
                        "role=CHAMPION",
                        "keyPerson=true",
                        "keyPersonOn=2999-01-01"))
                .as("not before it is so")
                .hasStatus(422);
        assertThat(send("/contacts/" + person + "/role", rep, "version=0", "role=BLOCKER"))
                .as("overtaken")
                .hasStatus(409);
        long lead = id("select lead_id from account_target where account_id = " + account);
        assertThat(send("/leads/" + lead + "/person", rep, "contact=" + person))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/leads/" + lead);
        assertThat(send("/accounts/" + account + "/signals", rep, "kind=HIRING", "title=営業職を募集<b>"))
                .hasStatus3xxRedirection();

        for (int i = 0; i < 12; i++) {
            send("/accounts/" + account + "/contacts", rep, "lastName=相田" + i);
        }
        MvcTestResult page = get("/accounts/" + account, rep);
        assertThat(body(page).indexOf("推進者"))
                .as("who counts comes first")
                .isBetween(1, body(page).indexOf("相田11"));
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("推進者", "連絡先あり", "営業職を募集&lt;b&gt;", "春のリスト")
                .doesNotContain("営業職を募集<b>");
    }

    @Test
    void aTargetAlwaysHasANextAction() {
        send("/target-accounts", rep, "company=" + company, "tier=A");
        long account = id("select id from account where name = '%s'".formatted(company));
        long target = id("select id from account_target where account_id = " + account);

        assertThat(send(
                        "/target-accounts/" + target,
                        rep,
                        "version=0",
                        "tier=B",
                        "nextAction=",
                        "nextActionOn=2099-01-05"))
                .hasStatus(422)
                .bodyText()
                .contains("2099-01-05");
        assertThat(send(
                        "/target-accounts/" + target,
                        rep,
                        "version=0",
                        "tier=B",
                        "nextAction=手紙",
                        "nextActionOn=2020-01-06"))
                .hasStatus(422)
                .bodyText()
                .contains("2020-01-06");
        assertThat(send(
                        "/target-accounts/" + target,
                        rep,
                        "version=0",
                        "tier=B",
                        "nextAction=手紙",
                        "nextActionOn=2099-01-05"))
                .hasStatus3xxRedirection();
        assertThat(send("/target-accounts/" + target + "/recycle", rep, "reason=NO_BUDGET"))
                .hasStatus3xxRedirection();
        assertThat(get("/target-accounts?q=" + company, rep)).bodyText().contains("条件に合うターゲット企業はありません");
    }

    @Test
    void whoMayNot() {
        send("/target-accounts", rep, "company=" + company, "tier=A");
        long account = id("select id from account where name = '%s'".formatted(company));
        long target = id("select id from account_target where account_id = " + account);

        assertThat(send("/target-accounts/" + target, member(Role.BDR), "version=0", "tier=C"))
                .as("another rep")
                .hasStatus(404);
        assertThat(get("/target-accounts/build", member(Role.FIELD))).hasStatus(403);
        assertThat(send("/accounts/" + account + "/target", member(Role.SDR), "tier=A"))
                .hasStatus(403);
        assertThat(get("/accounts/" + account, member(Role.MARKETING)))
                .as("sees it, and no forms")
                .hasStatusOk()
                .bodyText()
                .contains(company)
                .doesNotContain("ターゲットの内容を変更");
    }

    @Test
    void aListIsBuiltByConditionsStepByStep() {
        jdbc.sql("insert into account (name, matching_key, search_text, employees, created_at, updated_at)"
                        + " values (?, '', '', 321, now(), now())")
                .param(company)
                .update();
        String json = "{\"field\":\"account.name\",\"op\":\"eq\",\"value\":\"%s\"}".formatted(company);
        assertThat(get("/target-accounts/build", manager))
                .hasStatusOk()
                .bodyText()
                .contains("条件でリストを作成");
        String draft = hidden(
                body(send("/target-accounts/build/conditions", manager, "draft=" + BLANK, "do=json", "json=" + json)));

        MvcTestResult preview = send(
                "/target-accounts/build/conditions", manager, "draft=" + draft, "do=preview", "tier=B", "reason=秋");
        assertThat(preview).hasStatusOk().bodyText().contains("追加される企業", company, "321");
        assertThat(send("/target-accounts/build", manager, "draft=" + BLANK, "tier=B"))
                .as("no condition is complete")
                .hasStatus(422);
        assertThat(send(
                        "/target-accounts/build",
                        manager,
                        "draft=" + draft,
                        "tier=B",
                        "reason=秋",
                        "owners=" + rep,
                        "nextAction=企業調査",
                        "nextActionOn=2099-01-05"))
                .hasStatus3xxRedirection();
        assertThat(id("select count(*) from account_target t join account a on a.id = t.account_id join lead l on"
                        + " l.id = t.lead_id where a.name = '%s' and l.owner_id = %d".formatted(company, rep)))
                .isEqualTo(1);
    }

    // --------------------------------------------------------------------------------------------------------------

    private static final String BLANK =
            "{\"kind\":\"ALL\",\"least\":\"2\",\"parts\":[{\"field\":\"\",\"op\":\"eq\",\"values\":[]}]}";

    private static String hidden(String page) {
        String start = "name=\"draft\" value=\"";
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf('"', from))
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Long member(Role role) {
        String email = UUID.randomUUID() + "@example.com";
        return transaction.execute(status -> users.save(User.member(role.name(), email, role, clock.instant()))
                .id());
    }

    private MvcTestResult get(String path, Long user) {
        return mvc.get().uri(path).with(signedIn(user)).with(csrf()).exchange();
    }

    private MvcTestResult send(String path, Long user, String... fields) {
        var request = mvc.post().uri(path).with(signedIn(user)).with(csrf());
        for (String field : fields) {
            int split = field.indexOf('=');
            request.param(field.substring(0, split), field.substring(split + 1));
        }
        return request.exchange();
    }

    private static RequestPostProcessor signedIn(Long user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of()));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
