package io.fukan.kpi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The denominator that a view's figures share (分母): each event on its own date, or the cohort of base records that began
 * in the period and what became of them, whenever that was.
 */
public enum Basis {
    /** Each event on its own date. */
    PERIOD("occurred_on", "f.occurred_on", null),
    /** By the day the lead (or its later cycle) began, リード作成日. */
    LEAD(
            "lead_on",
            "base.occurred_on",
            "base.measure = 'lead-arrival' and base.root = f.root and base.cycle = f.cycle"),
    /** By the day the appointment was booked, アポ取得日. */
    APPOINTMENT(
            "appointment_on", "f.appointment_on", "base.measure = 'appointment' and base.source_id = f.appointment_id"),
    /** By the day the deal was confirmed, 商談作成日. */
    OPPORTUNITY(
            "opportunity_on", "f.opportunity_on", "base.measure = 'opportunity' and base.source_id = f.opportunity_id"),
    /** By the day the contract was won, 契約日. */
    CONTRACT("contract_on", "f.contract_on", "base.measure = 'win' and base.source_id = f.opportunity_id");

    private final String dayColumn;
    private final String day;
    private final String baseCondition;

    Basis(String dayColumn, String day, String baseCondition) {
        this.dayColumn = dayColumn;
        this.day = day;
        this.baseCondition = baseCondition;
    }

    /** The column, of facts and of what is rolled up from them, with the day that decides to which period an event belongs. */
    String dayColumn() {
        return dayColumn;
    }

    /**
     * The same day of a fact f with its base record. A lead's cohort is found by the day of the arrival itself, of which there
     * is one a lead, so that the many facts of leads need no index by it.
     */
    String day() {
        return day;
    }

    /** The fact whose dimensions cut this basis: the event itself (alias f), or its cohort's base record (alias base). */
    String dimensionAlias() {
        return isCohort() ? "base" : "f";
    }

    String joinBase() {
        return isCohort() ? "left join fact base on " + baseCondition : "";
    }

    public boolean isCohort() {
        return this != PERIOD;
    }

    /** Whether these events are its base records themselves. */
    boolean isOf(Set<Measure> events) {
        return switch (this) {
            case PERIOD -> false;
            case LEAD -> events.equals(Set.of(Measure.LEAD_ARRIVAL));
            case APPOINTMENT -> events.equals(Set.of(Measure.APPOINTMENT));
            case OPPORTUNITY -> events.equals(Set.of(Measure.OPPORTUNITY));
            case CONTRACT -> events.equals(Set.of(Measure.WIN));
        };
    }

    /** The name in URLs and the API, for example {@code lead}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Basis> named(String apiName) {
        return Arrays.stream(values()).filter(b -> b.apiName().equals(apiName)).findFirst();
    }
}
