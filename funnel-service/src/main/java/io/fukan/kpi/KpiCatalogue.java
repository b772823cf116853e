package io.fukan.kpi;

import static io.fukan.kpi.Direction.BAND;
import static io.fukan.kpi.Direction.DOWN;
import static io.fukan.kpi.Direction.NONE;
import static io.fukan.kpi.Direction.UP;
import static io.fukan.kpi.Measure.*;
import static io.fukan.kpi.Term.amount;
import static io.fukan.kpi.Term.count;
import static io.fukan.kpi.Unit.CHARACTERS_PER_MINUTE;
import static io.fukan.kpi.Unit.COUNT;
import static io.fukan.kpi.Unit.DAYS;
import static io.fukan.kpi.Unit.MINUTES;
import static io.fukan.kpi.Unit.PERCENT;
import static io.fukan.kpi.Unit.SEMITONES;
import static io.fukan.kpi.Unit.TIMES;
import static io.fukan.kpi.Unit.YEN;
import static io.fukan.organisation.Department.BDR;
import static io.fukan.organisation.Department.FS;
import static io.fukan.organisation.Department.MK;
import static io.fukan.organisation.Department.SDR;

import io.fukan.kpi.Formula.Mean;
import io.fukan.kpi.Formula.Median;
import io.fukan.kpi.Formula.MedianWait;
import io.fukan.kpi.Formula.Ratio;
import io.fukan.kpi.Formula.Total;
import io.fukan.kpi.ResultFormula.Accuracy;
import io.fukan.kpi.ResultFormula.Coverage;
import io.fukan.kpi.ResultFormula.Forecast;
import io.fukan.kpi.StandingFormula.OfOpenDeals;
import io.fukan.kpi.StandingFormula.OfOpenDeals.Count;
import io.fukan.kpi.StandingFormula.OfTargets;
import io.fukan.kpi.StandingFormula.Snapshot;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every KPI, one line each, grouped by department. A new one is a line here, its two texts in {@code messages/kpi*}
 * and a row in the catalogue's test. What the measures count stands in {@code R__fact_source.sql}.
 */
public final class KpiCatalogue {

    private static final Set<Basis> PERIOD_ONLY = EnumSet.of(Basis.PERIOD);
    private static final Set<Basis> FROM_LEAD = EnumSet.of(Basis.PERIOD, Basis.LEAD);
    private static final Set<Basis> FROM_APPOINTMENT = EnumSet.of(Basis.PERIOD, Basis.LEAD, Basis.APPOINTMENT);
    private static final Set<Basis> FROM_OPPORTUNITY =
            EnumSet.of(Basis.PERIOD, Basis.LEAD, Basis.APPOINTMENT, Basis.OPPORTUNITY);
    private static final Set<Basis> EVERY = EnumSet.allOf(Basis.class);

    private static final Map<String, Kpi> BY_KEY = new LinkedHashMap<>();

    static {
        // Marketing
        kpi("leads", MK, COUNT, UP, DateBasis.LEAD_CREATED, FROM_LEAD, new Total(count(LEAD)));
        kpi("quality-leads", MK, COUNT, UP, DateBasis.LEAD_CREATED, FROM_LEAD, total(LEAD, Quality.QUALITY));
        kpi("general-leads", MK, COUNT, NONE, DateBasis.LEAD_CREATED, FROM_LEAD, total(LEAD, Quality.GENERAL));
        kpi(
                "unclassified-leads",
                MK,
                COUNT,
                DOWN,
                DateBasis.LEAD_CREATED,
                FROM_LEAD,
                total(LEAD, Quality.UNCLASSIFIED));
        kpi("quality-ratio", MK, PERCENT, UP, DateBasis.LEAD_CREATED, FROM_LEAD, qualityRatio(LEAD));
        kpi("connect-quality-ratio", SDR, PERCENT, UP, DateBasis.STAGE, FROM_LEAD, qualityRatio(CONNECT_ARRIVAL));
        kpi(
                "appointment-quality-ratio",
                SDR,
                PERCENT,
                UP,
                DateBasis.STAGE,
                FROM_APPOINTMENT,
                qualityRatio(APPOINTMENT_ARRIVAL));
        kpi(
                "handoff-quality-ratio",
                SDR,
                PERCENT,
                UP,
                DateBasis.STAGE,
                FROM_APPOINTMENT,
                qualityRatio(HANDOFF_ARRIVAL));
        kpi(
                "opportunity-quality-ratio",
                FS,
                PERCENT,
                UP,
                DateBasis.STAGE,
                FROM_OPPORTUNITY,
                qualityRatio(OPPORTUNITY_ARRIVAL));
        kpi(
                "proposal-quality-ratio",
                FS,
                PERCENT,
                UP,
                DateBasis.STAGE,
                FROM_OPPORTUNITY,
                qualityRatio(PROPOSAL_ARRIVAL));
        kpi("win-quality-ratio", FS, PERCENT, UP, DateBasis.STAGE, EVERY, qualityRatio(WIN_ARRIVAL));
        kpi("mqls", MK, COUNT, UP, DateBasis.STAGE, FROM_LEAD, new Total(count(MQL)));
        kpi(
                "recycle-reactivation-rate",
                MK,
                PERCENT,
                UP,
                DateBasis.REVISIT,
                PERIOD_ONLY,
                Ratio.of(count(RECYCLE_REACTIVATED), count(RECYCLE_DUE)));

        // Inside sales
        kpi("calls", SDR, COUNT, NONE, DateBasis.ACTIVITY, FROM_LEAD, new Total(count(CALL)));
        kpi("reached-calls", SDR, COUNT, UP, DateBasis.ACTIVITY, FROM_LEAD, new Total(count(REACHED_CALL)));
        kpi("reach-rate", SDR, PERCENT, UP, DateBasis.ACTIVITY, FROM_LEAD, Ratio.of(count(REACHED_CALL), count(CALL)));
        kpi("connects", SDR, COUNT, UP, DateBasis.ACTIVITY, FROM_LEAD, new Total(count(CONNECT)));
        kpi("connected-leads", SDR, COUNT, UP, DateBasis.ACTIVITY, FROM_LEAD, new Total(count(CONNECT_ARRIVAL)));
        kpi("connect-rate", SDR, PERCENT, UP, DateBasis.ACTIVITY, FROM_LEAD, Ratio.of(count(CONNECT), count(CALL)));
        // 受付突破率
        kpi(
                "gatekeeper-pass-rate",
                SDR,
                PERCENT,
                UP,
                DateBasis.ACTIVITY,
                FROM_LEAD,
                Ratio.of(count(CONNECT), count(GATEKEEPER_CALL)));
        kpi("needs-confirmed", SDR, COUNT, UP, DateBasis.ACTIVITY, FROM_LEAD, new Total(count(NEEDS_CONFIRMED)));
        kpi(
                "appointments",
                SDR,
                COUNT,
                UP,
                DateBasis.APPOINTMENT_BOOKED,
                FROM_APPOINTMENT,
                new Total(count(APPOINTMENT)));
        kpi(
                "appointment-rate-per-call",
                SDR,
                PERCENT,
                UP,
                DateBasis.ACTIVITY,
                FROM_LEAD,
                Ratio.of(count(APPOINTMENT_FROM_CALL), count(CALL)).whereEverReached());
        kpi(
                "appointment-rate-per-connect",
                SDR,
                PERCENT,
                UP,
                DateBasis.ACTIVITY,
                FROM_LEAD,
                Ratio.of(count(APPOINTMENT_FROM_CALL), count(CONNECT)).whereEverReached());
        kpi(
                "appointment-rate-per-lead",
                SDR,
                PERCENT,
                UP,
                DateBasis.LEAD_CREATED,
                FROM_LEAD,
                Ratio.of(count(APPOINTMENT), count(LEAD))
                        .inCohort(count(APPOINTMENT_ARRIVAL), count(LEAD_ARRIVAL))
                        .whereEverReached());
        kpi(
                "appointment-held-rate",
                SDR,
                PERCENT,
                UP,
                DateBasis.APPOINTMENT_SCHEDULED,
                FROM_APPOINTMENT,
                Ratio.of(count(APPOINTMENT_HELD), count(APPOINTMENT_DUE)));
        kpi(
                "criteria-met-rate",
                SDR,
                PERCENT,
                UP,
                DateBasis.APPOINTMENT_BOOKED,
                FROM_APPOINTMENT,
                Ratio.of(count(APPOINTMENT_CRITERIA_MET), count(APPOINTMENT)));
        kpi("handoffs", SDR, COUNT, UP, DateBasis.HANDOFF, FROM_APPOINTMENT, new Total(count(HANDOFF)));
        kpi(
                "fs-acceptance-rate",
                FS,
                PERCENT,
                UP,
                DateBasis.HANDOFF,
                FROM_APPOINTMENT,
                Ratio.of(count(HANDOFF_ACCEPTED), count(HANDOFF_ACCEPTED, HANDOFF_RETURNED, HANDOFF_OVERDUE)));
        kpi(
                "opportunities",
                FS,
                COUNT,
                UP,
                DateBasis.OPPORTUNITY_CREATED,
                FROM_OPPORTUNITY,
                new Total(count(OPPORTUNITY)));
        kpi(
                "opportunity-amount",
                FS,
                YEN,
                UP,
                DateBasis.OPPORTUNITY_CREATED,
                FROM_OPPORTUNITY,
                new Total(amount(OPPORTUNITY)));
        kpi(
                "valid-opportunities",
                FS,
                COUNT,
                UP,
                DateBasis.OPPORTUNITY_CREATED,
                FROM_OPPORTUNITY,
                new Total(count(OPPORTUNITY_VALID)));
        kpi(
                "valid-opportunity-rate",
                FS,
                PERCENT,
                UP,
                DateBasis.OPPORTUNITY_CREATED,
                FROM_OPPORTUNITY,
                Ratio.of(count(OPPORTUNITY_VALID), count(OPPORTUNITY)).whereAny(OPPORTUNITY_JUDGED));
        // 商談化率
        kpi(
                "opportunity-rate",
                SDR,
                PERCENT,
                UP,
                DateBasis.APPOINTMENT_SCHEDULED,
                FROM_APPOINTMENT,
                Ratio.of(count(OPPORTUNITY), count(APPOINTMENT_DUE))
                        .inCohort(count(OPPORTUNITY_PER_APPOINTMENT), count(APPOINTMENT_DUE))
                        .whereEverReached());
        kpi(
                "opportunity-rate-per-lead",
                SDR,
                PERCENT,
                UP,
                DateBasis.LEAD_CREATED,
                FROM_LEAD,
                Ratio.of(count(OPPORTUNITY), count(LEAD))
                        .inCohort(count(OPPORTUNITY_ARRIVAL), count(LEAD_ARRIVAL))
                        .whereEverReached());
        kpi(
                "is-contribution-rate",
                SDR,
                PERCENT,
                BAND,
                DateBasis.OPPORTUNITY_CREATED,
                FROM_OPPORTUNITY,
                Ratio.of(count(OPPORTUNITY_IS_SOURCED), count(OPPORTUNITY_SOURCE_KNOWN)));
        kpi(
                "is-contribution-rate-by-amount",
                SDR,
                PERCENT,
                BAND,
                DateBasis.CLOSED,
                EVERY,
                Ratio.of(amount(WIN_IS_SOURCED), amount(WIN_SOURCE_KNOWN)));
        kpi("call-minutes", SDR, MINUTES, NONE, DateBasis.ACTIVITY, FROM_LEAD, new Total(amount(CALL)));

        kpi("average-call-minutes", SDR, MINUTES, NONE, DateBasis.ACTIVITY, FROM_LEAD, new Mean(TIMED_CONNECT));
        // each inquiry, again or for the first time; what nobody has answered is longer than all the rest
        kpi(
                "speed-to-lead",
                SDR,
                MINUTES,
                DOWN,
                DateBasis.INQUIRED,
                FROM_LEAD,
                new MedianWait(INQUIRY_ANSWERED, INQUIRY_UNANSWERED));
        kpi(
                "speed-to-lead-business",
                SDR,
                MINUTES,
                DOWN,
                DateBasis.INQUIRED,
                FROM_LEAD,
                new MedianWait(INQUIRY_ANSWERED_WORKING, INQUIRY_UNANSWERED));
        // 5分以内架電
        kpi(
                "five-minute-response-rate",
                SDR,
                PERCENT,
                UP,
                DateBasis.INQUIRED,
                FROM_LEAD,
                Ratio.of(count(FIVE_MINUTE_CALL), count(CALLABLE_LEAD)));
        // フォロー率
        kpi(
                "follow-rate",
                SDR,
                PERCENT,
                UP,
                DateBasis.HANDOFF,
                FROM_LEAD,
                Ratio.of(count(FOLLOWED), count(HANDED_TO_IS)));
        // from what was measured of calls
        kpi(
                "talk-ratio",
                SDR,
                PERCENT,
                BAND,
                DateBasis.ACTIVITY,
                FROM_LEAD,
                Ratio.of(amount(REP_SPEECH), amount(BOTH_SPEECH)));
        kpi(
                "speech-rate",
                SDR,
                CHARACTERS_PER_MINUTE,
                BAND,
                DateBasis.ACTIVITY,
                FROM_LEAD,
                Ratio.of(amount(REP_CHARACTERS), amount(REP_SPEECH)));
        kpi("rally-count", SDR, COUNT, BAND, DateBasis.ACTIVITY, FROM_LEAD, new Mean(RALLY));
        kpi("silence-count", SDR, COUNT, BAND, DateBasis.ACTIVITY, FROM_LEAD, new Mean(SILENCE));
        // 抑揚
        kpi("pitch-variation", SDR, SEMITONES, BAND, DateBasis.ACTIVITY, FROM_LEAD, new Mean(PITCH_VARIATION));
        kpi(
                "pending-handoffs",
                SDR,
                COUNT,
                DOWN,
                DateBasis.HANDOFF,
                FROM_APPOINTMENT,
                new Total(count(HANDOFF_PENDING)));
        // 差戻し率: of the answered ones
        kpi(
                "handoff-return-rate",
                SDR,
                PERCENT,
                DOWN,
                DateBasis.HANDOFF,
                FROM_APPOINTMENT,
                Ratio.of(count(HANDOFF_RETURNED), count(HANDOFF_ACCEPTED, HANDOFF_RETURNED)));

        // Target accounts, as they stood at the period's end
        kpi(
                "account-coverage-rate",
                BDR,
                PERCENT,
                UP,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new OfTargets(Reach.CONTACTABLE));
        kpi(
                "key-person-connect-rate",
                BDR,
                PERCENT,
                UP,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new OfTargets(Reach.CONNECTED));

        // Field sales
        kpi("first-meetings", FS, COUNT, UP, DateBasis.MEETING_HELD, FROM_APPOINTMENT, new Total(count(FIRST_MEETING)));
        kpi(
                "first-meeting-rate",
                FS,
                PERCENT,
                UP,
                DateBasis.APPOINTMENT_BOOKED,
                FROM_APPOINTMENT,
                Ratio.of(count(FIRST_MEETING), count(APPOINTMENT)).whereEverReached());
        kpi(
                "first-meeting-lost-rate",
                FS,
                PERCENT,
                DOWN,
                DateBasis.MEETING_HELD,
                FROM_APPOINTMENT,
                Ratio.of(count(FIRST_MEETING_LOST), count(FIRST_MEETING)));
        kpi("visits", FS, COUNT, NONE, DateBasis.ACTIVITY, FROM_OPPORTUNITY, new Total(count(VISIT)));
        kpi("proposals", FS, COUNT, UP, DateBasis.ACTIVITY, FROM_OPPORTUNITY, new Total(count(PROPOSAL)));
        kpi(
                "proposed-products",
                FS,
                COUNT,
                NONE,
                DateBasis.ACTIVITY,
                FROM_OPPORTUNITY,
                new Total(count(PROPOSED_PRODUCT)));
        kpi("quotes", FS, COUNT, NONE, DateBasis.ACTIVITY, FROM_OPPORTUNITY, new Total(count(QUOTE)));
        kpi("wins", FS, COUNT, UP, DateBasis.CLOSED, EVERY, new Total(count(WIN)));
        // 受注率: of all deals in a cohort; of the decided ones (決着ベース) in a period
        kpi(
                "win-rate",
                FS,
                PERCENT,
                UP,
                DateBasis.CLOSED,
                FROM_OPPORTUNITY,
                Ratio.of(count(WIN), count(WIN, LOSS))
                        .inCohort(count(WIN), count(OPPORTUNITY))
                        .whereLossesAreRecorded());
        kpi(
                "lead-to-win-rate",
                FS,
                PERCENT,
                UP,
                DateBasis.CLOSED,
                FROM_LEAD,
                Ratio.of(count(WIN), count(LEAD))
                        .inCohort(count(WIN_ARRIVAL), count(LEAD_ARRIVAL))
                        .whereEverReached());
        kpi("lead-to-win-days", FS, DAYS, DOWN, DateBasis.CLOSED, FROM_LEAD, new Median(LEAD_TO_WIN));
        kpi(
                "lost-rate",
                FS,
                PERCENT,
                DOWN,
                DateBasis.CLOSED,
                FROM_OPPORTUNITY,
                Ratio.of(count(LOSS), count(WIN, LOSS)).whereLossesAreRecorded());
        kpi("losses", FS, COUNT, DOWN, DateBasis.CLOSED, FROM_OPPORTUNITY, new Total(count(LOSS)));
        kpi("lost-amount", FS, YEN, DOWN, DateBasis.CLOSED, FROM_OPPORTUNITY, new Total(amount(LOSS)));
        kpi("won-amount", FS, YEN, UP, DateBasis.CLOSED, EVERY, new Total(amount(WIN)).whereKnownBy(WIN_WITH_AMOUNT));
        kpi("average-deal-size", FS, YEN, UP, DateBasis.CLOSED, EVERY, new Mean(WIN_WITH_AMOUNT));
        kpi("median-deal-size", FS, YEN, UP, DateBasis.CLOSED, EVERY, new Median(WIN_WITH_AMOUNT));
        kpi(
                "open-opportunities",
                FS,
                COUNT,
                UP,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new Snapshot(amount(DEAL_OPENED, DEAL_CLOSED)));
        kpi(
                "pipeline-amount",
                FS,
                YEN,
                UP,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new Snapshot(amount(PIPELINE_CHANGE, PIPELINE_CLOSED)).of(amount(DEAL_OPENED, DEAL_CLOSED)));
        kpi(
                "pipeline-coverage",
                FS,
                TIMES,
                UP,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new Coverage(amount(PIPELINE_CHANGE, PIPELINE_CLOSED)));
        // 着地見込
        kpi("weighted-forecast", FS, YEN, UP, DateBasis.PERIOD_END, PERIOD_ONLY, new Forecast());
        kpi("forecast-accuracy", FS, PERCENT, UP, DateBasis.PERIOD_END, PERIOD_ONLY, new Accuracy());
        kpi(
                "stage-age-days",
                FS,
                DAYS,
                DOWN,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new OfOpenDeals(Count.DAYS_IN_PHASE, Count.OF_KNOWN_AGE));
        kpi(
                "next-action-set-rate",
                FS,
                PERCENT,
                UP,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new OfOpenDeals(Count.WITH_NEXT_ACTION, Count.DEALS));
        kpi("sales-cycle-days", FS, DAYS, DOWN, DateBasis.CLOSED, FROM_OPPORTUNITY, new Median(SALES_CYCLE));

        CustomerKpis.all().forEach(kpi -> BY_KEY.put(kpi.key(), kpi));
        PartnerKpis.all().forEach(kpi -> BY_KEY.put(kpi.key(), kpi));
        ReportedKpis.all().forEach(kpi -> BY_KEY.put(kpi.key(), kpi));
        ResourceKpis.all().forEach(kpi -> BY_KEY.put(kpi.key(), kpi));
    }

    private KpiCatalogue() {}

    /** All of them, in the order of the departments along the funnel. */
    public static Collection<Kpi> all() {
        return Collections.unmodifiableCollection(BY_KEY.values());
    }

    public static Optional<Kpi> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /**
     * The KPI of that key.
     *
     * @throws UnknownKpi if there is none
     */
    public static Kpi get(String key) {
        return find(key).orElseThrow(() -> new UnknownKpi(key));
    }

    private static void kpi(
            String key,
            Department department,
            Unit unit,
            Direction direction,
            DateBasis date,
            Set<Basis> bases,
            Formula formula) {
        BY_KEY.put(key, new Kpi(key, department, unit, direction, date, Set.copyOf(bases), formula));
    }

    private static Formula total(Measure measure, Quality quality) {
        return new Total(count(measure).only(quality));
    }

    private static Formula qualityRatio(Measure stage) {
        return Ratio.of(count(stage).only(Quality.QUALITY), count(stage));
    }
}
