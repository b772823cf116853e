package io.fukan.designcheck;

import io.fukan.kpi.Kpi;
import io.fukan.organisation.Department;
import io.fukan.setting.Company;
import io.fukan.time.FiscalCalendar;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The KPI design as targets say it: configured is a KPI that has targets in the fiscal year.
 *
 * @param all targets from two quarters back on
 * @param active departments in which somebody works
 */
record Design(LocalDate today, Period year, Period quarter, List<Aim> all, Set<Department> active) {

    static Design of(LocalDate today, FiscalCalendar calendar, List<Aim> all, Set<Department> active) {
        return new Design(
                today, calendar.yearContaining(today), calendar.quarterContaining(today), all, new TreeSet<>(active));
    }

    /** From when on targets matter: the year's first day, or that of the quarter before the last one. */
    static LocalDate earliest(LocalDate today, Company company) {
        FiscalCalendar calendar = company.fiscalCalendar();
        LocalDate year = calendar.yearContaining(today).from();
        LocalDate quarters =
                calendar.quarterContaining(today).previous().previous().from();
        return year.isBefore(quarters) ? year : quarters;
    }

    /** The year as far as it has come. */
    Period soFar() {
        return Period.ofInclusive(year.from(), today);
    }

    /** The year's targets. */
    List<Aim> aims() {
        return all.stream()
                .filter(aim -> aim.period().intersection(year).isPresent())
                .toList();
    }

    List<Kpi> kpis() {
        return aims().stream().map(Aim::kpi).distinct().toList();
    }

    List<Aim> aims(Department department) {
        return aims().stream().filter(aim -> aim.department() == department).toList();
    }

    List<Kpi> kpis(Department department) {
        return aims(department).stream().map(Aim::kpi).distinct().toList();
    }

    /** Those that have a KPI, in the order of the funnel. */
    List<Department> withKpis() {
        return aims().stream().map(Aim::department).distinct().sorted().toList();
    }
}
