package io.fukan.demo;

import io.fukan.organisation.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of the company and who takes what. */
final class Colleagues {

    private static final String EAST = "FS 東日本";
    private static final String WEST = "FS 西日本";

    private final Timeline timeline;
    private final List<Lines> joined = Lines.of("colleagues");
    private final List<Lines> transfers = Lines.of("transfers");
    private final List<Colleague> all = new ArrayList<>();

    Colleagues(Timeline timeline) {
        this.timeline = timeline;
        for (Lines line : joined) {
            LocalDate moves = transfers.stream()
                    .filter(transfer -> transfer.text("id").equals(line.text("id")))
                    .map(transfer -> timeline.lastApril())
                    .findFirst()
                    .orElse(LocalDate.MAX);
            all.add(member(line, hiredOn(line), moves, line.number("load"), isNew(line), line.says("oversells")));
        }
        transfers.forEach(line -> all.add(member(line, timeline.lastApril(), LocalDate.MAX, 1, true, false)));
    }

    /** Who does it, among those of the department at work on that day. */
    Colleague pick(Department department, Instant when, Draw draw) {
        return pick(department, null, when, draw);
    }

    /** The field sales team of that side of the country. */
    Colleague inFieldSales(boolean east, Instant when, Draw draw) {
        return pick(Department.FS, east ? EAST : WEST, when, draw);
    }

    private Colleague pick(Department department, @Nullable String team, Instant when, Draw draw) {
        LocalDate day = timeline.day(when);
        List<Colleague> there = all.stream()
                .filter(c -> c.department() == department && c.worksOn(day))
                .filter(c -> team == null || c.team().equals(team))
                .toList();
        return draw.pick(there, colleague -> colleague.loadOn(day));
    }

    /** Whoever calls prospects on that day. */
    List<Colleague> inInsideSales(LocalDate day) {
        return all.stream()
                .filter(colleague -> colleague.worksOn(day))
                .filter(colleague ->
                        colleague.department() == Department.SDR || colleague.department() == Department.BDR)
                .toList();
    }

    /** Whoever takes over from a colleague who is no longer in that team. */
    Colleague stillThere(Colleague colleague, Instant when, Draw draw) {
        return colleague.worksOn(timeline.day(when)) ? colleague : pick(colleague.department(), null, when, draw);
    }

    /** Who leads the department in which somebody is; managers lead themselves. */
    String managerOf(Colleague colleague) {
        return joined.stream()
                .filter(line -> line.text("role").equals("MANAGER"))
                .filter(line ->
                        line.text("department").equals(colleague.department().name()))
                .map(line -> line.text("name"))
                .findFirst()
                .orElse(colleague.name());
    }

    void writeTo(Books books) {
        for (Lines line : joined) {
            books.colleagues.row(
                    line.text("id"),
                    line.text("name"),
                    line.text("kana"),
                    line.text("mail") + "@miharukasu.example.jp",
                    line.text("role"),
                    line.text("department"),
                    line.text("team"),
                    line.text("manager"),
                    hiredOn(line),
                    hiredOn(line));
        }
        for (Lines line : transfers) {
            books.transfers.row(
                    line.text("id"),
                    line.text("name"),
                    line.text("role"),
                    line.text("department"),
                    line.text("team"),
                    timeline.lastApril());
        }
    }

    private static Colleague member(
            Lines line, LocalDate from, LocalDate until, double load, boolean ramps, boolean oversells) {
        Department department = Department.valueOf(line.text("department"));
        return new Colleague(line.text("name"), department, line.text("team"), from, until, load, ramps, oversells);
    }

    /** A newcomer's line says in which quarter of the story. */
    private boolean isNew(Lines line) {
        return !line.text("joined").isEmpty();
    }

    private LocalDate hiredOn(Lines line) {
        if (isNew(line)) {
            return timeline.quarter(Integer.parseInt(line.text("joined"))).from();
        }
        int number = Integer.parseInt(line.text("id").substring(1));
        return timeline.quarter(-Timeline.PAST).from().minusYears(1).minusMonths(3L * number);
    }
}
