package io.fukan.goal;

import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.organisation.Department;
import java.util.Arrays;
import java.util.List;

/**
 * What a sheet offers where nothing is set yet: the goal and a handful of KPIs that lead to it, no more than the design check
 * allows a department, and no counts of calls.
 */
final class UsualKpis {

    private UsualKpis() {}

    static List<Kpi> of(Subject subject) {
        return switch (subject.kind()) {
            case COMPANY -> kpis("won-amount wins opportunities appointments quality-ratio leads");
            case DEPARTMENT, TEAM -> subject.department() == null ? List.of() : of(subject.department());
            case CHANNEL -> kpis("leads quality-leads quality-ratio cost-per-quality-lead opportunities");
            case REP -> List.of();
        };
    }

    private static List<Kpi> of(Department department) {
        return kpis(
                switch (department) {
                    case MK -> "leads quality-leads quality-ratio cost-per-quality-lead opportunity-rate-per-lead";
                    case SDR ->
                        "appointments appointment-quality-ratio opportunity-rate fs-acceptance-rate five-minute-response-rate";
                    case BDR ->
                        "appointments key-person-connect-rate account-coverage-rate opportunity-rate fs-acceptance-rate";
                    case FS -> "won-amount wins win-rate win-quality-ratio opportunities";
                    case CS ->
                        "logo-churn-rate net-revenue-retention renewal-rate onboarding-completion-rate upsell-amount";
                    case PS ->
                        "partner-won-amount partner-leads partner-valid-opportunity-rate partner-win-rate active-partner-rate";
                });
    }

    private static List<Kpi> kpis(String keys) {
        return Arrays.stream(keys.split(" ")).map(KpiCatalogue::get).toList();
    }
}
