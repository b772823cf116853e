package io.fukan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator brings in a file, says what a quality lead is, and reads both on the overview. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fukan.admin-password=" + Browser.PASSWORD, "fukan.demo=false", "management.server.port=0", "x=import"})
class ImportBrowserTest {

    private static final String LEADS =
            """
            リードID,流入経路,獲得日
            L1,ウェビナー,2026-05-11
            L2,展示会,2026-05-12
            L3,展示会,2026-05-13
            """;
    private static final String IN_MAY = "/?period=custom&from=2026-05-01&to=2026-05-31";

    @LocalServerPort
    int port;

    @Test
    void aFileBecomesAFunnelSplitByTheDefinitionOfQuality() {
        try (Browser browser = new Browser(port, 1440).signIn()) {
            Page page = browser.page();
            page.onDialog(dialog -> dialog.accept());

            browser.open("/imports/new?kind=leads");
            page.check("input[name=kind][value=leads]");
            page.setInputFiles("#file", new FilePayload("leads.csv", "text/csv", LEADS.getBytes(StandardCharsets.UTF_8)));
            page.click("#upload .btn-primary");
            page.waitForURL("**/imports/drafts/**");
            browser.isFaultless();
            page.click("#draft button[name=do][value=run]");
            page.waitForURL(url -> url.matches(".*/imports/\\d+"));
            page.locator("#import summary.btn-risky").waitFor();
            browser.isFaultless();

            browser.open(IN_MAY);
            assertThat(page.locator(".fk-total .fk-count").first().innerText()).isEqualTo("3");

            browser.open("/quality-rules/new");
            page.fill("#name", "ウェビナーからのリード");
            page.locator("details:has(#json) summary").click();
            page.fill("#json", "{\"field\":\"lead.channel\",\"op\":\"in\",\"value\":[\"ウェビナー\"]}");
            page.click("button[name=do][value=json]");
            page.locator("#reading .fk-sentence:has-text('ウェビナー')").waitFor();
            page.check("input[name=applies][value=RESTATE]");
            browser.isFaultless();
            page.click("button[name=do][value=publish]");
            page.waitForURL("**/quality-rules");
            browser.isFaultless();

            waitForQuality(browser);
            assertThat(page.locator(".fk-q-quality .fk-count").first().innerText()).isEqualTo("1");
            assertThat(page.locator(".fk-q-general .fk-count").first().innerText()).isEqualTo("2");
        }
    }

    /** Restating runs in the background. */
    private static void waitForQuality(Browser browser) {
        for (int look = 0; look < 60; look++) {
            browser.open(IN_MAY);
            if (browser.page().locator(".fk-q-quality .fk-count").first().innerText().equals("1")) {
                return;
            }
            browser.page().waitForTimeout(500);
        }
    }
}
