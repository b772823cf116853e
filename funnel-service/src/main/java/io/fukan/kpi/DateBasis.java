package io.fukan.kpi;

/** The date that a KPI belongs to in period basis (kpis.md). */
public enum DateBasis {
    LEAD_CREATED,
    INQUIRED,
    ACTIVITY,
    HANDOFF,
    APPOINTMENT_BOOKED,
    APPOINTMENT_SCHEDULED,
    MEETING_HELD,
    OPPORTUNITY_CREATED,
    CLOSED,
    PERIOD_END,
    STAGE,
    /** When a lead laid aside came back, or was to come back. */
    REVISIT,
    /** The day that the source names. */
    REPORTED,
    SENT,
    CONTRACT_STARTED,
    /** When what a customer pays changed. */
    CHANGED,
    RENEWAL_DUE
}
