package io.fukan.browser;

import io.fukan.database.Emptied;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.record.Stamp;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A manager signs in, sees the funnel, and opens a figure down to the lead behind it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fukan.admin-password=" + Browser.PASSWORD, "fukan.demo=false", "management.server.port=0"})
class OverviewBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Leads leads;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void aLeadOfToday() {
        transaction.executeWithoutResult(status -> leads.save(Lead.acquired(Track.SDR, Stamp.now(clock, null))));
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from lead").update();
        Emptied.facts(jdbc);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aFigureOpensTheLeadBehindIt(int width) {
        try (Browser browser = new Browser(port, width).signIn()) {
            assertThat(browser.page().title()).startsWith("全体俯瞰");
            browser.isFaultless();
            browser.page().locator(".fk-total .fk-count:visible, .fk-stage-total .fk-count:visible").first().click();
            assertThat(browser.page().locator("#records .card-title").innerText()).isEqualTo("1件");
            browser.isFaultless();
            browser.page().locator("#records tbody a").first().click();
            browser.page().waitForURL("**/leads/**");
            browser.isFaultless();
        }
    }

    @Test
    void aButtonReachedByKeysShowsIt() {
        try (Browser browser = new Browser(port, 1440).signIn()) {
            browser.open("/targets");
            var save = browser.page().locator("#goals button.btn-primary");
            save.focus();
            browser.page().keyboard().press("Shift+Tab");
            browser.page().keyboard().press("Tab");
            browser.page()
                    .waitForCondition(() -> save.evaluate("e => getComputedStyle(e).outlineStyle")
                            .equals("solid"));
        }
    }

    @Test
    void theLanguageAndTheColoursChangeEverywhere() {
        try (Browser browser = new Browser(port, 1440).signIn()) {
            browser.open("/me");
            browser.prefer("language", "en");
            browser.open("/");
            assertThat(browser.page().title()).startsWith("Overview");
            assertThat(browser.page().locator("body").innerText()).doesNotContain("全体俯瞰");
            browser.isFaultless();
            browser.prefer("theme", "dark");
            browser.open("/kpis");
            assertThat(browser.page().locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
            browser.isFaultless();
            browser.prefer("language", "ja");
        }
    }
}
