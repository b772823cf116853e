package io.fukan.organisation;

import io.fukan.record.Labelled;

/** What somebody may see and do; who has no role is known from records only. */
public enum Role implements Labelled {
    ADMIN,
    MANAGER,
    MARKETING,
    SDR,
    BDR,
    FIELD,
    CS,
    PARTNER;

    @Override
    public String messagePrefix() {
        return "role";
    }
}
