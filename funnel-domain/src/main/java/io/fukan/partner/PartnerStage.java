package io.fukan.partner;

import io.fukan.record.Labelled;

/** How far a partner has come, as follows from its days and from what it registers (R__partner_functions.sql). */
public enum PartnerStage implements Labelled {
    /** No contract yet. */
    CANDIDATE,
    /** Has a contract; has registered nothing so far. */
    CONTRACTED,
    /** Has registered a lead or a deal within 90 days. */
    ACTIVATED,
    /** Has registered nothing for 90 days. */
    DORMANT,
    /** The contract has ended. */
    TERMINATED;

    @Override
    public String messagePrefix() {
        return "partnerStage";
    }
}
