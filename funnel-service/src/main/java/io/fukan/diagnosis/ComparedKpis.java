package io.fukan.diagnosis;

import io.fukan.kpi.Basis;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.setting.Company;
import io.fukan.time.EarlierPeriod;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the KPIs that rules compare with the periods before. */
@Component
class ComparedKpis {

    /** Each event on the day on which it came. */
    private static final List<Kpi> ON_OWN_DAYS =
            kpis(MarketingVolume.RATIO, FirstTouchesLate.IN_TIME, FirstTouchesLate.WAIT, StaffOutOfBalance.BALANCE);

    private static final List<Kpi> OF_HANDOVERS = kpis(FollowUpsMissing.FOLLOWED);

    /** What the leads of a period cost, and the opportunities that came of them. */
    private static final List<Kpi> OF_COHORTS = kpis(CheapLeads.PER_LEAD, CheapLeads.PER_OPPORTUNITY);

    private final KpiReader reader;
    private final Company company;

    ComparedKpis(KpiReader reader, Company company) {
        this.reader = reader;
        this.company = company;
    }

    /**
     * The figures by key of the KPI: first of the query's period, then of each earlier one as far and as old as the query's is
     * today.
     */
    List<Map<String, Figure>> read(KpiQuery query, List<EarlierPeriod> earlier) {
        List<Period> periods = new ArrayList<>();
        List<KpiQuery> cohorts = new ArrayList<>();
        periods.add(query.period());
        cohorts.add(query.basis(Basis.LEAD));
        earlier.forEach(before -> {
            periods.add(before.period());
            cohorts.add(query.basis(Basis.LEAD).beside(before));
        });
        List<Map<String, Figure>> figures = periods.stream()
                .<Map<String, Figure>>map(period -> new HashMap<>())
                .toList();
        KpiQuery onOwnDays = query.basis(Basis.PERIOD);
        add(ON_OWN_DAYS, onOwnDays, periods, figures);
        List<Period> due = new ArrayList<>();
        List<Map<String, Figure>> ofDue = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Map<String, Figure> here = figures.get(i);
            add(OF_COHORTS, cohorts.get(i), List.of(periods.get(i)), List.of(here));
            due(periods.get(i)).ifPresent(days -> {
                due.add(days);
                ofDue.add(here);
            });
        }
        if (!due.isEmpty()) {
            add(OF_HANDOVERS, onOwnDays, due, ofDue);
        }
        return figures;
    }

    private void add(List<Kpi> kpis, KpiQuery query, List<Period> periods, List<Map<String, Figure>> figures) {
        reader.table(kpis, query, periods).forEach((kpi, series) -> {
            for (int i = 0; i < periods.size(); i++) {
                figures.get(i).put(kpi.key(), series.get(i));
            }
        });
    }

    /** Without the days whose handovers may still be waiting for their one business day to pass. */
    private Optional<Period> due(Period period) {
        LocalDate waiting = company.businessCalendar().plusBusinessDays(company.today(), -1);
        return period.intersection(new Period(LocalDate.MIN, waiting));
    }

    private static List<Kpi> kpis(String... keys) {
        return Arrays.stream(keys).map(KpiCatalogue::get).toList();
    }
}
