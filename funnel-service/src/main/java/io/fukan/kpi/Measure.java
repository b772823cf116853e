package io.fukan.kpi;

import java.util.Locale;

/**
 * What can be counted. Each name is a value of {@code fact.measure}; what such an event is stands in the view
 * {@code fact_source} (R__fact_source.sql) and nowhere else.
 */
public enum Measure {
    LEAD,
    MQL,
    NEEDS_CONFIRMED,
    RECYCLED,
    RECYCLE_DUE(true),
    RECYCLE_REACTIVATED,
    CALL,
    REACHED_CALL,
    GATEKEEPER_CALL,
    CONNECT,
    TIMED_CONNECT,
    INQUIRY_ANSWERED,
    INQUIRY_ANSWERED_WORKING,
    INQUIRY_UNANSWERED,
    CALLABLE_LEAD,
    FIVE_MINUTE_CALL,
    REP_SPEECH,
    BOTH_SPEECH,
    REP_CHARACTERS,
    RALLY,
    SILENCE,
    PITCH_VARIATION,
    APPOINTMENT,
    APPOINTMENT_FROM_CALL,
    APPOINTMENT_CRITERIA_MET,
    APPOINTMENT_DUE(true),
    APPOINTMENT_HELD(true),
    FIRST_MEETING,
    HANDED_TO_IS,
    FOLLOWED,
    FIRST_MEETING_LOST,
    HANDOFF,
    HANDOFF_ACCEPTED,
    HANDOFF_RETURNED,
    HANDOFF_PENDING,
    HANDOFF_OVERDUE(true),
    OPPORTUNITY,
    OPPORTUNITY_IS_SOURCED,
    OPPORTUNITY_SOURCE_KNOWN,
    OPPORTUNITY_PER_APPOINTMENT,
    OPPORTUNITY_JUDGED,
    OPPORTUNITY_VALID,
    VISIT,
    PROPOSAL,
    PROPOSED_PRODUCT,
    QUOTE,
    WIN,
    WIN_WITH_AMOUNT,
    WIN_IS_SOURCED,
    WIN_SOURCE_KNOWN,
    LOSS,
    SALES_CYCLE,
    LEAD_TO_WIN,
    DEAL_OPENED,
    DEAL_CLOSED,
    PIPELINE_CHANGE,
    PIPELINE_CLOSED,
    MAIL_SENT,
    MAIL_DELIVERED,
    MAIL_OPENED,
    MAIL_CLICKED,
    EMAIL,
    MEETING,
    IMPRESSIONS,
    CLICKS,
    IMPRESSIONS_OF_CLICKS,
    CLICKS_OF_IMPRESSIONS,
    SESSIONS,
    BOUNCES,
    SESSIONS_OF_BOUNCES,
    EXITS,
    PAGE_VIEWS_OF_EXITS,
    CONVERSIONS,
    CONVERSIONS_OF_COST,
    ORDERS,
    CHANNEL_REVENUE,
    CHANNEL_COST,
    COST_OF_CONVERSIONS,
    WORK_HOURS,
    DEPARTMENT_COST,
    ACQUISITION_COST,
    MARKETING_COST,
    CUSTOMER_START,
    CUSTOMER_CHURN,
    ONBOARDING_DUE(true),
    ONBOARDING_IN_TIME(true),
    TIME_TO_VALUE,
    MRR_UPSELL,
    MRR_CROSS_SELL,
    MRR_CONTRACTION,
    RENEWAL_DUE(true),
    RENEWAL_RENEWED(true),
    /** An open deal as it stood at a moment; read from standing_deal and never kept as a fact. */
    STANDING_DEAL,
    /** A lead that somebody has to act on, as it stands now; read from standing_lead and never kept as a fact. */
    STANDING_LEAD,
    TARGET_ADDED,
    TARGET_REMOVED,
    KEY_PERSON,
    KEY_PERSON_LEFT,
    KEY_CONTACT,
    KEY_CONTACT_LOST,
    PARTNER_LEAD,
    PARTNER_OPPORTUNITY,
    PARTNER_OPPORTUNITY_VALID,
    PARTNER_WIN,
    PARTNER_LOSS,
    PARTNER_CONTRACTED,
    PARTNER_TRAINED,
    PARTNER_ENDED,

    LEAD_ARRIVAL,
    CONNECT_ARRIVAL,
    APPOINTMENT_ARRIVAL,
    HANDOFF_ARRIVAL,
    OPPORTUNITY_ARRIVAL,
    PROPOSAL_ARRIVAL,
    WIN_ARRIVAL,
    RETAINED_ARRIVAL,
    CONNECT_PROGRESSED,
    APPOINTMENT_PROGRESSED,
    HANDOFF_PROGRESSED,
    OPPORTUNITY_PROGRESSED,
    PROPOSAL_PROGRESSED,
    WIN_PROGRESSED,
    RETAINED_PROGRESSED,
    LEAD_SKIPPED,
    CONNECT_SKIPPED,
    APPOINTMENT_SKIPPED,
    HANDOFF_SKIPPED,
    OPPORTUNITY_SKIPPED,
    PROPOSAL_SKIPPED,
    WIN_SKIPPED;

    private final boolean byClock;

    Measure() {
        this(false);
    }

    Measure(boolean byClock) {
        this.byClock = byClock;
    }

    /** The name in {@code fact.measure}, for example {@code reached-call}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a fact of it counts only once its day has come, so that it is read from the facts and never rolled up. */
    boolean byClock() {
        return byClock;
    }

    /** Whether it is told of a partner itself, rather than of what came through one. */
    public boolean isAboutPartner() {
        return this == PARTNER_CONTRACTED || this == PARTNER_TRAINED || this == PARTNER_ENDED;
    }

    static Measure of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
