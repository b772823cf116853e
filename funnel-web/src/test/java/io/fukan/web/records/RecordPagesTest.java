package io.fukan.web.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.customer.Customer;
import io.fukan.customer.CustomerStage;
import io.fukan.customer.Customers;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists of records, their pages and forms as somebody signed in meets them: what a refused form keeps, what a stale one
 * shows, what is answered to whom, and what an export holds to the byte.
 */
@SpringBootTest
@AutoConfigureMockMvc
class RecordPagesTest {

    @Autowired
    Company company;

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
    Opportunities opportunities;

    @Autowired
    Customers customers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Long admin;
    Long rep;
    Long colleague;

    /** What a test makes is told apart by this. */
    String mark;

    @BeforeEach
    void people() {
        admin = member(Role.ADMIN);
        rep = member(Role.SDR);
        colleague = member(Role.SDR);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    // companies

    @Test
    void aCompanyIsEnteredAndFound() {
        MvcTestResult created = post("/accounts", admin, "name", "青葉 " + mark, "employees", "１２０", "region", "愛知県");
        assertThat(created).hasStatus3xxRedirection();

        Document page = page(created.getResponse().getRedirectedUrl(), admin);
        assertThat(page.select("h1").text()).isEqualTo("青葉 " + mark);
        assertThat(page.select("main").text()).contains("120名", "愛知県");
        assertThat(page("/accounts?q=" + mark, admin).select("#list tbody tr")).hasSize(1);
        assertThat(page("/search?q=" + mark, admin)
                        .select(".fk-found-one")
                        .first()
                        .attr("href"))
                .startsWith("/accounts/");
    }

    @Test
    void aRefusedCompanyKeepsWhatWasTyped() {
        MvcTestResult refused = post(
                "/accounts",
                admin,
                "name",
                "",
                "employees",
                "たくさん",
                "corporateNumber",
                "123",
                "website",
                "https://" + mark);

        assertThat(refused).hasStatus(422);
        Document form = parsed(refused);
        assertThat(form.select("#account-employees").val()).isEqualTo("たくさん");
        assertThat(form.select("#account-website").val()).isEqualTo("https://" + mark);
        assertThat(form.select(".invalid-feedback").text()).isNotBlank();
    }

    @Test
    void aNumberThatAnotherCompanyHasIsRefused() {
        post("/accounts", admin, "name", "一 " + mark, "corporateNumber", "7000012050002");

        MvcTestResult refused = post("/accounts", admin, "name", "二 " + mark, "corporateNumber", "7000012050002");

        assertThat(refused).hasStatus(422);
        assertThat(parsed(refused).select("#account-corporateNumber-error").text())
                .contains("一 " + mark);
    }

    @Test
    void aFormThatWasOvertakenShowsBoth() {
        Account account = account("前の名前 " + mark);
        post("/accounts/" + account.id(), admin, "version", "0", "name", "速い人 " + mark);

        MvcTestResult stale = post("/accounts/" + account.id(), admin, "version", "0", "name", "遅い人 " + mark);

        assertThat(stale).hasStatus(409);
        Document form = parsed(stale);
        assertThat(form.select("#account-name").val()).isEqualTo("遅い人 " + mark);
        assertThat(form.select(".fk-now-value").text()).contains("速い人 " + mark);
        assertThat(form.select("[data-refusal]").text()).contains("ほかの人が先に");
        assertThat(accounts.get(account.id()).name()).isEqualTo("速い人 " + mark);
    }

    @Test
    void companiesOfOthersAreNotThere() {
        Account account = account("他人の " + mark);
        leadOf(account, colleague);

        for (String path : List.of("", "/edit", "/contacts/new")) {
            assertThat(get("/accounts/" + account.id() + path, rep)).as(path).hasStatus(404);
        }
        assertThat(post("/accounts/" + account.id(), rep, "version", "0", "name", "奪取"))
                .hasStatus(404);
        assertThat(accounts.get(account.id()).name()).isEqualTo("他人の " + mark);
        assertThat(page("/accounts?q=" + mark, rep).select("#list tbody tr")).isEmpty();
        assertThat(page("/search?q=" + mark, rep).select(".fk-found-one")).isEmpty();
    }

    @Test
    void htmxGetsTheListAloneAndTheWayBack() {
        account("一覧 " + mark);

        MvcTestResult piece = mvc.get()
                .uri("/accounts?q=" + mark + "&sort=-employees")
                .header("HX-Request", "true")
                .with(user(admin))
                .exchange();

        assertThat(piece).hasStatusOk().hasHeader("HX-Push-Url", "/accounts?q=" + mark + "&sort=-employees");
        assertThat(piece).bodyText().contains("一覧 " + mark).doesNotContain("<html", "fk-bar");
    }

    @Test
    void nonsenseInTheAddressOfAListIsRefused() {
        for (String nonsense : List.of(
                "/accounts?band=HUGE",
                "/accounts?sort=revenue",
                "/accounts?size=1000000",
                "/accounts?page=-1",
                "/customers?stage=GONE",
                "/customers?startedFrom=2026-02-31",
                "/customers?startedFrom=2026-03-02&startedTo=2026-03-01",
                "/leads?quality=BEST",
                "/opportunities?phase=MOON")) {
            assertThat(get(nonsense, admin)).as(nonsense).hasStatus(400);
        }
    }

    // people

    @Test
    void peopleOfACompanyAreEnteredAndChanged() {
        Account account = account("人のいる " + mark);
        assertThat(post(
                        "/accounts/" + account.id() + "/contacts",
                        admin,
                        "lastName",
                        "森",
                        "firstName",
                        "健太",
                        "email",
                        "だめ"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"健太\"");
        post(
                "/accounts/" + account.id() + "/contacts",
                admin,
                "lastName",
                "森",
                "firstName",
                "健太",
                "phone",
                "０５２－１２３－４５６７");
        Document page = page("/accounts/" + account.id(), admin);
        assertThat(page.select("#people-title").parents().get(1).text()).contains("森 健太", "052-123-4567");

        String edit = page.select("a[href^=/contacts/]").attr("href");
        String version = page(edit, admin).select("input[name=version]").val();
        assertThat(post(edit.replace("/edit", ""), admin, "version", version, "lastName", "森", "title", "部長"))
                .hasStatus3xxRedirection();
        assertThat(post(edit.replace("/edit", ""), admin, "version", version, "lastName", "林"))
                .hasStatus(409)
                .bodyText()
                .contains("現在の値", "value=\"林\"");
    }

    @Test
    void somebodyElsesPersonCannotBeChanged() {
        Account account = account("他人の " + mark);
        Contact person = transaction.execute(status -> contacts.save(new Contact(
                account, new ContactDetails("森", null, null, null, null, null, null, null, null), clock.instant())));
        transaction.executeWithoutResult(status -> {
            Lead lead = Lead.acquired(Track.SDR, Stamp.now(clock, null));
            lead.concerns(account.id(), person.id());
            lead.assignTo(colleague, clock.instant());
            leads.save(lead);
        });
        assertThat(get("/contacts/" + person.id() + "/edit", rep)).hasStatus(404);
        assertThat(post("/contacts/" + person.id(), rep, "version", "0", "lastName", "奪取"))
                .hasStatus(404);
        assertThat(contacts.get(person.id()).lastName()).isEqualTo("森");
    }

    // leads

    @Test
    void aLeadThatIsNobodyIsRefusedAndKept() {
        MvcTestResult refused =
                post("/leads", admin, "track", "SDR", "nextAction", "折り返し " + mark, "email", "no@where@");

        assertThat(refused).hasStatus(422);
        assertThat(parsed(refused).select("#lead-nextAction").val()).isEqualTo("折り返し " + mark);
    }

    @Test
    void aMoveThatIsNotThereIsAConflictInWords() {
        Lead lead = leadOf(account("順番 " + mark), admin);

        MvcTestResult refused = post("/leads/" + lead.id() + "/stage", admin, "to", "HANDED_OFF");

        assertThat(refused).hasStatus(409);
        assertThat(parsed(refused).select("[data-refusal]").text()).isNotBlank();
        assertThat(leads.get(lead.id()).stage().name()).isEqualTo("UNTOUCHED");
    }

    @Test
    void whoReadsALeadButMayNotChangeItIsForbidden() {
        Lead lead = leadOf(account("キュー " + mark), null);

        assertThat(get("/leads/" + lead.id(), rep)).hasStatusOk();
        assertThat(get("/leads/" + lead.id() + "/edit", rep)).hasStatus(403);
        assertThat(post("/leads/" + lead.id() + "/disqualify", rep, "reason", "COMPETITOR"))
                .hasStatus(403);
        assertThat(leads.get(lead.id()).stage().name()).isEqualTo("UNTOUCHED");
    }

    // deals

    @Test
    void aDealIsEnteredForALeadACompanyOrNeither() {
        Account account = account("商談の " + mark);
        Lead lead = leadOf(account, admin);
        assertThat(page("/opportunities/new?lead=" + lead.id(), admin)
                        .select("form")
                        .text())
                .contains("商談の " + mark);

        assertThat(post("/opportunities", admin, "lead", "" + lead.id(), "source", "IS", "amount", "１，２００，０００"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/opportunities",
                        admin,
                        "account",
                        "" + account.id(),
                        "source",
                        "FS",
                        "confirmed",
                        "2026-03-02"))
                .hasStatus3xxRedirection();
        assertThat(post("/opportunities", admin, "company", "新しい会社 " + mark, "source", "FS"))
                .hasStatus3xxRedirection();

        assertThat(page("/opportunities?q=" + mark, admin).select("#list tbody tr"))
                .hasSize(3);
        assertThat(page("/accounts/" + account.id(), admin)
                        .select("#deals-title")
                        .parents()
                        .get(1)
                        .text())
                .contains("120万円", "2026/03/02");
    }

    @Test
    void aDealOfNobodyOrOfTheFutureIsRefusedAndKept() {
        MvcTestResult nobody = post("/opportunities", admin, "source", "FS", "product", "分析 " + mark);
        assertThat(nobody).hasStatus(422);
        assertThat(parsed(nobody).select("#deal-product").val()).isEqualTo("分析 " + mark);
        assertThat(parsed(nobody).select("#deal-company-error").text()).isNotBlank();

        MvcTestResult future =
                post("/opportunities", admin, "source", "FS", "company", "未来 " + mark, "entered", "2199-01-01");
        assertThat(future).hasStatus(422);
        assertThat(parsed(future).select(".invalid-feedback, [data-refusal]").text())
                .isNotBlank();
        assertThat(page("/opportunities?q=" + mark, admin).select("#list tbody tr"))
                .isEmpty();
    }

    @Test
    void leadsOfOthersGetNoDeal() {
        Lead lead = leadOf(account("他人の " + mark), colleague);
        Long field = member(Role.FIELD);

        assertThat(get("/opportunities/new?lead=" + lead.id(), field)).hasStatus(404);
        assertThat(post("/opportunities", field, "lead", "" + lead.id(), "source", "FS"))
                .hasStatus(404);
        assertThat(post("/opportunities", rep, "lead", "" + lead.id(), "source", "FS"))
                .hasStatus(403);
    }

    @Test
    void aStaleDealShowsBoth() {
        Opportunity deal = transaction.execute(status -> {
            Opportunity entered = Opportunity.entered(Source.FS, Stamp.now(clock, null));
            entered.describe("名前 " + mark, null, clock.instant());
            return opportunities.save(entered);
        });
        post("/opportunities/" + deal.id(), admin, "version", "0", "name", "速い " + mark, "source", "FS");

        MvcTestResult stale = post(
                "/opportunities/" + deal.id(),
                admin,
                "version",
                "0",
                "name",
                "遅い " + mark,
                "source",
                "FS",
                "amount",
                "5");

        assertThat(stale).hasStatus(409);
        assertThat(parsed(stale).select("#deal-name").val()).isEqualTo("遅い " + mark);
        assertThat(parsed(stale).select(".fk-now-value").text()).contains("速い " + mark);
        assertThat(parsed(stale).select("#deal-amount").val()).isEqualTo("5");
    }

    // customers

    @Test
    void aCustomerGoesItsWayAndLeavesWithAReason() {
        Customer customer = customer();
        String path = "/customers/" + customer.id();

        assertThat(post(path + "/stage", admin, "to", "RENEWAL")).hasStatus(409);
        assertThat(post(path + "/stage", admin, "to", "ADOPTION")).hasStatus3xxRedirection();
        String version =
                page(path + "/edit", admin).select("input[name=version]").val();
        assertThat(post(path, admin, "version", version, "mrr", "-5"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"-5\"");
        assertThat(post(path, admin, "version", version, "mrr", "90000")).hasStatus3xxRedirection();
        assertThat(post(path, admin, "version", version, "mrr", "1")).hasStatus(409);

        MvcTestResult reasonless = post(
                path + "/churn", admin, "reason", " ", "on", company.today().toString());
        assertThat(reasonless).hasStatus(422);
        assertThat(parsed(reasonless)
                        .select("details[open] #churn-reason-error")
                        .text())
                .isNotBlank();
        assertThat(post(path + "/churn", admin, "reason", "価格", "on", "")).hasStatus3xxRedirection();

        Document page = page(path, admin);
        assertThat(page.select(".fk-story").text()).contains("導入支援 → 活用開始", "MRR：— → 90,000円", "解約", "価格");
        assertThat(page.select("form[action$=/churn]")).isEmpty();
        assertThat(post(path + "/stage", admin, "to", "RETENTION")).hasStatus(409);
        assertThat(customers.get(customer.id()).stage()).isEqualTo(CustomerStage.CHURNED);
    }

    @Test
    void customersAreNotForEverybody() {
        Customer customer = customer();

        assertThat(get("/customers/" + customer.id(), rep)).hasStatus(404);
        assertThat(post("/customers/" + customer.id() + "/churn", rep, "reason", "x"))
                .hasStatus(403);
        assertThat(post("/customers/" + customer.id() + "/churn", member(Role.CS), "reason", "価格"))
                .hasStatus3xxRedirection();
    }

    @Test
    void aCustomerWithoutACompanyIsRefused() {
        assertThat(post("/customers", admin, "mrr", "1000", "company", ""))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"1000\"");
        assertThat(post("/customers", admin, "mrr", "1000", "company", "既存の " + mark, "startedOn", "2025-04-01"))
                .hasStatus3xxRedirection();
        assertThat(page("/customers?q=" + mark, admin).select("#list tbody tr").text())
                .contains("2025/04/01");
    }

    // exports

    @Test
    void exportsAreReadByExcelAndOlderProgramsAndHoldNoFormula() {
        account("=1+1 " + mark);
        account("髙﨑 ①〜 " + mark);

        MvcTestResult utf8 = get("/accounts/export?q=" + mark, admin);
        byte[] bytes = utf8.getResponse().getContentAsByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("'=1+1 " + mark, "髙﨑 ①〜 " + mark);
        assertThat(utf8.getResponse().getHeader("Content-Disposition")).contains("accounts-", ".csv");
        assertThat(utf8.getResponse().getHeader("X-Fukan-Rows")).isEqualTo("2");

        byte[] older = get("/accounts/export?format=CP932&q=" + mark, admin)
                .getResponse()
                .getContentAsByteArray();
        assertThat(older[0]).isNotEqualTo((byte) 0xEF);
        assertThat(new String(older, Charset.forName("windows-31j"))).contains("髙﨑 ①");
    }

    @Test
    void customersAreExportedInTheWordsOfTheScreen() {
        Customer customer = customer();
        post("/customers/" + customer.id() + "/stage", admin, "to", "ADOPTION");

        String csv = new String(
                get("/customers/export?q=" + mark, admin).getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF顧客ID,番号,会社名,ステージ").contains("顧客 " + mark + ",活用開始");
    }

    @Test
    void exportsAreNotForEverybody() {
        for (String list : List.of("leads", "opportunities", "accounts", "customers")) {
            assertThat(get("/" + list + "/export", admin)).as(list).hasStatusOk();
            assertThat(get("/" + list + "/export", rep)).as(list).hasStatus(403);
        }
    }

    private Account account(String name) {
        return transaction.execute(status -> accounts.save(
                new Account(new AccountDetails(name, null, null, null, null, null, null), clock.instant())));
    }

    private Lead leadOf(Account account, Long owner) {
        return transaction.execute(status -> {
            Lead lead = Lead.acquired(Track.SDR, Stamp.now(clock, null));
            lead.concerns(account.id(), null);
            lead.assignTo(owner, clock.instant());
            return leads.save(lead);
        });
    }

    private Customer customer() {
        Account account = account("顧客 " + mark);
        return transaction.execute(status -> customers.save(Customer.started(account.id(), Stamp.now(clock, null))));
    }

    private Document page(String url, Long user) {
        MvcTestResult answer = get(url, user);
        assertThat(answer).as(url).hasStatusOk();
        return parsed(answer);
    }

    private static Document parsed(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String url, Long user) {
        return mvc.get().uri(url).with(user(user)).with(csrf()).exchange();
    }

    private MvcTestResult post(String url, Long user, String... fields) {
        var request = mvc.post().uri(url);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.with(user(user)).with(csrf()).exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor user(Long user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of()));
    }

    private Long member(Role role) {
        return users.save(User.member("担当 " + role, UUID.randomUUID() + "@example.jp", role, clock.instant()))
                .id();
    }
}
