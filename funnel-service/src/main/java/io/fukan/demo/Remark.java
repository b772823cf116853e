package io.fukan.demo;

import java.time.Instant;

/**
 * What a colleague says about a deal.
 *
 * @param deal its id in the files
 */
record Remark(String deal, String by, Instant at, String text) {}
