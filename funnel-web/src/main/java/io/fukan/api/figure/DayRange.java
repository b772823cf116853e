package io.fukan.api.figure;

import io.fukan.time.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** Days of the business zone, both ends included. */
record DayRange(
        LocalDate from,
        @Schema(description = "the last day included") LocalDate to) {

    static DayRange of(Period period) {
        return new DayRange(period.from(), period.lastDay());
    }
}
