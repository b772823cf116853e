package io.fukan.kpi;

import static io.fukan.kpi.Bases.EVERY;
import static io.fukan.kpi.Bases.FROM_LEAD;
import static io.fukan.kpi.Bases.FROM_OPPORTUNITY;
import static io.fukan.kpi.Bases.PERIOD_ONLY;
import static io.fukan.kpi.Direction.DOWN;
import static io.fukan.kpi.Direction.UP;
import static io.fukan.kpi.Measure.*;
import static io.fukan.kpi.Term.amount;
import static io.fukan.kpi.Term.count;
import static io.fukan.kpi.Unit.COUNT;
import static io.fukan.kpi.Unit.PERCENT;
import static io.fukan.kpi.Unit.YEN;

import io.fukan.kpi.Formula.Ratio;
import io.fukan.kpi.Formula.Total;
import io.fukan.kpi.StandingFormula.OfPartnersThen;
import io.fukan.kpi.StandingFormula.PerPartner;
import io.fukan.organisation.Department;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The KPIs of partner sales: how many partners there are (量), how good what they bring is (質), what comes of it (実績). */
final class PartnerKpis extends KpiList {

    private static final Set<String> BY_PARTNER = Set.of("partner");
    /** What is told of a partner knows the person who looks after it. */
    private static final Set<String> OF_PARTNERS = Set.of("partner", "rep", "team", "department");

    PartnerKpis() {
        super(Department.PS);
        partners("partners", COUNT, UP, OfPartners.CONTRACTED);
        partners("trained-partners", COUNT, UP, OfPartners.TRAINED);
        partners("active-partner-rate", PERCENT, UP, OfPartners.ACTIVE);
        kpi("partner-leads", COUNT, DateBasis.LEAD_CREATED, FROM_LEAD, null, Total.of(PARTNER_LEAD));
        kpi(
                "partner-opportunities",
                COUNT,
                DateBasis.OPPORTUNITY_CREATED,
                FROM_OPPORTUNITY,
                null,
                Total.of(PARTNER_OPPORTUNITY));
        kpi(
                "partner-valid-opportunity-rate",
                PERCENT,
                DateBasis.OPPORTUNITY_CREATED,
                FROM_OPPORTUNITY,
                null,
                Ratio.of(PARTNER_OPPORTUNITY_VALID, PARTNER_OPPORTUNITY).whereAny(OPPORTUNITY_JUDGED));
        kpi(
                "partner-win-rate",
                PERCENT,
                DateBasis.CLOSED,
                FROM_OPPORTUNITY,
                null,
                Ratio.of(count(PARTNER_WIN), count(PARTNER_WIN, PARTNER_LOSS))
                        .inCohort(PARTNER_WIN, PARTNER_OPPORTUNITY)
                        .whereRecorded(PARTNER_LOSS));
        partners("partner-churn-rate", PERCENT, DOWN, OfPartners.LOST);
        kpi(
                "partner-won-amount",
                YEN,
                DateBasis.CLOSED,
                EVERY,
                null,
                new Total(amount(PARTNER_WIN)).whereKnownBy(WIN_WITH_AMOUNT));
        kpi(
                "partner-contribution-rate",
                PERCENT,
                DateBasis.CLOSED,
                EVERY,
                null,
                Ratio.of(amount(PARTNER_WIN), amount(WIN))
                        .ofTheWhole(Cut.named("partner").orElseThrow()));
        kpi(
                "revenue-per-partner",
                YEN,
                DateBasis.CLOSED,
                PERIOD_ONLY,
                BY_PARTNER,
                new PerPartner(PARTNER_WIN, WIN_WITH_AMOUNT));
    }

    /** What is told of partners themselves, as they stood at a period's end. */
    private void partners(String key, Unit unit, Direction direction, OfPartners asked) {
        add(new Kpi(
                key,
                Department.PS,
                unit,
                direction,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new OfPartnersThen(asked),
                OF_PARTNERS));
    }

    /** What came through partners. */
    private void kpi(
            String key, Unit unit, DateBasis date, Set<Basis> bases, @Nullable Set<String> onlyBy, Formula formula) {
        add(new Kpi(key, Department.PS, unit, UP, date, bases, formula, onlyBy));
    }
}
