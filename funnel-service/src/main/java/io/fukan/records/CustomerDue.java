package io.fukan.records;

import io.fukan.record.Labelled;

/** What customer success has to look at: why a customer asks for attention today. */
public enum CustomerDue implements Labelled {
    /** So unhealthy that it may leave. */
    AT_RISK("h.health < 50"),
    /** The term ends within 90 days, or has ended. */
    RENEWAL("k.stage <> 'CHURNED' and k.renews_on <= t.day + 90"),
    /** Onboarding is not completed. */
    ONBOARDING("k.stage = 'ONBOARDING'");

    private final String condition;

    CustomerDue(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    @Override
    public String messagePrefix() {
        return "customerDue";
    }
}
