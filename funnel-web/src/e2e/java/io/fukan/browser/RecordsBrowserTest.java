package io.fukan.browser;

import io.fukan.database.Emptied;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.customer.Customer;
import io.fukan.customer.Customers;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Source;
import io.fukan.record.Stamp;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists, pages and forms of records at both widths and in both themes; work on them; and the search over any page. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fukan.admin-password=" + Browser.PASSWORD, "fukan.demo=false", "management.server.port=0"})
class RecordsBrowserTest {

    @LocalServerPort
    int port;

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
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Account account;
    Contact contact;
    Lead lead;
    Opportunity deal;
    Customer customer;

    @BeforeEach
    void aCompanyWithEverything() {
        transaction.executeWithoutResult(status -> {
            Stamp now = Stamp.now(clock, null);
            account = accounts.save(new Account(company("株式会社青葉精機"), now.recorded()));
            accounts.save(new Account(company("青葉精機株式会社"), now.recorded()));
            contact = contacts.save(new Contact(
                    account,
                    new ContactDetails("森", "健太", "モリ", "ケンタ", "mori@aoba.example", null, "生産管理部", "課長", null),
                    now.recorded()));
            lead = Lead.acquired(Track.SDR, now);
            lead.concerns(account.id(), contact.id());
            leads.save(lead);
            deal = Opportunity.entered(Source.FS, now);
            deal.concerns(account.id());
            deal.value(new BigDecimal("1200000"), now.occurred(), now.recorded());
            opportunities.save(deal);
            customer = Customer.started(account.id(), now);
            customer.pay(new BigDecimal("90000"), now);
            customers.save(customer);
        });
    }

    @AfterEach
    void empty() {
        for (String table : List.of("customer", "opportunity", "lead", "contact", "account")) {
            jdbc.sql("delete from " + table).update();
        }
        Emptied.facts(jdbc);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
    void everyListPageAndFormIsFaultless(int width, ColorScheme colours) {
        List<String> pages = List.of(
                "/leads",
                "/leads/new",
                "/leads/" + lead.id(),
                "/leads/" + lead.id() + "/edit",
                "/opportunities",
                "/opportunities/new",
                "/opportunities/" + deal.id(),
                "/opportunities/" + deal.id() + "/edit",
                "/accounts",
                "/accounts/new",
                "/accounts/" + account.id(),
                "/accounts/" + account.id() + "/edit",
                "/contacts/" + contact.id() + "/edit",
                "/customers",
                "/customers/new",
                "/customers/" + customer.id(),
                "/customers/" + customer.id() + "/edit",
                "/search?q=青葉",
                "/kpis",
                "/kpis/wins");
        try (Browser browser = new Browser(port, width, colours).signIn()) {
            for (String page : pages) {
                browser.open(page);
                browser.isFaultless();
                assertThat(browser.overflow()).as("pixels beyond the edge of " + page).isZero();
            }
        }
    }

    @Test
    void searchOpensOverAnyPageAndIsWalkedByKeys() {
        try (Browser browser = new Browser(port, 1440).signIn()) {
            Page page = browser.open("/kpis");
            page.keyboard().press("Control+k");
            page.locator("#find[open] .fk-found-one").first().waitFor();
            browser.isFaultless();
            page.keyboard().type("ﾓﾘ");
            page.locator("#find-results a[href^='/leads/']").first().waitFor();
            page.locator("#find input").fill("あおば");
            page.locator("#find input").fill("青葉");
            page.locator("#find-results a[href^='/accounts/']").first().waitFor();
            browser.isFaultless();
            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("fk-found-one");
            page.keyboard().press("Enter");
            page.waitForURL("**/leads/**");
            assertThat(page.locator("h1").innerText()).contains("森 健太");
        }
    }

    @Test
    void allOfTheNavigationIsWithinReachOfAThumb() {
        try (Browser browser = new Browser(port, 390).signIn()) {
            Page page = browser.open("/leads");
            page.locator(".fk-burger").click();
            page.locator("#nav.show:not(.showing) a[href='/customers']").waitFor();
            browser.isFaultless();
            page.locator("#nav a[href='/customers']").click();
            page.waitForURL("**/customers");
            assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
        }
    }

    @Test
    void aCustomerMovesOnWithoutLeavingThePage() {
        try (Browser browser = new Browser(port, 1440).signIn()) {
            Page page = browser.open("/customers/" + customer.id());
            page.onDialog(dialog -> dialog.accept());
            page.locator("button[name=to][value=ADOPTION]").click();
            page.locator(".fk-steps .fk-present:has-text('活用開始')").waitFor();
            page.locator("details:has(#churn-reason) summary").click();
            page.locator("form[action$='/churn'] button").click();
            page.locator("#churn-reason-error").waitFor();
            assertThat(page.locator("details[open] #churn-reason").count()).isEqualTo(1);
            page.locator("#churn-reason").fill("価格");
            page.locator("form[action$='/churn'] button").click();
            page.locator(".fk-note-error:has-text('価格')").waitFor();
            assertThat(page.locator(".fk-story").innerText()).contains("導入支援 → 活用開始", "解約");
        }
    }

    @Test
    void aNoteOutlivesTheSessionInWhichItWasWritten() {
        try (Browser browser = new Browser(port, 1440).signIn()) {
            Page page = browser.open("/leads/" + lead.id());
            page.locator("details:has(#note-note) summary").click();
            page.locator("#note-note").fill("来期の予算で検討するとのこと");
            jdbc.sql("delete from spring_session").update();
            page.locator("form[action$='/notes'] button").click();
            page.waitForURL(url -> url.contains("/sign-in"));

            page.fill("#email", Browser.ADMIN);
            page.fill("#password", Browser.PASSWORD);
            page.click("form .btn-primary");
            page.waitForURL(url -> url.endsWith("/leads/" + lead.id()));
            page.locator("#fk-toasts .fk-note-info").waitFor();
            assertThat(page.locator("#note-note").isVisible()).isTrue();
            assertThat(page.locator("#note-note").inputValue()).isEqualTo("来期の予算で検討するとのこと");

            page.locator("form[action$='/notes'] button").click();
            page.locator(".fk-story:has-text('来期の予算で検討するとのこと')").waitFor();
            page.onDialog(dialog -> dialog.accept());
            page.reload();
            assertThat(page.locator("#note-note").inputValue()).isEmpty();
        }
    }

    private static AccountDetails company(String name) {
        return new AccountDetails(name, null, "E", 120, "愛知県", "https://aoba.example", null);
    }
}
