package io.fukan.demo;

import java.time.Instant;

/**
 * The first call to a lead.
 *
 * @param advantage by how much better than usual it goes: who is called soon still has in mind what the inquiry was about
 */
record FirstCall(Instant at, double advantage) {

    private static final int PROMPT = 5;
    private static final int SOON = 30;
    private static final int WITHIN_THE_HOUR = 60;

    /** @param minutes of working time between the inquiry and the call */
    static FirstCall afterWaiting(int minutes, Instant at) {
        double advantage = minutes <= PROMPT ? 1.5 : minutes <= SOON ? 1.2 : minutes <= WITHIN_THE_HOUR ? 1.05 : 0.85;
        return new FirstCall(at, advantage);
    }

    /** Of somebody who did not just inquire. */
    static FirstCall unhurried(Instant at) {
        return new FirstCall(at, 1);
    }
}
