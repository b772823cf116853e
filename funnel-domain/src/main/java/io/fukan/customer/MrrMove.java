package io.fukan.customer;

import io.fukan.record.Labelled;

/** Why a customer's monthly revenue changed. */
public enum MrrMove implements Labelled {
    /** More of what it has. */
    UPSELL(1),
    /** Something else beside it. */
    CROSS_SELL(1),
    /** Less. */
    CONTRACTION(-1);

    private final int sign;

    MrrMove(int sign) {
        this.sign = sign;
    }

    /** Above zero where the monthly revenue grows by it. */
    int sign() {
        return sign;
    }

    @Override
    public String messagePrefix() {
        return "mrrMove";
    }
}
