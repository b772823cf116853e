package io.fukan.demo;

import java.time.Instant;

/**
 * A deal that field sales judged.
 *
 * @param id of the deal in the files
 * @param by its owner
 */
record JudgedDeal(String id, Instant judged, String by) {}
