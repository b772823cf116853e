package io.fukan.customer;

import io.fukan.record.Labelled;

/** Where a customer stands after the contract; CHURNED can follow on any. */
public enum CustomerStage implements Labelled {
    ONBOARDING,
    ADOPTION,
    RETENTION,
    RENEWAL,
    EXPANSION,
    CHURNED;

    @Override
    public String messagePrefix() {
        return "customerStage";
    }
}
