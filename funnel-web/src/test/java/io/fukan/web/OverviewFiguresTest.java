package io.fukan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.kpi.Basis;
import io.fukan.organisation.Role;
import io.fukan.security.Visitor;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Opens every figure of the overview of the made-up company: behind each count stands a list of exactly as many records, and
 * behind each card the page of its KPI with the same value and as many records as it divides.
 */
@DemoTest
class OverviewFiguresTest {

    private static final Pattern COUNT = Pattern.compile("([0-9,]+)");
    private static final Pattern FIGURE = Pattern.compile("△?[0-9,.]+(%|億円|万円|円)?|—");

    @Autowired
    DemoOffice office;

    Visitor admin;
    final Map<String, Document> seen = new HashMap<>();

    @BeforeEach
    void signIn() {
        admin = office.visitor(Role.ADMIN, "ja");
    }

    static Stream<String> views() {
        Stream<String> bases = Arrays.stream(Basis.values())
                .flatMap(basis -> Stream.of("thisQuarter", "lastFiscalYear")
                        .map(period -> "period=" + period + "&basis=" + basis.apiName()));
        return Stream.concat(
                bases,
                Stream.of(
                        "period=lastQuarter&basis=period&quality=quality",
                        "period=thisFiscalYear&basis=lead&quality=general",
                        "period=thisFiscalYear&basis=lead&channel=展示会",
                        "period=thisFiscalYear&basis=period&team=~",
                        "period=custom&from=2030-01-01&to=2030-03-31&basis=period"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyCountIsTheLengthOfItsList(String view) {
        Document overview = page("/?" + view);
        List<String> wrong = new ArrayList<>();
        for (Element link : overview.select("#figures a[href^=/records]:not(.fk-findings a)")) {
            String address = link.attr("href");
            long shown = number(link.text());
            long listed = number(page(address).select("#records .card-title").text());
            if (shown != listed) {
                wrong.add(address + " shows " + shown + ", lists " + listed);
            }
        }
        assertThat(wrong).isEmpty();
        if (!view.contains("2030")) {
            // a contract cohort has two stages only, and while it runs its earlier figures carry no link
            int fewest = view.equals("period=thisQuarter&basis=contract") ? 15 : 20;
            assertThat(overview.select("#figures a[href^=/records]:not(.fk-findings a)"))
                    .hasSizeGreaterThan(fewest);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyCardShowsWhatTheKpiSays(String view) {
        List<String> wrong = new ArrayList<>();
        for (Element card : page("/?" + view).select(".fk-cards > div")) {
            compare(card.selectFirst("a.fk-card-name"), card.selectFirst("b").text(), wrong);
            card.select("small a[href^=/kpis]").forEach(beside -> compare(beside, beside.text(), wrong));
        }
        assertThat(wrong).isEmpty();
    }

    /** The figure on the KPI's page, and the records behind it: those counted, or those divided. */
    private void compare(Element link, String shown, List<String> wrong) {
        Document kpi = page(link.attr("href"));
        String figure = kpi.selectFirst(".fk-kpi-value b").text();
        if (!figure.equals(last(FIGURE, shown))) {
            wrong.add(link.attr("href") + " shows " + shown + ", is " + figure);
        }
        Element parts = kpi.selectFirst(".fk-kpi-value p:contains(÷)");
        if (parts != null) {
            String[] sides = parts.text().split("÷");
            records(link.attr("href") + "&part=NUMERATOR", sides[0], wrong);
            records(link.attr("href") + "&part=DENOMINATOR", sides[1], wrong);
        }
    }

    private void records(String address, String shown, List<String> wrong) {
        long listed = number(page(address).select("#records .card-title").text());
        if (new BigDecimal(last(COUNT, shown).replace(",", "")).longValueExact() != listed) {
            wrong.add(address + " divides " + shown + ", lists " + listed);
        }
    }

    private Document page(String address) {
        return seen.computeIfAbsent(address, asked -> {
            HttpResponse<String> answer = admin.get(asked.replace("展示会", "%E5%B1%95%E7%A4%BA%E4%BC%9A"));
            assertThat(answer.statusCode()).as(asked).isEqualTo(200);
            return Jsoup.parse(answer.body());
        });
    }

    private static long number(String text) {
        String digits = last(COUNT, text);
        return digits.isEmpty() ? -1 : Long.parseLong(digits.replace(",", ""));
    }

    private static String last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }
}
