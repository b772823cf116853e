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
 * @param own its own work, on top: only what its people did
 * @param cards KPIs beside it, of the whole company
 * @param tables KPIs side by side, cut by who or where
 * @param course KPIs whose course can be drawn, the first one at once
 */
record Dashboard(Department department, List<Kpi> own, List<Kpi> cards, List<Table> tables, List<Kpi> course) {

    /** 量, 質, 実績. */
    private static final List<Kpi> BROUGHT_BY_PARTNERS = kpis(
            "partner-leads",
            "partner-opportunities",
            "partner-valid-opportunity-rate",
            "partner-win-rate",
            "partner-won-amount");

    private static final List<Dashboard> ALL = List.of(
            of(
                    Department.MK,
                    kpis(),
                    kpis("leads", "quality-leads", "quality-ratio", "mqls", "opportunity-rate-per-lead"),
                    List.of(
                            new Table(
                                    "channel",
                                    kpis(
                                            "leads",
                                            "quality-leads",
                                            "quality-ratio",
                                            "appointments",
                                            "appointment-rate-per-lead",
                                            "opportunities",
                                            "opportunity-rate-per-lead",
                                            "wins",
                                            "won-amount")),
                            new Table(
                                    "campaign",
                                    kpis(
                                            "leads",
                                            "quality-leads",
                                            "quality-ratio",
                                            "appointments",
                                            "opportunities",
                                            "wins")),
                            new Table(
                                    "industry",
                                    kpis(
                                            "leads",
                                            "quality-leads",
                                            "quality-ratio",
                                            "appointments",
                                            "opportunities",
                                            "wins"))),
                    kpis("leads", "quality-ratio", "mqls", "opportunity-rate-per-lead")),
            of(
                    Department.SDR,
                    kpis("appointments", "connect-rate", "appointment-rate-per-connect", "fs-acceptance-rate"),
                    kpis("appointment-quality-ratio", "opportunity-rate"),
                    List.of(
                            new Table(
                                    "rep",
                                    kpis(
                                            "calls",
                                            "connects",
                                            "connect-rate",
                                            "appointments",
                                            "appointment-rate-per-connect",
                                            "criteria-met-rate",
                                            "handoffs",
                                            "fs-acceptance-rate",
                                            "appointment-quality-ratio")),
                            new Table(
                                    "channel",
                                    kpis(
                                            "calls",
                                            "connects",
                                            "connect-rate",
                                            "appointments",
                                            "appointment-rate-per-lead",
                                            "handoffs",
                                            "opportunity-rate"))),
                    kpis("appointments", "connect-rate", "opportunity-rate", "fs-acceptance-rate", "calls")),
            of(
                    Department.BDR,
                    kpis("appointments", "connects", "connect-rate", "appointment-held-rate", "fs-acceptance-rate"),
                    kpis(),
                    List.of(new Table(
                            "rep",
                            kpis(
                                    "calls",
                                    "connects",
                                    "connect-rate",
                                    "appointments",
                                    "appointment-rate-per-connect",
                                    "handoffs",
                                    "fs-acceptance-rate"))),
                    kpis("appointments", "connects", "opportunity-rate")),
            of(
                    Department.FS,
                    kpis(),
                    kpis("won-amount", "wins", "win-rate", "win-quality-ratio", "pipeline-amount", "sales-cycle-days"),
                    List.of(
                            new Table(
                                    "rep",
                                    kpis(
                                            "first-meetings",
                                            "opportunities",
                                            "proposals",
                                            "wins",
                                            "win-rate",
                                            "won-amount",
                                            "average-deal-size",
                                            "win-quality-ratio")),
                            new Table(
                                    "source",
                                    kpis("opportunities", "wins", "win-rate", "won-amount", "average-deal-size")),
                            new Table(
                                    "segment",
                                    kpis("opportunities", "wins", "win-rate", "won-amount", "average-deal-size"))),
                    kpis("won-amount", "wins", "win-rate", "opportunities", "average-deal-size")),
            of(
                    Department.CS,
                    kpis(),
                    kpis(
                            "retained-customers",
                            "logo-churn-rate",
                            "net-revenue-retention",
                            "gross-revenue-retention",
                            "health-score",
                            "renewal-rate",
                            "onboarding-completion-rate"),
                    List.of(
                            new Table(
                                    "rep",
                                    kpis(
                                            "customers-started",
                                            "retained-customers",
                                            "health-score",
                                            "net-revenue-retention",
                                            "renewal-rate",
                                            "upsell-amount",
                                            "cross-sell-amount")),
                            new Table(
                                    "segment",
                                    kpis(
                                            "customers-started",
                                            "retained-customers",
                                            "health-score",
                                            "net-revenue-retention",
                                            "time-to-value-days")),
                            new Table("channel", kpis("customers-started", "retained-customers"))),
                    kpis(
                            "logo-churn-rate",
                            "net-revenue-retention",
                            "health-score",
                            "renewal-rate",
                            "customers-started")),
            of(
                    Department.PS,
                    kpis(),
                    kpis(
                            "partners",
                            "active-partner-rate",
                            "partner-leads",
                            "partner-win-rate",
                            "partner-won-amount",
                            "partner-contribution-rate"),
                    List.of(
                            new Table("partner", BROUGHT_BY_PARTNERS),
                            new Table("channel", BROUGHT_BY_PARTNERS),
                            new Table("segment", BROUGHT_BY_PARTNERS)),
                    kpis(
                            "partner-won-amount",
                            "partner-leads",
                            "partner-opportunities",
                            "partner-win-rate",
                            "active-partner-rate",
                            "revenue-per-partner")));

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
        return Stream.concat(own.stream(), cards.stream())
                                .filter(kpi -> kpi.bases().contains(basis))
                                .count()
                        >= 2
                && course.stream().anyMatch(kpi -> kpi.bases().contains(basis));
    }

    /** Last part of its address. */
    public String path() {
        return department.name().toLowerCase(Locale.ROOT);
    }

    private static Dashboard of(
            Department department, List<Kpi> own, List<Kpi> cards, List<Table> tables, List<Kpi> course) {
        return new Dashboard(department, own, cards, tables, course);
    }

    private static List<Kpi> kpis(String... keys) {
        return Arrays.stream(keys).map(KpiCatalogue::get).toList();
    }
}
