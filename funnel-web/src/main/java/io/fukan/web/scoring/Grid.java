package io.fukan.web.scoring;

import io.fukan.scoring.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The grid as a table: a row for each of A to D, a column for each of 1 to 4.
 *
 * @param total leads in it
 */
record Grid(List<Row> rows, long total) {

    private static final String LETTERS = "ABCD";
    private static final int SCALE = 4;

    record Row(String letter, List<Square> squares) {}

    /** @param share of all leads; null where there are none */
    record Square(String cell, long leads, @Nullable BigDecimal share) {

        /** How dark to paint it, 0 to 4. */
        public int shade() {
            if (share == null || leads == 0) {
                return 0;
            }
            double part = share.doubleValue();
            return part >= 0.2 ? 4 : part >= 0.1 ? 3 : part >= 0.05 ? 2 : 1;
        }
    }

    static Grid of(List<Cell> cells) {
        long total = cells.stream().mapToLong(Cell::leads).sum();
        List<Row> rows = LETTERS.chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .map(letter -> new Row(
                        letter,
                        IntStream.rangeClosed(1, LETTERS.length())
                                .mapToObj(number -> square(letter, number, cells, total))
                                .toList()))
                .toList();
        return new Grid(rows, total);
    }

    private static Square square(String letter, int number, List<Cell> cells, long total) {
        long leads = cells.stream()
                .filter(cell -> cell.letter().equals(letter) && cell.number() == number)
                .mapToLong(Cell::leads)
                .sum();
        BigDecimal share = total == 0
                ? null
                : BigDecimal.valueOf(leads).divide(BigDecimal.valueOf(total), SCALE, RoundingMode.HALF_UP);
        return new Square(letter + number, leads, share);
    }
}
