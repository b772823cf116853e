package io.fukan.web.department;

import io.fukan.kpi.Basis;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.organisation.Department;
import io.fukan.web.filter.FunnelFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the dashboard of a department shows, all of it from the catalogue.
 *
 * @param department whose
 * @param heads KPIs as cards, those first that answer the department's question
 * @param tables KPIs side by side, cut by who or where
 * @param courses KPIs whose course can be drawn, the first one at once
 */
record Dashboard(Department department, List<Head> heads, List<Table> tables, List<Head> courses) {

    private static final List<Dashboard> ALL = List.of(
            new Dashboard(
                    Department.MK,
                    company("""
                            leads quality-leads quality-ratio cost-per-quality-lead
                            opportunity-rate-per-lead mqls channel-roi recycle-reactivation-rate"""),
                    List.of(
                            table("channel", """
                                    leads quality-leads quality-ratio cost-per-quality-lead appointments opportunities
                                    opportunity-rate-per-lead wins won-amount channel-roi"""),
                            table("campaign", "leads quality-leads quality-ratio appointments opportunities wins"),
                            table("industry", "leads quality-leads quality-ratio appointments opportunities wins")),
                    company("leads quality-ratio cost-per-quality-lead mqls opportunity-rate-per-lead")),
            new Dashboard(
                    Department.SDR,
                    join(
                            own("appointments"),
                            company("appointment-quality-ratio opportunity-rate"),
                            own("fs-acceptance-rate"),
                            company("five-minute-response-rate follow-rate"),
                            own("connect-rate appointment-rate-per-connect")),
                    List.of(table("rep", """
                                    calls connects connect-rate appointments appointment-rate-per-connect criteria-met-rate
                                    handoffs fs-acceptance-rate appointment-quality-ratio"""), table("channel", """
                                    calls connects connect-rate appointments appointment-rate-per-lead handoffs
                                    opportunity-rate""")),
                    join(
                            own("appointments connect-rate"),
                            company("opportunity-rate"),
                            own("fs-acceptance-rate calls"))),
            new Dashboard(
                    Department.BDR,
                    join(company("key-person-connect-rate account-coverage-rate"), own("""
                                    appointments fs-acceptance-rate connects connect-rate appointment-rate-per-connect
                                    appointment-held-rate""")),
                    List.of(table("rep", """
                            calls connects connect-rate appointments appointment-rate-per-connect handoffs
                            fs-acceptance-rate""")),
                    own("appointments connects connect-rate")),
            new Dashboard(
                    Department.FS,
                    company("""
                            won-amount weighted-forecast win-rate win-quality-ratio
                            wins first-meeting-lost-rate pipeline-amount sales-cycle-days"""),
                    List.of(
                            table("rep", """
                                    first-meetings opportunities proposals wins win-rate won-amount average-deal-size
                                    win-quality-ratio"""),
                            table("source", "opportunities wins win-rate won-amount average-deal-size"),
                            table("segment", "opportunities wins win-rate won-amount average-deal-size")),
                    company("won-amount wins win-rate opportunities average-deal-size")),
            new Dashboard(
                    Department.CS,
                    company("""
                            logo-churn-rate net-revenue-retention health-score renewal-rate
                            retained-customers gross-revenue-retention onboarding-completion-rate time-to-value-days"""),
                    List.of(
                            table("rep", """
                                    customers-started retained-customers health-score net-revenue-retention renewal-rate
                                    upsell-amount cross-sell-amount"""),
                            table("segment", """
                                    customers-started retained-customers health-score net-revenue-retention
                                    time-to-value-days"""),
                            table("channel", "customers-started retained-customers")),
                    company("logo-churn-rate net-revenue-retention health-score renewal-rate customers-started")),
            new Dashboard(
                    Department.PS,
                    company("""
                            partner-won-amount partner-leads partner-valid-opportunity-rate partner-win-rate
                            partners active-partner-rate partner-contribution-rate revenue-per-partner"""),
                    Stream.of("partner", "channel", "segment")
                            // 量, 質, 実績
                            .map(cut -> table(cut, """
                                    partner-leads partner-opportunities partner-valid-opportunity-rate partner-win-rate
                                    partner-won-amount"""))
                            .toList(),
                    company("""
                            partner-won-amount partner-leads partner-opportunities partner-win-rate active-partner-rate
                            revenue-per-partner""")));

    /**
     * A KPI that has a place of its own.
     *
     * @param own whether it counts only what the department's people did; else it is the whole company's
     */
    record Head(Kpi kpi, boolean own) {}

    /**
     * KPIs side by side.
     *
     * @param cut the dimension of its rows
     */
    record Table(String cut, List<Kpi> columns) {

        /** Whether its rows are people: then those of the department. */
        boolean ofPeople() {
            return cut.equals("rep");
        }
    }

    static Optional<Dashboard> named(String department) {
        return ALL.stream().filter(d -> d.path().equals(department)).findFirst();
    }

    static List<Dashboard> all() {
        return ALL;
    }

    /** The same filter, in period basis where its own has nothing to say about most of the dashboard. */
    FunnelFilter spoken(FunnelFilter asked) {
        return speaks(asked.basis()) ? asked : asked.basis(Basis.PERIOD);
    }

    private boolean speaks(Basis basis) {
        return heads.stream().filter(head -> head.kpi().bases().contains(basis)).count() >= 2
                && courses.stream().anyMatch(head -> head.kpi().bases().contains(basis));
    }

    /** What a KPI of it counts. */
    FunnelFilter of(Head head, FunnelFilter filter) {
        return head.own() ? ofOwnPeople(filter) : filter;
    }

    /** What its people did. */
    FunnelFilter ofOwnPeople(FunnelFilter filter) {
        return filter.with("department", department.name());
    }

    /** Last part of its address. */
    public String path() {
        return department.name().toLowerCase(Locale.ROOT);
    }

    @SafeVarargs
    private static List<Head> join(List<Head>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }

    private static List<Head> own(String keys) {
        return kpis(keys).stream().map(kpi -> new Head(kpi, true)).toList();
    }

    private static List<Head> company(String keys) {
        return kpis(keys).stream().map(kpi -> new Head(kpi, false)).toList();
    }

    private static Table table(String cut, String keys) {
        return new Table(cut, kpis(keys));
    }

    /** @param keys parted by white space */
    private static List<Kpi> kpis(String keys) {
        return Arrays.stream(keys.split("\\s+")).map(KpiCatalogue::get).toList();
    }
}
