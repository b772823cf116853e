package io.fukan.kpi;

import static io.fukan.kpi.Bases.EVERY;
import static io.fukan.kpi.Bases.FROM_APPOINTMENT;
import static io.fukan.kpi.Bases.FROM_LEAD;
import static io.fukan.kpi.Bases.FROM_OPPORTUNITY;
import static io.fukan.kpi.Bases.PERIOD_ONLY;
import static io.fukan.kpi.DateBasis.ACTIVITY;
import static io.fukan.kpi.DateBasis.APPOINTMENT_BOOKED;
import static io.fukan.kpi.DateBasis.CLOSED;
import static io.fukan.kpi.DateBasis.MEETING_HELD;
import static io.fukan.kpi.DateBasis.OPPORTUNITY_CREATED;
import static io.fukan.kpi.DateBasis.PERIOD_END;
import static io.fukan.kpi.DateBasis.STAGE;
import static io.fukan.kpi.Direction.DOWN;
import static io.fukan.kpi.Direction.NONE;
import static io.fukan.kpi.Direction.UP;
import static io.fukan.kpi.Measure.*;
import static io.fukan.kpi.Term.amount;
import static io.fukan.kpi.Term.count;
import static io.fukan.kpi.Unit.COUNT;
import static io.fukan.kpi.Unit.DAYS;
import static io.fukan.kpi.Unit.PERCENT;
import static io.fukan.kpi.Unit.TIMES;
import static io.fukan.kpi.Unit.YEN;

import io.fukan.kpi.Formula.Mean;
import io.fukan.kpi.Formula.Median;
import io.fukan.kpi.Formula.Ratio;
import io.fukan.kpi.Formula.Total;
import io.fukan.kpi.ResultFormula.Accuracy;
import io.fukan.kpi.ResultFormula.Coverage;
import io.fukan.kpi.ResultFormula.Forecast;
import io.fukan.kpi.StandingFormula.OfOpenDeals;
import io.fukan.kpi.StandingFormula.OfOpenDeals.Count;
import io.fukan.kpi.StandingFormula.Snapshot;
import io.fukan.organisation.Department;

/** The KPIs of field sales: meetings, deals and what they bring. */
final class FieldSalesKpis extends KpiList {

    FieldSalesKpis() {
        super(Department.FS);
        kpi("opportunity-quality-ratio", PERCENT, UP, STAGE, FROM_OPPORTUNITY, Ratio.ofQuality(OPPORTUNITY_ARRIVAL));
        kpi("proposal-quality-ratio", PERCENT, UP, STAGE, FROM_OPPORTUNITY, Ratio.ofQuality(PROPOSAL_ARRIVAL));
        kpi("win-quality-ratio", PERCENT, UP, STAGE, EVERY, Ratio.ofQuality(WIN_ARRIVAL));
        kpi(
                "fs-acceptance-rate",
                PERCENT,
                UP,
                DateBasis.HANDOFF,
                FROM_APPOINTMENT,
                Ratio.of(count(HANDOFF_ACCEPTED), count(HANDOFF_ACCEPTED, HANDOFF_RETURNED, HANDOFF_OVERDUE)));
        kpi("opportunities", COUNT, UP, OPPORTUNITY_CREATED, FROM_OPPORTUNITY, Total.of(OPPORTUNITY));
        kpi("opportunity-amount", YEN, UP, OPPORTUNITY_CREATED, FROM_OPPORTUNITY, new Total(amount(OPPORTUNITY)));
        kpi("valid-opportunities", COUNT, UP, OPPORTUNITY_CREATED, FROM_OPPORTUNITY, Total.of(OPPORTUNITY_VALID));
        kpi(
                "valid-opportunity-rate",
                PERCENT,
                UP,
                OPPORTUNITY_CREATED,
                FROM_OPPORTUNITY,
                Ratio.of(OPPORTUNITY_VALID, OPPORTUNITY).whereAny(OPPORTUNITY_JUDGED));
        kpi("first-meetings", COUNT, UP, MEETING_HELD, FROM_APPOINTMENT, Total.of(FIRST_MEETING));
        kpi(
                "first-meeting-rate",
                PERCENT,
                UP,
                APPOINTMENT_BOOKED,
                FROM_APPOINTMENT,
                Ratio.of(FIRST_MEETING, APPOINTMENT).whereEverReached());
        kpi(
                "first-meeting-lost-rate",
                PERCENT,
                DOWN,
                MEETING_HELD,
                FROM_APPOINTMENT,
                Ratio.of(FIRST_MEETING_LOST, FIRST_MEETING));
        kpi("visits", COUNT, NONE, ACTIVITY, FROM_OPPORTUNITY, Total.of(VISIT));
        kpi("proposals", COUNT, UP, ACTIVITY, FROM_OPPORTUNITY, Total.of(PROPOSAL));
        kpi("proposed-products", COUNT, NONE, ACTIVITY, FROM_OPPORTUNITY, Total.of(PROPOSED_PRODUCT));
        kpi("quotes", COUNT, NONE, ACTIVITY, FROM_OPPORTUNITY, Total.of(QUOTE));
        kpi("wins", COUNT, UP, CLOSED, EVERY, Total.of(WIN));
        // 受注率: of all deals in a cohort; of the decided ones (決着ベース) in a period
        kpi(
                "win-rate",
                PERCENT,
                UP,
                CLOSED,
                FROM_OPPORTUNITY,
                Ratio.of(count(WIN), count(WIN, LOSS))
                        .inCohort(WIN, OPPORTUNITY)
                        .whereLossesAreRecorded());
        kpi(
                "lead-to-win-rate",
                PERCENT,
                UP,
                CLOSED,
                FROM_LEAD,
                Ratio.of(WIN, LEAD).inCohort(WIN_ARRIVAL, LEAD_ARRIVAL).whereEverReached());
        kpi("lead-to-win-days", DAYS, DOWN, CLOSED, FROM_LEAD, new Median(LEAD_TO_WIN));
        kpi(
                "lost-rate",
                PERCENT,
                DOWN,
                CLOSED,
                FROM_OPPORTUNITY,
                Ratio.of(count(LOSS), count(WIN, LOSS)).whereLossesAreRecorded());
        kpi("losses", COUNT, DOWN, CLOSED, FROM_OPPORTUNITY, Total.of(LOSS));
        kpi("lost-amount", YEN, DOWN, CLOSED, FROM_OPPORTUNITY, new Total(amount(LOSS)));
        kpi("won-amount", YEN, UP, CLOSED, EVERY, new Total(amount(WIN)).whereKnownBy(WIN_WITH_AMOUNT));
        kpi("average-deal-size", YEN, UP, CLOSED, EVERY, new Mean(WIN_WITH_AMOUNT));
        kpi("median-deal-size", YEN, UP, CLOSED, EVERY, new Median(WIN_WITH_AMOUNT));
        standing("open-opportunities", COUNT, UP, new Snapshot(amount(DEAL_OPENED, DEAL_CLOSED)));
        standing(
                "pipeline-amount",
                YEN,
                UP,
                new Snapshot(amount(PIPELINE_CHANGE, PIPELINE_CLOSED)).of(amount(DEAL_OPENED, DEAL_CLOSED)));
        standing("pipeline-coverage", TIMES, UP, new Coverage(amount(PIPELINE_CHANGE, PIPELINE_CLOSED)));
        // 着地見込
        standing("weighted-forecast", YEN, UP, new Forecast());
        standing("forecast-accuracy", PERCENT, UP, new Accuracy());
        standing("stage-age-days", DAYS, DOWN, new OfOpenDeals(Count.DAYS_IN_PHASE, Count.OF_KNOWN_AGE));
        standing("next-action-set-rate", PERCENT, UP, new OfOpenDeals(Count.WITH_NEXT_ACTION, Count.DEALS));
        kpi("sales-cycle-days", DAYS, DOWN, CLOSED, FROM_OPPORTUNITY, new Median(SALES_CYCLE));
    }

    /** What stands at the end of a period. */
    private void standing(String key, Unit unit, Direction direction, Formula formula) {
        kpi(key, unit, direction, PERIOD_END, PERIOD_ONLY, formula);
    }
}
