package io.fukan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.funnel.Funnel;
import io.fukan.funnel.FunnelReader;
import io.fukan.funnel.StageFigures;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Behind;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Formula;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.RecordReader;
import io.fukan.kpi.Unit;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import io.fukan.time.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Every figure of the funnel and every counting KPI opens exactly as many records as it counts, on a company's year of work. */
@DatabaseTest
class EveryCellTest {

    private static final Period SUMMER = Period.ofInclusive(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));

    @TestBean
    Clock clock;

    @Autowired
    DemoCompany company;

    @Autowired
    FunnelReader funnel;

    @Autowired
    KpiReader kpis;

    @Autowired
    RecordReader records;

    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    }

    @BeforeEach
    void fill() {
        company.fillIfEmpty(() -> false);
    }

    @Test
    void everyCellOpensItsRecords() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (KpiQuery query : queries()) {
            Funnel read = funnel.read(query);
            for (StageFigures figures : read.stages()) {
                cells += 5;
                String where = query.basis() + " " + query.filters() + " " + figures.stage();
                Behind arrived = figures.stage().behind(false);
                compare(where, figures.total().count(), opened(arrived, query), wrong);
                for (Quality quality : Quality.values()) {
                    KpiQuery part = query.quality(quality);
                    compare(where + quality, figures.part(quality).count(), opened(arrived, part), wrong);
                }
                if (figures.skipped() > 0) {
                    compare(
                            where + " skipped",
                            figures.skipped(),
                            opened(figures.stage().behind(true), query),
                            wrong);
                }
            }
        }
        assertThat(cells).isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyCountOpensItsEvents() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Kpi kpi : KpiCatalogue.all()) {
            // What sources report is a sum of their numbers, not a number of events.
            boolean isCount =
                    kpi.unit() == Unit.COUNT && kpi.isAddedUp() && !(kpi.formula() instanceof Formula.Recorded);
            for (KpiQuery query : queries()) {
                if (!isCount || !kpi.bases().contains(query.basis())) {
                    continue;
                }
                Figure figure = kpis.figure(kpi, query);
                if (figure.value() == null) {
                    continue;
                }
                compared++;
                long total = records.records(kpi, query, Behind.Part.NUMERATOR, admin(), 0, 1)
                        .total();
                compare(
                        kpi.key() + " " + query.basis() + " " + query.filters(),
                        figure.value().longValue(),
                        total,
                        wrong);
            }
        }
        assertThat(compared).isGreaterThan(80);
        assertThat(wrong).isEmpty();
    }

    private static List<KpiQuery> queries() {
        List<KpiQuery> queries = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            KpiQuery query = KpiQuery.of(SUMMER).basis(basis);
            queries.add(query);
            queries.add(query.filter(Cut.named("channel").orElseThrow(), List.of("検索広告")));
        }
        return queries;
    }

    private static Viewer admin() {
        return new Viewer(0, Role.ADMIN, Set.of(), Locale.JAPANESE);
    }

    private long opened(Behind behind, KpiQuery query) {
        return records.records(behind, query, admin(), 0, 1).total();
    }

    private static void compare(String where, long figure, long total, List<String> wrong) {
        if (figure != total) {
            wrong.add(where + ": " + figure + " opens " + total);
        }
    }
}
