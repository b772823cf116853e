/** Booking meetings from people's free time: who goes and why, by the rep on the lead or by the prospect. */
@NullMarked
package io.fukan.booking;

import org.jspecify.annotations.NullMarked;
