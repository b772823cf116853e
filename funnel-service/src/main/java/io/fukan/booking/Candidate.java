package io.fukan.booking;

import java.math.BigDecimal;

/**
 * Somebody who could go to a meeting.
 *
 * @param repId who
 * @param name as shown
 * @param wins deals won with companies of the segment
 * @param deals deals decided with companies of the segment: the sample
 * @param fit share won, drawn towards the company's own share where the sample is small; from 0 to 1
 * @param load appointments given to them lately, those left out to which nobody came and those called off
 */
public record Candidate(long repId, String name, int wins, int deals, BigDecimal fit, int load) {}
