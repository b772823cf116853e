package io.fukan.calendar;

import java.time.Instant;

/**
 * A time at which somebody can be met.
 *
 * @param repId who
 * @param startsAt from when
 */
public record FreeSlot(long repId, Instant startsAt) {}
