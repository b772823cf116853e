package io.fukan.proposal;

/** What a service that has contracts signed tells of one. */
public enum ContractEvent {
    SENT,
    VIEWED,
    SIGNED,
    DECLINED
}
