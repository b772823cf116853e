package io.fukan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A headless Chromium that somebody has signed in with; it notes what goes wrong on the pages it opens. */
final class Browser implements AutoCloseable {

    static final String ADMIN = "admin@fukan.local";
    static final String PASSWORD = "only-for-browser-tests";

    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("FUKAN_CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Page page;
    /**
     * What htmx says of a piece that was still on its way when its page was left, as a queue that looks for news may be. One that
     * fails is complained about by other words as well.
     */
    private static final List<String> LEFT_BEHIND = List.of("htmx:sendAbort", "htmx:afterRequest");

    private final String base;
    private final List<String> complaints = new ArrayList<>();

    Browser(int port, int width) {
        this(port, width, ColorScheme.LIGHT);
    }

    Browser(int port, int width, ColorScheme colours) {
        base = "http://localhost:" + port;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                                "--disable-background-networking", "--disable-component-update", "--disable-sync")));
        page = chromium.newPage(
                new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(width, 900).setLocale("ja-JP").setColorScheme(colours));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && LEFT_BEHIND.stream().noneMatch(message.text()::startsWith)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Browser signIn() {
        return signIn(ADMIN);
    }

    Browser signIn(String email) {
        open("/sign-in");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.click("form .btn-primary");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    Page open(String path) {
        page.navigate(base + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** Reads in another language or in other colours from now on, by the menu of the user. */
    void prefer(String name, String value) {
        page.locator(".fk-user > button").click();
        page.locator(".fk-user button[name=" + name + "][value=" + value + "]").click();
        String shown = name.equals("language") ? "lang" : "data-bs-theme";
        page.waitForCondition(() -> value.equals(page.locator("html").getAttribute(shown)));
    }

    /** How far the page reaches beyond the right edge of the window. */
    int overflow() {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    Page page() {
        return page;
    }

    /** Whether it is as narrow as a telephone. */
    boolean isNarrow() {
        return page.viewportSize().width < 500;
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /**
     * WCAG 2.2 AA, as far as axe can tell; and nothing was complained about in the console.
     *
     * @param answers statuses of refusals that were wanted; the console mentions them
     */
    void isFaultless(String... answers) {
        assertThat(violations()).as("accessibility of " + page.url()).isEmpty();
        assertThat(complaints)
                .as("console of " + page.url())
                .allMatch(complaint -> Stream.of(answers).anyMatch(complaint::contains));
    }

    /** What {@link #isFaultless} would complain about; complaints of the console are forgotten by telling them. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(violations());
        faults.addAll(complaints);
        complaints.clear();
        return faults;
    }

    /** Measured from the top of the page: what happens to lie under the bar is not too small. */
    private List<String> violations() {
        page.evaluate("scrollTo(0, 0)");
        return new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
