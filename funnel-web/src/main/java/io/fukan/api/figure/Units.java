package io.fukan.api.figure;

import io.fukan.kpi.Unit;

/** How the API writes units. */
final class Units {

    private Units() {}

    static String name(Unit unit) {
        return switch (unit) {
            case COUNT -> "count";
            case PERCENT -> "%";
            case YEN -> "JPY";
            case DAYS -> "days";
            case MONTHS -> "months";
            case MINUTES -> "min";
            case CHARACTERS_PER_MINUTE -> "chars/min";
            case SEMITONES -> "semitones";
            case TIMES -> "x";
            case POINTS -> "points";
            case PER_HOUR -> "per hour";
        };
    }
}
