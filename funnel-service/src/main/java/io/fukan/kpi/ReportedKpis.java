package io.fukan.kpi;

import static io.fukan.kpi.Bases.FROM_LEAD;
import static io.fukan.kpi.Bases.PERIOD_ONLY;
import static io.fukan.kpi.Direction.DOWN;
import static io.fukan.kpi.Direction.NONE;
import static io.fukan.kpi.Direction.UP;
import static io.fukan.kpi.Measure.*;
import static io.fukan.kpi.Term.amount;
import static io.fukan.kpi.Term.count;
import static io.fukan.kpi.Unit.COUNT;
import static io.fukan.kpi.Unit.PERCENT;
import static io.fukan.kpi.Unit.PER_HOUR;
import static io.fukan.kpi.Unit.YEN;
import static io.fukan.organisation.Department.MK;
import static io.fukan.organisation.Department.SDR;

import io.fukan.kpi.Formula.Per;
import io.fukan.kpi.Formula.Ratio;
import io.fukan.kpi.Formula.Recorded;
import io.fukan.quality.Quality;
import java.util.Set;

/** The KPIs of what other systems report: days of channels, mails, hours and costs. */
final class ReportedKpis extends KpiList {

    private static final Set<String> OF_CHANNELS = Set.of("channel", "campaign");
    private static final Set<String> OF_PEOPLE = Set.of("rep", "team", "department");

    ReportedKpis() {
        super(MK);
        reported("sessions", SESSIONS, COUNT, UP);
        reported("impressions", IMPRESSIONS, COUNT, UP);
        reported("clicks", CLICKS, COUNT, UP);
        ofChannels("ctr", UP, CLICKS_OF_IMPRESSIONS, IMPRESSIONS_OF_CLICKS);
        ofChannels("bounce-rate", DOWN, BOUNCES, SESSIONS_OF_BOUNCES);
        ofChannels("exit-rate", DOWN, EXITS, PAGE_VIEWS_OF_EXITS);
        reported("conversions", CONVERSIONS, COUNT, UP);
        reported("orders", ORDERS, COUNT, UP);
        reported("channel-revenue", CHANNEL_REVENUE, YEN, UP);
        reported("channel-cost", CHANNEL_COST, YEN, NONE);
        kpi(
                "visit-to-lead-rate",
                MK,
                PERCENT,
                UP,
                DateBasis.LEAD_CREATED,
                PERIOD_ONLY,
                OF_CHANNELS,
                Ratio.of(count(LEAD), amount(SESSIONS)));
        kpi(
                "cost-per-conversion",
                MK,
                YEN,
                DOWN,
                DateBasis.REPORTED,
                PERIOD_ONLY,
                OF_CHANNELS,
                Ratio.of(amount(COST_OF_CONVERSIONS), amount(CONVERSIONS_OF_COST)));
        costPer("cost-per-lead", count(LEAD));
        costPer("cost-per-quality-lead", count(LEAD).only(Quality.QUALITY));
        costPer("cost-per-opportunity", count(OPPORTUNITY));
        costPer("cost-per-win", count(WIN));
        kpi(
                "customer-acquisition-cost",
                MK,
                YEN,
                DOWN,
                DateBasis.CLOSED,
                PERIOD_ONLY,
                Set.of(),
                new Per(amount(CHANNEL_COST, ACQUISITION_COST), ACQUISITION_COST, count(CUSTOMER_START)));
        kpi("mails-delivered", MK, COUNT, NONE, DateBasis.SENT, FROM_LEAD, null, new Recorded(count(MAIL_DELIVERED)));
        kpi("mail-open-rate", MK, PERCENT, UP, DateBasis.SENT, FROM_LEAD, null, Ratio.of(MAIL_OPENED, MAIL_DELIVERED));
        kpi(
                "mail-click-rate",
                MK,
                PERCENT,
                UP,
                DateBasis.SENT,
                FROM_LEAD,
                null,
                Ratio.of(MAIL_CLICKED, MAIL_DELIVERED));
        kpi(
                "touches-per-hour",
                SDR,
                PER_HOUR,
                UP,
                DateBasis.ACTIVITY,
                PERIOD_ONLY,
                OF_PEOPLE,
                Ratio.of(count(CALL, EMAIL, MEETING, VISIT), amount(WORK_HOURS)));
    }

    private void reported(String key, Measure measure, Unit unit, Direction direction) {
        kpi(key, MK, unit, direction, DateBasis.REPORTED, PERIOD_ONLY, OF_CHANNELS, new Recorded(amount(measure)));
    }

    private void ofChannels(String key, Direction direction, Measure above, Measure below) {
        kpi(
                key,
                MK,
                PERCENT,
                direction,
                DateBasis.REPORTED,
                PERIOD_ONLY,
                OF_CHANNELS,
                Ratio.of(amount(above), amount(below)));
    }

    private void costPer(String key, Term each) {
        Formula formula = new Per(amount(CHANNEL_COST), CHANNEL_COST, each);
        kpi(key, MK, YEN, DOWN, DateBasis.REPORTED, FROM_LEAD, OF_CHANNELS, formula);
    }
}
