package io.fukan.demo;

import java.time.Instant;
import java.util.List;

/**
 * A recycled lead begins a new cycle: something a file cannot say, so it is done as people do it.
 *
 * @param lead external id
 * @param by name of who takes it up
 * @param steps after it is untouched again, in order
 */
record Comeback(String lead, String by, Instant at, List<Step> steps) {}
