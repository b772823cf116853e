package io.fukan.demo;

import java.util.HashMap;
import java.util.Map;

/**
 * Decides yes or no so that the share of yes in each cell follows its probability closely, not only on average: what one
 * decision gave too much is taken from the next. The story the figures tell then does not depend on luck.
 */
final class Odds {

    private final Map<String, Double> owed = new HashMap<>();

    /** @param cell decisions of one kind, such as the wins of quality deals in a quarter */
    boolean happens(String cell, double probability, Draw draw) {
        double due = owed.getOrDefault(cell, 0.0) + probability;
        boolean yes = due > 0.15 + 0.7 * draw.unit();
        owed.put(cell, yes ? due - 1 : due);
        return yes;
    }
}
