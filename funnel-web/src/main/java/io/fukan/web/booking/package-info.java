/** Booking and moving meetings on a grid of free times, and the times at which people can be met. */
@NullMarked
package io.fukan.web.booking;

import org.jspecify.annotations.NullMarked;
