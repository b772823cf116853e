package io.fukan.web.department;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.kpi.Kpi;
import io.fukan.web.department.Dashboard.Head;
import io.fukan.web.department.DashboardPage.ShownCard;
import io.fukan.web.figure.Card;
import io.fukan.web.figure.CardReader;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.InvalidFilter;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a department's dashboard together: everything as of one moment. */
@Component
class DashboardReader {

    private final CardReader cards;
    private final TableReader tables;
    private final Clock clock;

    DashboardReader(CardReader cards, TableReader tables, Clock clock) {
        this.cards = cards;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * The dashboard.
     *
     * @param cut of the table to show; null: the first
     * @param course key of the KPI whose course to draw; null: the first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DashboardPage read(
            Dashboard dashboard, FunnelFilter filter, @Nullable String cut, @Nullable String course, Viewer viewer) {
        List<Dashboard.Table> offered = dashboard.tables().stream()
                .filter(table -> !table.ofPeople() || viewer.may(Right.PERSONS_COMPARED))
                .toList();
        Dashboard.Table chosen = cut == null
                ? offered.get(0)
                : offered.stream()
                        .filter(table -> table.cut().equals(cut))
                        .findFirst()
                        .orElseThrow(() -> new InvalidFilter("cut", cut));
        List<Head> courses = dashboard.courses().stream()
                .filter(head -> isShown(head.kpi(), filter, viewer))
                .toList();
        Head drawn = course == null
                ? courses.get(0)
                : courses.stream()
                        .filter(head -> head.kpi().key().equals(course))
                        .findFirst()
                        .orElseThrow(() -> new InvalidFilter("course", course));
        return new DashboardPage(
                dashboard,
                heads(dashboard, filter, viewer),
                tables.read(
                        chosen.cut(),
                        chosen.columns().stream()
                                .filter(kpi -> isShown(kpi, filter, viewer))
                                .toList(),
                        chosen.ofPeople() ? dashboard.ofOwnPeople(filter) : filter),
                offered.stream().map(Dashboard.Table::cut).toList(),
                drawn,
                dashboard.of(drawn, filter),
                courses,
                clock.instant());
    }

    /** In the dashboard's order; those of its own people and those of the company are read in one go each. */
    private List<ShownCard> heads(Dashboard dashboard, FunnelFilter filter, Viewer viewer) {
        Map<Kpi, ShownCard> read = new HashMap<>();
        for (boolean own : new boolean[] {true, false}) {
            FunnelFilter of = own ? dashboard.ofOwnPeople(filter) : filter;
            List<Kpi> kpis = dashboard.heads().stream()
                    .filter(head -> head.own() == own)
                    .map(Head::kpi)
                    .filter(kpi -> isShown(kpi, filter, viewer))
                    .toList();
            for (Card card : cards.cards(kpis, of.query())) {
                read.put(card.kpi(), new ShownCard(card, of));
            }
        }
        return dashboard.heads().stream()
                .map(Head::kpi)
                .filter(read::containsKey)
                .map(read::get)
                .toList();
    }

    /** Whether it makes sense in the filter's basis and is for this viewer. */
    private static boolean isShown(Kpi kpi, FunnelFilter filter, Viewer viewer) {
        return kpi.bases().contains(filter.basis()) && (!kpi.tellsMoney() || viewer.may(Right.AMOUNT_TOTALS_READ));
    }
}
