package io.fukan.browser;

import io.fukan.database.Emptied;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.fukan.opportunity.Phase;
import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deals are moved over the board by keys, by mouse and by thumb. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fukan.admin-password=" + Browser.PASSWORD, "fukan.demo=false", "management.server.port=0"})
@Import(SalesOffice.class)
class PipelineBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    SalesOffice office;

    @Autowired
    JdbcClient jdbc;

    Long first;
    Long second;

    @BeforeEach
    void twoDeals() {
        Long rep = office.member(Role.FIELD, null);
        first = office.deal(rep, "青葉精機", "1000000", Phase.FIRST_MEETING);
        second = office.deal(rep, "若葉物流", "2000000", Phase.VALUE_AGREED);
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from opportunity").update();
        Emptied.facts(jdbc);
    }

    @Test
    void byKeys() {
        try (Browser browser = new Browser(port, 1440).signIn()) {
            Page page = browser.open("/pipeline");
            browser.isFaultless();

            link(page, first).focus();
            page.keyboard().press("ArrowRight");
            assertThat(focused(page)).isEqualTo("deal-" + second);
            page.keyboard().press("h");
            assertThat(focused(page)).isEqualTo("deal-" + first);

            page.keyboard().press("Shift+ArrowRight");
            in(page, "NEEDS_AGREED", first).waitFor();
            page.waitForCondition(() -> focused(page).equals("deal-" + first));
            assertThat(page.locator("#board [role=status]").innerText()).contains("青葉精機", "課題合意");
            assertThat(office.phase(first)).isEqualTo(Phase.NEEDS_AGREED);

            page.keyboard().press("Shift+ArrowLeft");
            Locator reason = page.locator("#move-" + first + "-reason");
            reason.waitFor();
            assertThat(page.locator("#deal-" + first).innerText()).contains("理由を入力してください。");
            browser.isFaultless("422");
            page.keyboard().type("担当者が代わった");
            page.keyboard().press("Enter");
            in(page, "FIRST_MEETING", first).waitFor();
            assertThat(office.phase(first)).isEqualTo(Phase.FIRST_MEETING);

            link(page, first).focus();
            page.keyboard().press("m");
            page.locator("#move-" + first + "-to").waitFor();
            page.keyboard().press("Escape");
            page.locator("#move-" + first + "-to").waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            link(page, first).focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/opportunities/" + first);
            browser.isFaultless("422");
        }
    }

    @Test
    void byMouse() {
        try (Browser browser = new Browser(port, 1440).signIn()) {
            Page page = browser.open("/pipeline");

            page.locator("#deal-" + first).dragTo(page.locator(".fk-column[data-phase=NEGOTIATION] ul"));
            in(page, "FIRST_MEETING", first).locator("[role=alert]").waitFor();
            assertThat(page.locator("#deal-" + first).innerText()).contains("先に「課題合意」");
            assertThat(office.phase(first)).isEqualTo(Phase.FIRST_MEETING);

            page.locator("#deal-" + second).dragTo(page.locator(".fk-column[data-phase=DECISION_MAKER_AGREED] ul"));
            in(page, "DECISION_MAKER_AGREED", second).waitFor();
            page.waitForCondition(() -> office.phase(second) == Phase.DECISION_MAKER_AGREED);

            page.locator("#deal-" + second + " a.fk-deal-go").click();
            page.locator("#move-" + second + "-to").selectOption("WON");
            page.locator("#move-" + second + "-amount").fill("1,900,000");
            page.locator("#deal-" + second + " .fk-deal-form .btn-primary").click();
            page.waitForCondition(() -> office.phase(second) == Phase.WON);
            assertThat(office.get(second).amount()).isEqualByComparingTo("1900000");
        }
    }

    @Test
    void byThumb() {
        try (Browser browser = new Browser(port, 390).signIn()) {
            Page page = browser.open("/pipeline");

            assertThat(page.locator(".fk-column:visible")).satisfies(columns -> assertThat(columns.count()).isEqualTo(1));
            isAsWideAsTheScreen(page);
            browser.isFaultless();
            page.locator(".fk-board-tabs a", new Page.LocatorOptions().setHasText("価値合意")).click();
            page.locator("#deal-" + second).waitFor();
            assertThat(page.locator(".fk-column:visible").getAttribute("data-phase")).isEqualTo("VALUE_AGREED");
            page.locator("#deal-" + second + " button.fk-deal-go").click();
            in(page, "DECISION_MAKER_AGREED", second).waitFor();
            isAsWideAsTheScreen(page);
            browser.isFaultless();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void whatBelongsToItIsFaultless(int width) {
        try (Browser browser = new Browser(port, width).signIn()) {
            for (String path : new String[] {
                "/opportunities/" + second,
                "/pipeline?move=" + second,
                "/forecast",
                "/contribution",
                "/admin/phases",
                "/admin/phases/VALUE_AGREED/guidance",
                "/admin/products",
                "/admin/company"
            }) {
                isAsWideAsTheScreen(browser.open(path));
                browser.isFaultless();
            }
        }
    }

    private static Locator link(Page page, Long deal) {
        return page.locator("#deal-" + deal + " .fk-deal-link");
    }

    private static Locator in(Page page, String phase, Long deal) {
        return page.locator(".fk-column[data-phase=" + phase + "] #deal-" + deal + ":not(.fk-moving)");
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.closest('.fk-deal-card')?.id"));
    }

    private static void isAsWideAsTheScreen(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than the screen at " + page.url())
                .isTrue();
    }
}
