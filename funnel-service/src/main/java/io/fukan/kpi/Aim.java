package io.fukan.kpi;

/** What is asked of the targets of won amounts, and of the people who have one. */
enum Aim {
    /** 達成率: won amount ÷ its target. */
    ATTAINMENT,
    /** 達成者の割合: people at 100 % or more ÷ people with a target. */
    DISTRIBUTION,
    /** 営業キャパシティ: Σ quota × ramp × active share. */
    CAPACITY,
    /** 必要商談数: deals to be won ÷ own win rate, rounded up. */
    REQUIRED_OPPORTUNITIES,
    /** ランプタイム: months from the hire to the first one at 100 % of quota. */
    RAMP;

    /** Whether sums of money can be told from its figure, be they only divided. */
    boolean dividesMoney() {
        return this == ATTAINMENT || this == DISTRIBUTION;
    }
}
