package io.fukan.account;

import io.fukan.record.Labelled;

/** What somebody has to say when their company buys. */
public enum BuyingRole implements Labelled {
    /** 決裁者. */
    DECISION_MAKER,
    /** 推進者: wants it and works for it inside. */
    CHAMPION,
    /** 影響者: is heard. */
    INFLUENCER,
    /** 利用者: will work with it. */
    USER,
    /** 阻止者: is against it. */
    BLOCKER;

    @Override
    public String messagePrefix() {
        return "buyingRole";
    }
}
