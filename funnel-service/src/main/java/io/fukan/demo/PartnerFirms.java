package io.fukan.demo;

import io.fukan.demo.Medium.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The partners of the company, {@code demo/partners.csv}, and which of them brought which lead. */
final class PartnerFirms {

    private final World world;
    private final List<Lines> all = Lines.of("partners");

    PartnerFirms(World world) {
        this.world = world;
    }

    void write() {
        for (Lines line : all) {
            world.books()
                    .partners
                    .row(
                            line.text("id"),
                            line.text("name"),
                            line.text("type"),
                            monthsAgo(line, "contracted"),
                            monthsAgo(line, "trained"),
                            monthsAgo(line, "ended"),
                            line.text("owner"),
                            line.text("conditions"));
        }
    }

    /** Says of a lead that came through partners which of those at work on that day it was. */
    void bring(Inquiry inquiry) {
        if (inquiry.medium().way() != Way.PARTNER) {
            return;
        }
        LocalDate day = world.timeline().day(inquiry.at());
        List<Lines> atWork = all.stream().filter(line -> isAtWork(line, day)).toList();
        Draw draw = Draw.of(world.seed(), "partner", inquiry.number());
        world.books()
                .broughtLeads
                .row(
                        inquiry.id(),
                        draw.pick(atWork, line -> line.number("weight")).text("name"));
    }

    private boolean isAtWork(Lines line, LocalDate day) {
        return line.number("weight") > 0
                && !day.isBefore(Objects.requireNonNull(monthsAgo(line, "contracted")))
                && !day.isAfter(Objects.requireNonNull(monthsAgo(line, "busyUntil")));
    }

    private @Nullable LocalDate monthsAgo(Lines line, String column) {
        return line.isBlank(column) ? null : world.timeline().today().minusMonths((long) line.number(column));
    }
}
