package io.fukan.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that was agreed.
 *
 * @param by null: the prospect took it from the calendar
 * @param meetsCriteria what the criteria for appointments say of it; null: it was not booked on the phone
 */
record Booked(Instant at, @Nullable Colleague by, @Nullable Boolean meetsCriteria) {}
