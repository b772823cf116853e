package io.fukan.partner;

import io.fukan.record.Labelled;

/** Which part of the funnel a partner covers. */
public enum PartnerType implements Labelled {
    /** 紹介: introduces prospects; we sell. */
    REFERRAL,
    /** 販売: sells in its own name, from the lead to the contract. */
    RESALE,
    /** 伴走: sells side by side with us. */
    CO_SELLING;

    @Override
    public String messagePrefix() {
        return "partnerType";
    }
}
