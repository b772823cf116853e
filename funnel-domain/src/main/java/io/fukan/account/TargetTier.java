package io.fukan.account;

import io.fukan.record.Labelled;

/** How dear a company is among those that we approach unasked. */
public enum TargetTier implements Labelled {
    A,
    B,
    C;

    @Override
    public String messagePrefix() {
        return "targetTier";
    }
}
