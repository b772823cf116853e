package io.fukan.kpi;

import static io.fukan.kpi.Bases.EVERY;
import static io.fukan.kpi.Bases.FROM_LEAD;
import static io.fukan.kpi.Bases.PERIOD_ONLY;
import static io.fukan.kpi.Direction.BAND;
import static io.fukan.kpi.Direction.DOWN;
import static io.fukan.kpi.Direction.NONE;
import static io.fukan.kpi.Direction.UP;
import static io.fukan.kpi.Term.amount;
import static io.fukan.kpi.Unit.COUNT;
import static io.fukan.kpi.Unit.MONTHS;
import static io.fukan.kpi.Unit.PERCENT;
import static io.fukan.kpi.Unit.TIMES;
import static io.fukan.kpi.Unit.YEN;

import io.fukan.kpi.Formula.Ratio;
import io.fukan.kpi.ResultFormula.GrossProfit;
import io.fukan.kpi.ResultFormula.OfResources;
import io.fukan.kpi.ResultFormula.OfTargetsSet;
import io.fukan.kpi.StandingFormula.OfOpenLeads;
import io.fukan.organisation.Department;
import java.util.Set;

/** The KPIs of money and people spent, and of what stands undone. */
final class ResourceKpis extends KpiList {

    private static final Set<String> OF_CHANNELS = Set.of("channel", "campaign");
    private static final Set<String> NO_CUT = Set.of();

    ResourceKpis() {
        super(Department.FS);
        kpi(
                "gross-profit",
                Department.FS,
                YEN,
                UP,
                DateBasis.CLOSED,
                EVERY,
                null,
                new GrossProfit(amount(Measure.WIN)));
        kpi(
                "channel-roi",
                Department.MK,
                PERCENT,
                UP,
                DateBasis.CLOSED,
                FROM_LEAD,
                OF_CHANNELS,
                new GrossProfit(amount(Measure.WIN), amount(Measure.CHANNEL_COST)));
        kpi(
                "pipeline-per-marketing-yen",
                Department.MK,
                YEN,
                UP,
                DateBasis.OPPORTUNITY_CREATED,
                PERIOD_ONLY,
                NO_CUT,
                Ratio.of(amount(Measure.OPPORTUNITY), amount(Measure.CHANNEL_COST, Measure.MARKETING_COST)));
        kpi(
                "next-action-overdue-rate",
                Department.SDR,
                PERCENT,
                DOWN,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                null,
                new OfOpenLeads());
        resource(
                "opportunities-per-is-head",
                Department.SDR,
                COUNT,
                DateBasis.OPPORTUNITY_CREATED,
                Resource.OPPORTUNITIES_OF_INSIDE_SALES);
        kpi(
                "is-fs-balance",
                Department.SDR,
                TIMES,
                BAND,
                DateBasis.OPPORTUNITY_CREATED,
                PERIOD_ONLY,
                NO_CUT,
                new OfResources(Resource.BALANCE));
        aim("attainment", PERCENT, UP, Set.of("rep", "team"), Aim.ATTAINMENT);
        aim("attainment-distribution", PERCENT, UP, NO_CUT, Aim.DISTRIBUTION);
        aim("sales-capacity", YEN, UP, NO_CUT, Aim.CAPACITY);
        aim("ramp-months", MONTHS, DOWN, Set.of("rep"), Aim.RAMP);
        aim("required-opportunities", COUNT, NONE, NO_CUT, Aim.REQUIRED_OPPORTUNITIES);
        kpi(
                "won-amount-per-fs-head",
                Department.FS,
                YEN,
                UP,
                DateBasis.CLOSED,
                PERIOD_ONLY,
                Set.of("team"),
                new OfResources(Resource.WON_AMOUNT_OF_FIELD_SALES));
        resource("revenue-per-head", Department.FS, YEN, DateBasis.CLOSED, Resource.REVENUE);
        resource("gross-profit-per-head", Department.FS, YEN, DateBasis.CLOSED, Resource.GROSS_PROFIT);
        resource("arr-per-cs-head", Department.CS, YEN, DateBasis.PERIOD_END, Resource.ARR_OF_CUSTOMER_SUCCESS);
    }

    private void resource(String key, Department department, Unit unit, DateBasis date, Resource resource) {
        kpi(key, department, unit, UP, date, PERIOD_ONLY, NO_CUT, new OfResources(resource));
    }

    private void aim(String key, Unit unit, Direction direction, Set<String> onlyBy, Aim aim) {
        kpi(key, Department.FS, unit, direction, DateBasis.CLOSED, PERIOD_ONLY, onlyBy, new OfTargetsSet(aim));
    }
}
