package io.fukan.customer;

import io.fukan.record.Labelled;
import java.util.List;

/** Where a customer stands after the contract; CHURNED can follow on any. */
public enum CustomerStage implements Labelled {
    ONBOARDING,
    ADOPTION,
    RETENTION,
    RENEWAL,
    EXPANSION,
    CHURNED;

    /** The stages of a customer's life in order, but for its end. */
    public static List<CustomerStage> steps() {
        return List.of(ONBOARDING, ADOPTION, RETENTION, RENEWAL, EXPANSION);
    }

    /** Where a customer can go from here: one step on, or back. */
    public List<CustomerStage> reachable() {
        return this == CHURNED
                ? List.of()
                : steps().stream()
                        .filter(stage -> Math.abs(stage.ordinal() - ordinal()) == 1)
                        .toList();
    }

    @Override
    public String messagePrefix() {
        return "customerStage";
    }
}
