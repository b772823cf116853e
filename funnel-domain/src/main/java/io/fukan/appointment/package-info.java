/** Meetings booked with a lead: set, moved, held, missed or cancelled. */
@NullMarked
package io.fukan.appointment;

import org.jspecify.annotations.NullMarked;
