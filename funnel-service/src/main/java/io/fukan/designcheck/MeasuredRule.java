package io.fukan.designcheck;

import io.fukan.database.Sql;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Freshness;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.Measure;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 1: measured exactly, which is soon, whole and once. */
@Component
class MeasuredRule implements DesignRule {

    private static final BigDecimal FILLED = new BigDecimal("0.95");
    private static final BigDecimal DOUBLE = new BigDecimal("0.02");
    /** Counted in business days: entered by the end of the next one. */
    private static final int SOON = 1;
    /** What comes every day as long as people work. */
    private static final Set<Measure> DAILY = Set.of(Measure.LEAD, Measure.CALL);

    private final Freshness freshness;
    private final KpiReader kpis;
    private final JdbcClient jdbc;
    private final Company company;

    MeasuredRule(Freshness freshness, KpiReader kpis, JdbcClient jdbc, Company company) {
        this.freshness = freshness;
        this.kpis = kpis;
        this.jdbc = jdbc;
        this.company = company;
    }

    @Override
    public Item item() {
        return Item.MEASURED;
    }

    @Override
    public List<Point> check(Design design) {
        List<Point> points = new ArrayList<>();
        points.add(fresh(freshness.sources()));
        points.add(lag(design));
        points.addAll(leadFields(design));
        points.add(nextActions(design));
        points.add(duplicates());
        return points;
    }

    static Point fresh(List<Freshness.Source> sources) {
        List<Freshness.Source> expected =
                sources.stream().filter(MeasuredRule::isExpected).toList();
        if (expected.isEmpty()) {
            return Point.cannotTell("fresh.none", null);
        }
        List<String> late = expected.stream()
                .filter(source -> source.age() == null || source.age() > SOON)
                .map(source -> "check.source." + source.measure())
                .toList();
        return late.isEmpty()
                ? Point.ok("fresh", null, Evidence.count("sources", expected.size()))
                : Point.toChange("late", null, Evidence.named("late", late), Evidence.count("days", oldest(expected)));
    }

    /** Leads and calls once there are any; of the rest what came on more than half of the recent business days. */
    private static boolean isExpected(Freshness.Source source) {
        return source.newest() != null
                && (DAILY.contains(source.measure()) || source.gaps().size() * 2 < Freshness.LOOK_BACK);
    }

    private static long oldest(List<Freshness.Source> sources) {
        return sources.stream()
                .map(Freshness.Source::age)
                .mapToLong(age -> age == null ? 0 : age)
                .max()
                .orElse(0);
    }

    private Point lag(Design design) {
        BusinessCalendar calendar = company.businessCalendar();
        NavigableMap<Integer, Long> byDays = new TreeMap<>();
        jdbc.sql(Sql.of("designcheck/entry-lag.sql"))
                .param("zone", company.zone().getId())
                .param("start", at(design.soFar().from()))
                .param("end", at(design.soFar().until()))
                .query(row -> {
                    LocalDate occurred = row.getObject("occurred", LocalDate.class);
                    LocalDate entered = row.getObject("entered", LocalDate.class);
                    byDays.merge(calendar.businessDaysBetween(occurred, entered), row.getLong("n"), Long::sum);
                });
        Integer median = median(byDays);
        return median == null
                ? Point.cannotTell("lag.none", null)
                : Point.of(
                        "lag",
                        median <= SOON,
                        "/kpis/calls",
                        Evidence.count("days", median),
                        Evidence.count("activities", sum(byDays)));
    }

    private static @Nullable Integer median(NavigableMap<Integer, Long> byDays) {
        long half = (sum(byDays) + 1) / 2;
        long seen = 0;
        for (var days : byDays.entrySet()) {
            seen += days.getValue();
            if (seen >= half) {
                return days.getKey();
            }
        }
        return null;
    }

    private static long sum(NavigableMap<Integer, Long> byDays) {
        return byDays.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<Point> leadFields(Design design) {
        return jdbc.sql(Sql.of("designcheck/fields.sql"))
                .param("start", at(design.soFar().from()))
                .param("end", at(design.soFar().until()))
                .query((row, n) -> row.getLong("leads") == 0
                        ? List.of(Point.cannotTell("fields.none", "/kpis/leads"))
                        : List.of(
                                filled("owner", "/kpis/leads", row.getLong("owned"), row.getLong("leads")),
                                filled(
                                        "channel",
                                        "/kpis/leads?by=channel",
                                        row.getLong("with_channel"),
                                        row.getLong("leads"))))
                .single();
    }

    private Point nextActions(Design design) {
        Figure set = kpis.figure(KpiCatalogue.get("next-action-set-rate"), KpiQuery.of(design.soFar()));
        BigDecimal deals = set.denominator();
        BigDecimal planned = set.numerator();
        return deals == null || planned == null || deals.signum() == 0
                ? Point.cannotTell("nextAction.none", "/kpis/next-action-set-rate")
                : filled("nextAction", "/kpis/next-action-set-rate", planned.longValue(), deals.longValue());
    }

    private Point duplicates() {
        return jdbc.sql(Sql.of("designcheck/duplicates.sql"))
                .query((row, n) -> {
                    long accounts = row.getLong("accounts");
                    if (accounts == 0) {
                        return Point.cannotTell("duplicates.none", null);
                    }
                    long duplicates = row.getLong("duplicates");
                    BigDecimal share = share(duplicates, accounts);
                    return Point.of(
                            "duplicates",
                            share.compareTo(DOUBLE) <= 0,
                            null,
                            Evidence.percent("share", share),
                            Evidence.count("duplicates", duplicates),
                            Evidence.count("companies", accounts));
                })
                .single();
    }

    private static Point filled(String code, String link, long filled, long all) {
        BigDecimal share = share(filled, all);
        return Point.of(
                code,
                share.compareTo(FILLED) >= 0,
                link,
                Evidence.percent("share", share),
                Evidence.count("filled", filled),
                Evidence.count("all", all));
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    private OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay(company.zone()).toOffsetDateTime();
    }
}
