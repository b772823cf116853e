package io.fukan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.fukan.organisation.Role;
import io.fukan.web.DemoOffice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One screen of every kind that an administrator can reach in the made-up company: read by axe, none wider than the window, and
 * every element with the stylesheet that its class needs.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fukan.admin-password=" + Browser.PASSWORD, "fukan.demo=true", "management.server.port=0"})
@Import(DemoOffice.class)
class EveryScreenBrowserTest {

    private static final Pattern CLASS = Pattern.compile("\\.(fk-[\\w-]+)");
    private static final Pattern NUMBER = Pattern.compile("/\\d+(?=/|$)");
    private static final Pattern KPI = Pattern.compile("^/kpis/[^/]+");
    /** Downloads, and what is not ours. */
    private static final Pattern NO_SCREEN = Pattern.compile("/export|\\.(csv|xlsx|ics)|/calendar$|/rejects|/file\\?|^/swagger|^/_static");

    private static final String UNSTYLED = """
            classes => {
              const loaded = [...document.styleSheets].map(sheet => sheet.href || '');
              const here = file => loaded.some(href => href.includes('/css/' + file.replace('.css', '')));
              const bare = [...document.querySelectorAll('[class*=fk-]')]
                .flatMap(element => [...element.classList])
                .filter(name => classes[name] && !classes[name].some(here));
              return [...new Set(bare)].map(name => name + ' of ' + classes[name].join(', '));
            }""";

    @LocalServerPort
    int port;

    @Autowired
    DemoOffice office;

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, ja", "390, DARK, en"})
    void isFaultless(int width, ColorScheme colours, String language) throws IOException {
        office.visitor(Role.ADMIN, "ja");
        Map<String, List<String>> classes = stylesheets();
        List<String> faults = new ArrayList<>();
        try (Browser browser = new Browser(port, width, colours).signIn()) {
            browser.open("/me");
            browser.prefer("language", language);
            Deque<String> ahead = new ArrayDeque<>(List.of("/"));
            Set<String> seen = new HashSet<>(ahead);
            while (!ahead.isEmpty()) {
                String path = ahead.remove();
                Page page = browser.open(path);
                browser.faults().forEach(fault -> faults.add(path + " " + fault));
                if (browser.overflow() > 0) {
                    faults.add(path + " is " + browser.overflow() + " px wider than the window");
                }
                if (page.evaluate(UNSTYLED, classes) instanceof List<?> bare && !bare.isEmpty()) {
                    faults.add(path + " lacks the stylesheet of " + bare);
                }
                links(page).filter(link -> seen.add(kind(link))).forEach(ahead::add);
            }
            assertThat(seen).as("kinds of screens").hasSizeGreaterThan(90);
        }
        assertThat(faults).isEmpty();
    }

    private static Stream<String> links(Page page) {
        return page.locator("a[href^='/']").all().stream()
                .map(link -> link.getAttribute("href").replaceFirst("#.*", ""))
                .filter(link -> !NO_SCREEN.matcher(link).find());
    }

    /** What is the same screen but for the record, the figure or the filter. */
    private static String kind(String link) {
        String path = NUMBER.matcher(link.replaceFirst("\\?.*", "")).replaceAll("/#");
        return KPI.matcher(path).replaceFirst("/kpis/key");
    }

    /** The stylesheets by the classes that they speak of. */
    private static Map<String, List<String>> stylesheets() throws IOException {
        Map<String, List<String>> classes = new HashMap<>();
        for (Resource sheet : new PathMatchingResourcePatternResolver().getResources("classpath:/static/css/*.css")) {
            Set<String> names = CLASS.matcher(sheet.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            names.forEach(name ->
                    classes.computeIfAbsent(name, any -> new ArrayList<>()).add(sheet.getFilename()));
        }
        return classes;
    }
}
