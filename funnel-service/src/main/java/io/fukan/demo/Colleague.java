package io.fukan.demo;

import io.fukan.organisation.Department;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Somebody of the company in one team, from a day until (not on) another.
 *
 * @param load share of a usual colleague's work; also how well it goes
 * @param ramps whether the work was new to them on the first day
 * @param oversells whether they promise more than the product keeps
 */
record Colleague(
        String name,
        Department department,
        String team,
        LocalDate from,
        LocalDate until,
        double load,
        boolean ramps,
        boolean oversells) {

    boolean worksOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** A newcomer takes a fifth of the work in the first month, a fifth more each further one. */
    double loadOn(LocalDate day) {
        long months = ChronoUnit.MONTHS.between(from, day);
        return ramps ? load * Math.min(1, 0.2 * (months + 1)) : load;
    }

    /** How well it goes, 1 is usual. */
    double skillOn(LocalDate day) {
        double own = 0.7 + 0.3 * Math.max(load, 0.8);
        return ramps ? own * Math.min(1, 0.75 + 0.05 * ChronoUnit.MONTHS.between(from, day)) : own;
    }
}
