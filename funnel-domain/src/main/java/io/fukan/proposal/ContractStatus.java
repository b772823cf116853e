package io.fukan.proposal;

import io.fukan.record.Labelled;

/** How far the electronic contract of a deal has come. */
public enum ContractStatus implements Labelled {
    NONE,
    SENT,
    /** The customer has looked at it. */
    VIEWED,
    /** The customer will not sign it as it is. */
    DECLINED,
    SIGNED;

    @Override
    public String messagePrefix() {
        return "contractStatus";
    }
}
