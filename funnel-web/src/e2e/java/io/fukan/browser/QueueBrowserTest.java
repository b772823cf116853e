package io.fukan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.fukan.database.Emptied;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.organisation.Theme;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue worked by keys alone: nothing typed is lost, and each key goes where one is. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fukan.admin-password=" + Browser.PASSWORD, "fukan.demo=false", "management.server.port=0"})
class QueueBrowserTest {

    private static final String NOTE = "#call-note";

    /** Where a key would go that is pressed as soon as the answer is shown. */
    private static final String FOCUS_RIGHT_AFTER_SWAP =
            "document.addEventListener('htmx:afterSwap', () => setTimeout(() => (window.stood ??= document.activeElement.id)))";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Leads leads;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String rep;

    @BeforeEach
    void aRepWithTwoLeads() {
        rep = transaction.execute(status -> {
            User user = User.member("水野 結", UUID.randomUUID() + "@example.com", Role.SDR, clock.instant());
            user.changePassword(passwords.encode(Browser.PASSWORD));
            user.prefer(Locale.JAPANESE, Theme.LIGHT);
            users.save(user);
            lead(user);
            lead(user);
            return user.email();
        });
    }

    @AfterEach
    void empty() {
        Emptied.factsAnd("lead", jdbc);
    }

    @Test
    void whatIsTypedStaysWhileOneLooksAtAnotherLead() {
        try (Browser browser = new Browser(port, 1440).signIn(rep)) {
            Page page = browser.open("/queue");
            String first = shown(page);
            page.keyboard().press("2");
            page.keyboard().press("n");
            page.waitForCondition(() -> focused(page).equals("call-note"));
            page.keyboard().insertText("担当の方は15時に戻る");
            page.keyboard().press("Escape");

            page.keyboard().press("j");
            page.waitForCondition(() -> !shown(page).equals(first));
            assertThat(page.inputValue(NOTE)).isEmpty();
            page.keyboard().press("k");
            page.waitForCondition(
                    () -> shown(page).equals(first) && page.inputValue(NOTE).equals("担当の方は15時に戻る"));

            assertThat(page.isChecked("[name=outcome][value=GATEKEEPER]")).isTrue();
            assertThat(page.inputValue("#call-nextAction")).isNotEmpty();
        }
    }

    @Test
    void whoSavesFromWithinTheNoteIsNotInTheNoteOfTheNextLead() {
        try (Browser browser = new Browser(port, 1440).signIn(rep)) {
            Page page = browser.open("/queue");
            page.keyboard().press("1");
            page.keyboard().press("n");
            page.waitForCondition(() -> focused(page).equals("call-note"));
            page.keyboard().insertText("留守番電話");
            page.evaluate(FOCUS_RIGHT_AFTER_SWAP);
            page.keyboard().press("Control+Enter");
            page.locator(".fk-note-success").waitFor();
            page.waitForCondition(() -> page.evaluate("window.stood") != null);
            assertThat(page.evaluate("window.stood")).isNotEqualTo("call-note");
            page.keyboard().press("3");

            assertThat(page.inputValue(NOTE)).isEmpty();
            assertThat(page.isChecked("[name=outcome][value=CONNECTED]")).isTrue();
            assertThat(calls()).isEqualTo(1);

            page.keyboard().press("u");
            page.locator(".fk-note-success").getByText("取り消しました").waitFor();
            assertThat(calls()).isZero();
            browser.isFaultless();
        }
    }

    @Test
    void aRefusalLeadsToTheFieldThatIsWrong() {
        try (Browser browser = new Browser(port, 1440).signIn(rep)) {
            Page page = browser.open("/queue");
            page.keyboard().press("3");
            page.keyboard().press("e");
            page.keyboard().press("Control+a");
            page.keyboard().press("Delete");
            page.keyboard().press("Control+Enter");
            page.locator("#call-nextAction-error").waitFor();

            page.waitForCondition(() -> focused(page).equals("call-nextAction"));
            page.keyboard().insertText("資料を送る");
            page.keyboard().press("Control+Enter");
            page.locator(".fk-note-success").waitFor();
            assertThat(calls()).isEqualTo(1);
        }
    }

    @Test
    void onATelephoneTheNextLeadBeginsAtItsTop() {
        try (Browser browser = new Browser(port, 390).signIn(rep)) {
            Page page = browser.open("/queue");
            page.locator(".fk-queue-row").first().click();
            page.locator("[data-call-form]").waitFor();
            String first = page.locator("#queue").getAttribute("data-lead");
            page.locator("[name=outcome][value=NO_ANSWER]").check(new Locator.CheckOptions().setForce(true));
            assertThat(page.locator(".fk-hear").first().isVisible())
                    .as("nobody was heard")
                    .isFalse();
            page.locator("[data-call-form] .btn-primary").click();
            page.locator(".fk-note-success").waitFor();
            page.waitForCondition(() ->
                    !first.equals(page.locator("#queue").getAttribute("data-lead"))
                            && page.evaluate("scrollY").equals(0));
            browser.isFaultless();
        }
    }

    @Test
    void thePageTellsItsKeys() {
        try (Browser browser = new Browser(port, 1440).signIn(rep)) {
            Page page = browser.open("/queue");
            page.keyboard().press("?");

            assertThat(page.locator("#keys").innerText()).contains("本人接続", "メモ", "リサイクル", "保存してアポを取る");
            browser.isFaultless();
            page.keyboard().press("Escape");
            page.locator("#keys").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    private static String shown(Page page) {
        return page.locator("[data-call-form]").getAttribute("action");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private long calls() {
        return jdbc.sql("select count(*) from activity where kind = 'CALL'").query(Long.class).single();
    }

    private void lead(User owner) {
        Lead lead = Lead.acquired(Track.SDR, Stamp.now(clock, null));
        lead.assignTo(owner.id(), clock.instant());
        leads.save(lead);
    }
}
