package io.fukan.designcheck;

import io.fukan.kpi.DateBasis;
import io.fukan.kpi.Formula;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.Unit;
import io.fukan.organisation.Department;
import java.util.EnumSet;
import java.util.Set;

/** What a KPI is good for in a design. */
public final class KpiKinds {

    /** 受注金額, the one goal of the company as the overview shows it. */
    static final String KGI = "won-amount";

    private static final Set<String> CALL_COUNTS = Set.of("calls", "reached-calls", "call-minutes", "visits");

    private static final Set<DateBasis> DEEDS =
            EnumSet.of(DateBasis.ACTIVITY, DateBasis.APPOINTMENT_BOOKED, DateBasis.HANDOFF, DateBasis.MEETING_HELD);

    private static final Set<String> QUALITY = Set.of(
            "quality-leads",
            "quality-ratio",
            "connect-quality-ratio",
            "appointment-quality-ratio",
            "handoff-quality-ratio",
            "opportunity-quality-ratio",
            "proposal-quality-ratio",
            "win-quality-ratio",
            "cost-per-quality-lead",
            "criteria-met-rate",
            "opportunity-rate",
            "opportunity-rate-per-lead",
            "fs-acceptance-rate",
            "handoff-return-rate",
            "valid-opportunities",
            "valid-opportunity-rate",
            "first-meeting-lost-rate",
            "win-rate",
            "logo-churn-rate",
            "retained-customers");

    private static final Set<String> RESULTS_OF_MARKETING = Set.of(
            "cost-per-opportunity",
            "cost-per-win",
            "customer-acquisition-cost",
            "orders",
            "channel-revenue",
            "appointment-rate-per-lead");

    private static final Set<String> RESULTS_OF_INSIDE_SALES = Set.of(
            "opportunity-rate",
            "opportunity-rate-per-lead",
            "is-contribution-rate",
            "is-contribution-rate-by-amount",
            "handoff-quality-ratio",
            "handoff-return-rate");

    private KpiKinds() {}

    /** Whether a target of it asks for effort that says nothing of what comes of it. */
    public static boolean isCallCount(Kpi kpi) {
        return CALL_COUNTS.contains(kpi.key());
    }

    /** Whether it counts what a person does. */
    static boolean isActivity(Kpi kpi) {
        return kpi.formula() instanceof Formula.Total && DEEDS.contains(kpi.dateBasis());
    }

    /** Whether the catalogue has one that counts what the department's people do. */
    static boolean hasActivity(Department department) {
        Department owner = department.isInsideSales() ? Department.SDR : department;
        return KpiCatalogue.all().stream().anyMatch(kpi -> kpi.department() == owner && isActivity(kpi));
    }

    static boolean isRate(Kpi kpi) {
        return kpi.unit() == Unit.PERCENT && kpi.formula() instanceof Formula.Ratio;
    }

    /** Whether it tells what comes of the department's work further down the funnel. */
    static boolean isDownstreamOf(Department department, Kpi kpi) {
        return place(kpi.department()) > place(department)
                || department == Department.MK && RESULTS_OF_MARKETING.contains(kpi.key())
                || department.isInsideSales() && RESULTS_OF_INSIDE_SALES.contains(kpi.key());
    }

    /** Whether it is per hour of work or for each yen. */
    static boolean isProductivity(Kpi kpi) {
        return kpi.unit() == Unit.PER_HOUR
                || kpi.formula() instanceof Formula.Per
                || kpi.key().equals("cost-per-conversion");
    }

    /** The page of its targets; the plain one where not everybody may see them. */
    static String targets(Kpi kpi) {
        return kpi.tellsMoney() ? "/targets" : "/targets?kpi=" + kpi.key();
    }

    static boolean isQuality(Kpi kpi) {
        return QUALITY.contains(kpi.key());
    }

    private static int place(Department department) {
        return department.isInsideSales() ? Department.SDR.ordinal() : department.ordinal();
    }
}
