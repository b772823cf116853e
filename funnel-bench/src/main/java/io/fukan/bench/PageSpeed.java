package io.fukan.bench;

import io.fukan.database.Sql;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long pages take over HTTP for those who work with them, slowest first. */
final class PageSpeed {

    private static final double SLOW_SECONDS = 0.2;
    private static final int OPENED = 3;

    /** Who opens which page. */
    record Page(String email, String path) {}

    static final String ADMIN = "admin@fukan.local";

    static final List<Page> INTERACTIVE = List.of(
            new Page("sdr1@bench.example", "/queue"),
            new Page("field1@bench.example", "/inbox"),
            new Page("field1@bench.example", "/pipeline"),
            new Page("sdr1@bench.example", "/search?q=%E9%9D%92%E8%91%89%E7%B2%BE%E6%A9%9F12"),
            new Page(ADMIN, "/"));

    private PageSpeed() {}

    private static List<Page> pages(Application application) throws IOException {
        JdbcClient jdbc = JdbcClient.create(application.database());
        long lead = jdbc.sql(Sql.of("bench/some-lead.sql")).query(Long.class).single();
        long deal = jdbc.sql(Sql.of("bench/some-deal.sql")).query(Long.class).single();
        List<Page> pages = new ArrayList<>(INTERACTIVE);
        add(pages, "sdr1", "/leads", "/leads?owner=me", "/leads/" + lead, "/recycle", "/departments/sdr", "/notices");
        add(pages, "field1", "/opportunities", "/opportunities/" + deal, "/departments/fs", "/accounts");
        add(pages, "cs1", "/customers", "/departments/cs");
        add(pages, "marketing1", "/leads?stage=MQL", "/departments/mk", "/channels");
        add(pages, "manager1", "/queue", "/leads", "/departments/sdr", "/inbox", "/accounts");
        for (String path : List.of(
                "/leads",
                "/leads?quality=QUALITY&sort=-nextActionOn",
                "/leads?q=%E9%9D%92%E8%91%89",
                "/opportunities",
                "/accounts",
                "/customers",
                "/inbox",
                "/pipeline",
                "/?basis=lead",
                "/departments/sdr?period=thisFiscalYear",
                "/departments/fs?period=thisFiscalYear",
                "/departments/cs?period=thisFiscalYear",
                "/kpis",
                "/kpis/appointment-rate-per-lead?period=thisFiscalYear",
                "/kpis/appointment-rate-per-lead?period=thisFiscalYear&basis=lead",
                "/kpis/speed-to-lead?period=thisFiscalYear",
                "/forecast",
                "/contribution",
                "/kpi-tree",
                "/kpi-design-check",
                "/findings",
                "/flow?period=thisFiscalYear",
                "/flow/reasons?period=thisFiscalYear",
                "/flow/ages",
                "/insight?period=thisFiscalYear",
                "/insight/response?period=thisFiscalYear",
                "/insight/calls?period=thisFiscalYear",
                "/records?measure=lead&period=thisFiscalYear")) {
            pages.add(new Page(ADMIN, path));
        }
        return pages;
    }

    private static void add(List<Page> pages, String person, String... paths) {
        for (String path : paths) {
            pages.add(new Page(person + "@bench.example", path));
        }
    }

    static List<String> run(Application application) throws IOException, InterruptedException {
        Map<String, Browser> people = new HashMap<>();
        List<String> lines = new ArrayList<>();
        record Timed(Page page, double seconds) {}
        List<Timed> timed = new ArrayList<>();
        for (Page page : pages(application)) {
            Browser browser = people.get(page.email());
            if (browser == null) {
                browser = application.browser(page.email());
                people.put(page.email(), browser);
            }
            Browser reader = browser;
            timed.add(new Timed(page, Median.seconds(OPENED, () -> reader.open(page.path()))));
        }
        timed.stream()
                .sorted((a, b) -> Double.compare(b.seconds(), a.seconds()))
                .forEach(one -> lines.add("%s%6.0f ms  %s  %s"
                        .formatted(
                                one.seconds() > SLOW_SECONDS ? "! " : "  ",
                                one.seconds() * 1e3,
                                one.page().email().replaceAll("@.*", ""),
                                one.page().path())));
        return lines;
    }
}
