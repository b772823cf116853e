package io.fukan.kpi;

import static io.fukan.kpi.Bases.EVERY;
import static io.fukan.kpi.Bases.FROM_APPOINTMENT;
import static io.fukan.kpi.Bases.FROM_LEAD;
import static io.fukan.kpi.Bases.FROM_OPPORTUNITY;
import static io.fukan.kpi.Bases.PERIOD_ONLY;
import static io.fukan.kpi.DateBasis.ACTIVITY;
import static io.fukan.kpi.DateBasis.APPOINTMENT_BOOKED;
import static io.fukan.kpi.DateBasis.APPOINTMENT_SCHEDULED;
import static io.fukan.kpi.DateBasis.CLOSED;
import static io.fukan.kpi.DateBasis.INQUIRED;
import static io.fukan.kpi.DateBasis.LEAD_CREATED;
import static io.fukan.kpi.DateBasis.OPPORTUNITY_CREATED;
import static io.fukan.kpi.DateBasis.PERIOD_END;
import static io.fukan.kpi.DateBasis.STAGE;
import static io.fukan.kpi.Direction.BAND;
import static io.fukan.kpi.Direction.DOWN;
import static io.fukan.kpi.Direction.NONE;
import static io.fukan.kpi.Direction.UP;
import static io.fukan.kpi.Measure.*;
import static io.fukan.kpi.Term.amount;
import static io.fukan.kpi.Term.count;
import static io.fukan.kpi.Unit.CHARACTERS_PER_MINUTE;
import static io.fukan.kpi.Unit.COUNT;
import static io.fukan.kpi.Unit.MINUTES;
import static io.fukan.kpi.Unit.PERCENT;
import static io.fukan.kpi.Unit.SEMITONES;

import io.fukan.kpi.Formula.Mean;
import io.fukan.kpi.Formula.MedianWait;
import io.fukan.kpi.Formula.Ratio;
import io.fukan.kpi.Formula.Total;
import io.fukan.kpi.StandingFormula.OfTargets;
import io.fukan.organisation.Department;

/** The KPIs of inside sales: calls, answers to inquiries, appointments, and what field sales makes of them. */
final class InsideSalesKpis extends KpiList {

    InsideSalesKpis() {
        super(Department.SDR);
        kpi("connect-quality-ratio", PERCENT, UP, STAGE, FROM_LEAD, Ratio.ofQuality(CONNECT_ARRIVAL));
        kpi("appointment-quality-ratio", PERCENT, UP, STAGE, FROM_APPOINTMENT, Ratio.ofQuality(APPOINTMENT_ARRIVAL));
        kpi("handoff-quality-ratio", PERCENT, UP, STAGE, FROM_APPOINTMENT, Ratio.ofQuality(HANDOFF_ARRIVAL));
        kpi("calls", COUNT, NONE, ACTIVITY, FROM_LEAD, Total.of(CALL));
        kpi("reached-calls", COUNT, UP, ACTIVITY, FROM_LEAD, Total.of(REACHED_CALL));
        kpi(
                "reach-rate",
                PERCENT,
                UP,
                ACTIVITY,
                FROM_LEAD,
                Ratio.of(REACHED_CALL, CALL).whereEverReached());
        kpi("connects", COUNT, UP, ACTIVITY, FROM_LEAD, Total.of(CONNECT));
        kpi("connected-leads", COUNT, UP, ACTIVITY, FROM_LEAD, Total.of(CONNECT_ARRIVAL));
        kpi(
                "connect-rate",
                PERCENT,
                UP,
                ACTIVITY,
                FROM_LEAD,
                Ratio.of(CONNECT, CALL).whereEverReached());
        // 受付突破率
        kpi("gatekeeper-pass-rate", PERCENT, UP, ACTIVITY, FROM_LEAD, Ratio.of(CONNECT, GATEKEEPER_CALL));
        kpi("needs-confirmed", COUNT, UP, ACTIVITY, FROM_LEAD, Total.of(NEEDS_CONFIRMED));
        kpi("appointments", COUNT, UP, APPOINTMENT_BOOKED, FROM_APPOINTMENT, Total.of(APPOINTMENT));
        kpi(
                "appointment-rate-per-call",
                PERCENT,
                UP,
                ACTIVITY,
                FROM_LEAD,
                Ratio.of(APPOINTMENT_FROM_CALL, CALL).whereEverReached());
        kpi(
                "appointment-rate-per-connect",
                PERCENT,
                UP,
                ACTIVITY,
                FROM_LEAD,
                Ratio.of(APPOINTMENT_FROM_CALL, CONNECT).whereEverReached());
        kpi(
                "appointment-rate-per-lead",
                PERCENT,
                UP,
                LEAD_CREATED,
                FROM_LEAD,
                Ratio.of(APPOINTMENT, LEAD)
                        .inCohort(APPOINTMENT_ARRIVAL, LEAD_ARRIVAL)
                        .whereEverReached());
        kpi(
                "appointment-held-rate",
                PERCENT,
                UP,
                APPOINTMENT_SCHEDULED,
                FROM_APPOINTMENT,
                Ratio.of(APPOINTMENT_HELD, APPOINTMENT_DUE));
        kpi(
                "criteria-met-rate",
                PERCENT,
                UP,
                APPOINTMENT_BOOKED,
                FROM_APPOINTMENT,
                Ratio.of(APPOINTMENT_CRITERIA_MET, APPOINTMENT));
        kpi("handoffs", COUNT, UP, DateBasis.HANDOFF, FROM_APPOINTMENT, Total.of(HANDOFF));
        // 商談化率
        kpi(
                "opportunity-rate",
                PERCENT,
                UP,
                APPOINTMENT_SCHEDULED,
                FROM_APPOINTMENT,
                Ratio.of(OPPORTUNITY, APPOINTMENT_DUE)
                        .inCohort(OPPORTUNITY_PER_APPOINTMENT, APPOINTMENT_DUE)
                        .whereEverReached());
        kpi(
                "opportunity-rate-per-lead",
                PERCENT,
                UP,
                LEAD_CREATED,
                FROM_LEAD,
                Ratio.of(OPPORTUNITY, LEAD)
                        .inCohort(OPPORTUNITY_ARRIVAL, LEAD_ARRIVAL)
                        .whereEverReached());
        kpi(
                "is-contribution-rate",
                PERCENT,
                BAND,
                OPPORTUNITY_CREATED,
                FROM_OPPORTUNITY,
                Ratio.of(OPPORTUNITY_IS_SOURCED, OPPORTUNITY_SOURCE_KNOWN));
        kpi(
                "is-contribution-rate-by-amount",
                PERCENT,
                BAND,
                CLOSED,
                EVERY,
                Ratio.of(amount(WIN_IS_SOURCED), amount(WIN_SOURCE_KNOWN)));
        kpi("call-minutes", MINUTES, NONE, ACTIVITY, FROM_LEAD, new Total(amount(CALL)));
        kpi("average-call-minutes", MINUTES, NONE, ACTIVITY, FROM_LEAD, new Mean(TIMED_CONNECT));
        // each inquiry, again or for the first time; what nobody has answered is longer than all the rest
        kpi("speed-to-lead", MINUTES, DOWN, INQUIRED, FROM_LEAD, new MedianWait(INQUIRY_ANSWERED, INQUIRY_UNANSWERED));
        kpi(
                "speed-to-lead-business",
                MINUTES,
                DOWN,
                INQUIRED,
                FROM_LEAD,
                new MedianWait(INQUIRY_ANSWERED_WORKING, INQUIRY_UNANSWERED));
        // 5分以内架電
        kpi("five-minute-response-rate", PERCENT, UP, INQUIRED, FROM_LEAD, Ratio.of(FIVE_MINUTE_CALL, CALLABLE_LEAD));
        // フォロー率
        kpi("follow-rate", PERCENT, UP, DateBasis.HANDOFF, FROM_LEAD, Ratio.of(FOLLOWED, HANDED_TO_IS));
        // from what was measured of calls
        kpi("talk-ratio", PERCENT, BAND, ACTIVITY, FROM_LEAD, Ratio.of(amount(REP_SPEECH), amount(BOTH_SPEECH)));
        kpi(
                "speech-rate",
                CHARACTERS_PER_MINUTE,
                BAND,
                ACTIVITY,
                FROM_LEAD,
                Ratio.of(amount(REP_CHARACTERS), amount(REP_SPEECH)));
        kpi("rally-count", COUNT, BAND, ACTIVITY, FROM_LEAD, new Mean(RALLY));
        kpi("silence-count", COUNT, BAND, ACTIVITY, FROM_LEAD, new Mean(SILENCE));
        // 抑揚
        kpi("pitch-variation", SEMITONES, BAND, ACTIVITY, FROM_LEAD, new Mean(PITCH_VARIATION));
        kpi(
                "pending-handoffs",
                COUNT,
                DOWN,
                DateBasis.HANDOFF,
                FROM_APPOINTMENT,
                Total.of(HANDOFF_PENDING).ofAny(HANDOFF));
        // 差戻し率: of the answered ones
        kpi(
                "handoff-return-rate",
                PERCENT,
                DOWN,
                DateBasis.HANDOFF,
                FROM_APPOINTMENT,
                Ratio.of(count(HANDOFF_RETURNED), count(HANDOFF_ACCEPTED, HANDOFF_RETURNED)));
        // Target accounts, as they stood at the period's end
        targets("account-coverage-rate", Reach.CONTACTABLE);
        targets("key-person-connect-rate", Reach.CONNECTED);
    }

    private void targets(String key, Reach reach) {
        add(new Kpi(key, Department.BDR, PERCENT, UP, PERIOD_END, PERIOD_ONLY, new OfTargets(reach)));
    }
}
