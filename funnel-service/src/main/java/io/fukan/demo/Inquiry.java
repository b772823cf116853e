package io.fukan.demo;

import io.fukan.quality.Quality;
import java.time.Instant;

/**
 * A lead comes in.
 *
 * @param campaign blank: none
 * @param quality what the rule will make of it
 */
record Inquiry(int number, Instant at, Medium medium, String campaign, Quality quality, Prospect who) {

    String id() {
        return "L-%05d".formatted(number);
    }
}
