package io.fukan.scoring;

import java.time.LocalDate;

/**
 * Where a lead stood on a day.
 *
 * @param letter A to D, by attributes
 * @param number 1 to 4, by behaviour
 * @param modelVersion by which it was computed
 */
public record Score(LocalDate day, int attribute, int behaviour, String letter, int number, int modelVersion) {

    /** A1 to D4. */
    public String cell() {
        return letter + number;
    }
}
