package io.fukan.proposal;

import io.fukan.record.Labelled;

/** How far the electronic contract of a deal has come. */
public enum ContractStatus implements Labelled {
    NONE,
    SENT,
    SIGNED;

    @Override
    public String messagePrefix() {
        return "contractStatus";
    }
}
