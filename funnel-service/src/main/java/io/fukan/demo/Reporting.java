package io.fukan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the systems beside the one for sales report of the company's days, months and surroundings. */
final class Reporting {

    private static final int PERCENT = 100;

    private final World world;
    private final Timeline timeline;
    private final List<LocalDate> days;

    Reporting(World world) {
        this.world = world;
        this.timeline = world.timeline();
        this.days = timeline.quarter(-Timeline.PAST)
                .from()
                .datesUntil(timeline.today())
                .toList();
    }

    void write(List<Inquiry> inquiries) {
        new ChannelReport(world, days).write(inquiries);
        work();
        costs();
        news();
    }

    /** The hours that inside sales spends with prospects, up to yesterday. */
    private void work() {
        for (LocalDate day : days) {
            if (timeline.calendar().isBusinessDay(day)) {
                for (Colleague colleague : world.colleagues().inInsideSales(day)) {
                    Draw draw = Draw.of(world.seed(), "work" + colleague.name(), day.toEpochDay());
                    double hours = colleague.load() < 0.5 ? 0.75 : draw.between(8, 13) / 4.0;
                    world.books().reports.workDays.row(day, colleague.name(), BigDecimal.valueOf(hours));
                }
            }
        }
    }

    private void costs() {
        for (LocalDate day : days) {
            if (day.equals(day.withDayOfMonth(day.lengthOfMonth()))) {
                for (Lines line : Lines.of("department-costs")) {
                    Draw draw = Draw.of(world.seed(), line.text("department") + line.text("item"), day.toEpochDay());
                    long yen = Math.round(line.number("month") * draw.between(96, 106) / PERCENT / 1_000) * 1_000;
                    world.books()
                            .reports
                            .costs
                            .row(day, line.text("department"), line.text("item"), BigDecimal.valueOf(yen));
                }
            }
        }
    }

    /** News of a few companies on the list of targets, of the last weeks. */
    private void news() {
        List<Lines> news = Lines.of("news");
        for (String firm : world.approached().firms()) {
            Draw draw = Draw.of(world.seed(), "news", firm.hashCode());
            if (draw.chance(0.3)) {
                Lines one = draw.pick(news);
                world.books()
                        .reports
                        .signals
                        .row(
                                "N-" + firm,
                                firm,
                                one.text("kind"),
                                one.text("title"),
                                timeline.today().minusDays(draw.between(1, 40)));
            }
        }
    }
}
