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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the KPIs that rules compare with the periods before. */
@Component
class ComparedKpis {

    /** Of inquiries, each by the day on which it came. */
    private static final List<Kpi> OF_INQUIRIES = kpis(FirstTouchesLate.IN_TIME, FirstTouchesLate.WAIT);

    private static final List<Kpi> OF_STAFF = kpis(StaffOutOfBalance.BALANCE);

    private static final List<Kpi> OF_HANDOVERS = kpis(FollowUpsMissing.FOLLOWED);

    /** What the leads of a period cost, and the opportunities that came of them. */
    private static final List<Kpi> OF_COHORTS = kpis(CheapLeads.PER_LEAD, CheapLeads.PER_OPPORTUNITY);

    private final KpiReader reader;
    private final Company company;

    ComparedKpis(KpiReader reader, Company company) {
        this.reader = reader;
        this.company = company;
    }

    /** The figures of the query's period by key of the KPI. */
    Map<String, Figure> now(KpiQuery query) {
        return read(query.basis(Basis.PERIOD), query.basis(Basis.LEAD));
    }

    /** The same of an earlier period, as far and as old as the query's is today. */
    Map<String, Figure> before(KpiQuery query, EarlierPeriod earlier) {
        return read(
                query.basis(Basis.PERIOD).beside(earlier),
                query.basis(Basis.LEAD).beside(earlier));
    }

    private Map<String, Figure> read(KpiQuery onOwnDates, KpiQuery cohort) {
        Map<String, Figure> figures = new HashMap<>();
        read(OF_INQUIRIES, onOwnDates, figures);
        read(OF_STAFF, onOwnDates, figures);
        read(OF_COHORTS, cohort, figures);
        onOwnDates
                .period()
                .intersection(new Period(LocalDate.MIN, due()))
                .ifPresent(due -> read(OF_HANDOVERS, onOwnDates.period(due), figures));
        return figures;
    }

    /** The first day whose handovers may still be waiting for their one business day to pass. */
    private LocalDate due() {
        return company.businessCalendar().plusBusinessDays(company.today(), -1);
    }

    private void read(List<Kpi> kpis, KpiQuery query, Map<String, Figure> figures) {
        reader.table(kpis, query, List.of(query.period()))
                .forEach((kpi, series) -> figures.put(kpi.key(), series.get(0)));
    }

    private static List<Kpi> kpis(String... keys) {
        return Arrays.stream(keys).map(KpiCatalogue::get).toList();
    }
}
