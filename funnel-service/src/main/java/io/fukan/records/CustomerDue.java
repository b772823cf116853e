package io.fukan.records;

import io.fukan.record.Labelled;

/** What customer success has to look at: why a customer asks for attention today. */
public enum CustomerDue implements Labelled {
    /** So unhealthy that it may leave. */
    AT_RISK("h.health < 50", "health"),
    /** The term ends within 90 days, or has ended. */
    RENEWAL("k.stage <> 'CHURNED' and k.renews_on <= t.day + 90", "renewsOn"),
    /** Onboarding is not completed. */
    ONBOARDING("k.stage = 'ONBOARDING'", "startedOn");

    private final String condition;
    private final String order;

    CustomerDue(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    /** The key of {@link CustomerSort} that has the most pressing first. */
    public String order() {
        return order;
    }

    String condition() {
        return condition;
    }

    @Override
    public String messagePrefix() {
        return "customerDue";
    }
}
