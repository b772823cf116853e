package io.fukan.targeting;

import io.fukan.record.Labelled;

/** What is new with a company. */
public enum SignalKind implements Labelled {
    NEWS,
    /** 求人. */
    HIRING,
    /** 資金調達. */
    FUNDING,
    /** 人事異動. */
    PERSONNEL,
    /** 拠点・事業の拡大. */
    EXPANSION,
    OTHER;

    @Override
    public String messagePrefix() {
        return "signalKind";
    }
}
