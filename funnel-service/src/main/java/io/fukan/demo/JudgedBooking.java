package io.fukan.demo;

import java.time.Instant;

/**
 * An appointment that inside sales booked after the criteria had been agreed.
 *
 * @param id of the appointment in the files
 * @param lead its lead, likewise
 * @param by who booked it
 * @param excuse why it is booked if the criteria are not met
 */
record JudgedBooking(String id, String lead, Instant booked, String by, String excuse) {}
