package io.fukan.proposal;

/** What a service that has contracts signed tells of one. */
public enum ContractEvent {
    SENT,
    VIEWED,
    SIGNED,
    DECLINED;

    /** What the contract comes to by it. */
    public ContractStatus reached() {
        return switch (this) {
            case SENT -> ContractStatus.SENT;
            case VIEWED -> ContractStatus.VIEWED;
            case SIGNED -> ContractStatus.SIGNED;
            case DECLINED -> ContractStatus.DECLINED;
        };
    }
}
