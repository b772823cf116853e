package io.fukan.scoring;

/**
 * A cell of the grid with the leads in it.
 *
 * @param letter A to D, by attributes
 * @param number 1 to 4, by behaviour
 */
public record Cell(String letter, int number, long leads) {}
