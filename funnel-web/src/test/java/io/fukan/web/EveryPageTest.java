package io.fukan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.organisation.Role;
import io.fukan.security.AccessRules;
import io.fukan.security.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * Follows every link that somebody is shown, in every role and both languages, on the database of the made-up company: all of
 * them lead to a whole page, and every page that the role may open is met. In the second language, whose pages differ by their
 * words alone, one page of a kind stands for its like.
 */
@DemoTest
class EveryPageTest {

    /** Of pages that differ by the record alone, so many are looked at. */
    private static final Map<String, Integer> OF_A_KIND = Map.of("ja", 3, "en", 1);

    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[a-zA-Z][\\w.~-]*\\?\\?");
    private static final Pattern NUMBER = Pattern.compile("/\\d+(?=/|$)");
    /** Not for people to follow, or opened by a page's script. */
    private static final Set<String> NOT_LINKED = Set.of(
            "/sign-in",
            "/sign-in/again",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/v3/api-docs/swagger-config",
            "/swagger-ui.html",
            "/swagger-ui/**",
            "/admin",
            "/imports/drafts/{file}",
            // asked by the queue's script, to keep its list alive
            "/queue/list",
            // of pages that the first records of a kind may not lead to: what is booked or asked, and meetings at an
            // hour
            "/admin/booking-pages/{id}",
            "/admin/forms/{id}",
            "/appointments/{id}",
            "/appointments/{id}/calendar",
            "/appointments/{id}/move",
            "/leads/{id}/book",
            "/leads/{id}/script",
            // asked by the chart
            "/forecast/trend",
            "/imports/{id}/rejects");

    @Autowired
    DemoOffice office;

    static Stream<Arguments> readers() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Stream.of("ja", "en").map(language -> Arguments.of(role, language)));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyLinkLeadsToAWholePage(Role role, String language) {
        Visitor visitor = office.visitor(role, language);
        office.whatIf();
        Walk walk = new Walk(visitor, role == Role.ADMIN, OF_A_KIND.get(language));
        if (role == Role.ADMIN) {
            // a draft is begun, and gone on with, by a button
            visitor.get("/scoring");
            assertThat(visitor.post("/scoring/draft").headers().firstValue("Location"))
                    .hasValue("/scoring/draft");
            walk.from("/scoring/draft");
        }
        walk.from("/", "/leads?owner=none", "/leads?owner=me", "/opportunities?owner=me");

        assertThat(walk.faults).isEmpty();
        if (language.equals("ja")) {
            assertThat(walk.met).containsAll(pages(role));
        }
    }

    private static Set<String> pages(Role role) {
        return AccessRules.rows().stream()
                .filter(row -> row.method() == HttpMethod.GET
                        && row.right() != null
                        && row.right().isOf(role))
                .map(AccessRules.Row::pattern)
                .filter(pattern -> !pattern.startsWith("/api/") && !NOT_LINKED.contains(pattern))
                .filter(pattern -> !isForOthers(pattern, role))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The right is needed, but reaches no record of the made-up company. */
    private static boolean isForOthers(String pattern, Role role) {
        return switch (pattern) {
            // nobody of the company brought in its files; others see their own only
            case "/imports/{id}" -> role != Role.ADMIN;
            // who does not see persons changes no company
            case "/accounts/{id}/edit" -> role == Role.MARKETING;
            // customer success changes customers, not leads
            case "/leads/{id}/edit" -> role == Role.CS;
            // nothing waits in an administrator's own queue
            case "/queue/export" -> role == Role.ADMIN;
            // only inside sales of the company calls, and one corrects one's own calls
            case "/calls/{id}", "/calls/{id}/edit" -> role == Role.FIELD || role == Role.CS;
            // inside sales closes no deals alone here
            case "/opportunities/{id}/edit", "/opportunities/{id}/mail" -> role == Role.SDR || role == Role.BDR;
            // in the menu of those who work on target accounts
            case "/target-accounts" -> role != Role.ADMIN && role != Role.MANAGER && role != Role.BDR;
            default -> false;
        };
    }

    private static final class Walk {

        private final Visitor visitor;
        private final boolean everyKpi;
        private final int most;
        private final Deque<String> ahead = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Integer> ofAKind = new HashMap<>();
        private final Set<String> met = new HashSet<>();
        private final List<String> faults = new ArrayList<>();

        Walk(Visitor visitor, boolean everyKpi, int most) {
            this.visitor = visitor;
            this.everyKpi = everyKpi;
            this.most = most;
        }

        void from(String... starts) {
            Stream.of(starts).filter(this::isOpen).forEach(ahead::add);
            while (!ahead.isEmpty()) {
                look(ahead.poll());
            }
        }

        private boolean isOpen(String address) {
            return visitor.get(address).statusCode() != 403;
        }

        private void look(String address) {
            HttpResponse<String> answer = visitor.get(address);
            if (answer.statusCode() == 302) {
                note(address);
                offer(address, answer.headers().firstValue("Location").orElse(""));
                return;
            }
            if (answer.statusCode() != 200) {
                faults.add(answer.statusCode() + " " + address);
                return;
            }
            note(address);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/html")) {
                isWhole(address, answer.body());
                follow(address, Jsoup.parse(answer.body()));
            }
        }

        private void isWhole(String address, String page) {
            UNTRANSLATED.matcher(page).results().forEach(text -> faults.add(text.group() + " on " + address));
            if (page.contains("<html") && !page.stripTrailing().endsWith("</html>")) {
                faults.add("broken off: " + address);
            }
        }

        private void follow(String address, Document page) {
            page.select("a[href]").forEach(link -> offer(address, link.attr("href")));
            page.select("[hx-get]").forEach(part -> offer(address, part.attr("hx-get")));
            page.select("[data-trend]").forEach(chart -> offer(address, chart.attr("data-trend")));
        }

        private void offer(String from, String link) {
            URI here = URI.create("http://fukan" + from);
            // a browser keeps the page where a link has a query alone; URI drops its last part
            URI target = here.resolve(link.startsWith("?") ? here.getRawPath() + link : link);
            if (!"fukan".equals(target.getHost()) || target.getPath().startsWith("/swagger-ui")) {
                return;
            }
            String address = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
            if (isNews(target) && seen.add(address)) {
                ahead.add(address);
            }
        }

        /** Of the pages with the same pattern a few, and each that is asked by a parameter that was not met there before. */
        private boolean isNews(URI address) {
            String page = NUMBER.matcher(address.getPath()).replaceAll("/1");
            String anyKpi = page.replaceFirst("^/kpis/[^/]+", "/kpis/one");
            String pattern = everyKpi && !page.endsWith("/export") ? page : anyKpi;
            boolean news = ofAKind.merge(pattern, 1, Integer::sum) <= most;
            String query = address.getRawQuery() == null ? "" : address.getRawQuery();
            for (String parameter : query.split("&")) {
                String name =
                        parameter.startsWith("by=") ? parameter : parameter.split("=")[0];
                news |= ofAKind.merge(anyKpi + "?" + name, 1, Integer::sum) == 1;
            }
            return news;
        }

        private void note(String address) {
            String path = URI.create(address).getPath();
            AccessRules.rows().stream()
                    .filter(row -> row.method() == HttpMethod.GET)
                    .map(AccessRules.Row::pattern)
                    .filter(pattern -> path.matches(
                            pattern.replaceAll("\\{[^}]+}", "[^/]+").replace("**", ".*")))
                    .filter(pattern -> !met.contains(pattern))
                    .filter(pattern -> pattern.equals(path) || isNoNameOfItsOwn(path))
                    .forEach(met::add);
        }

        /** So that /leads/new does not stand for /leads/{id}. */
        private static boolean isNoNameOfItsOwn(String path) {
            return AccessRules.rows().stream().noneMatch(row -> row.pattern().equals(path));
        }
    }
}
