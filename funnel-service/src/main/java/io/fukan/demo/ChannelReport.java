package io.fukan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What each channel cost on a day, and how many came to look: {@code demo/web-figures.csv}, {@code demo/channel-costs.csv}. */
final class ChannelReport {

    /** A quiet day without a lead has its visitors all the same. */
    private static final double USUAL = 0.4;

    private final World world;
    private final List<LocalDate> days;
    private final Map<String, Lines> web = byChannel("web-figures");
    private final Map<String, Lines> costs = byChannel("channel-costs");

    ChannelReport(World world, List<LocalDate> days) {
        this.world = world;
        this.days = days;
    }

    private static Map<String, Lines> byChannel(String file) {
        Map<String, Lines> lines = new HashMap<>();
        Lines.of(file).forEach(line -> lines.put(line.text("channel"), line));
        return lines;
    }

    private record Visits(@Nullable Long seen, @Nullable Long clicks, long visits, long bounces, long pages) {}

    void write(List<Inquiry> inquiries) {
        Map<String, Map<LocalDate, Integer>> leads = new HashMap<>();
        inquiries.forEach(inquiry -> leads.computeIfAbsent(inquiry.medium().name(), name -> new HashMap<>())
                .merge(world.timeline().day(inquiry.at()), 1, Integer::sum));
        TreeSet<String> channels = new TreeSet<>(web.keySet());
        channels.addAll(costs.keySet());
        for (String channel : channels) {
            for (LocalDate day : days) {
                write(channel, day, leads.getOrDefault(channel, Map.of()).getOrDefault(day, 0));
            }
        }
    }

    private void write(String channel, LocalDate day, int leads) {
        Draw draw = Draw.of(world.seed(), channel, day.toEpochDay());
        Visits visits = web.containsKey(channel) ? visits(web.get(channel), leads, draw) : null;
        Long cost = costs.containsKey(channel) ? cost(costs.get(channel), day, leads, draw) : null;
        if (visits == null && cost == null) {
            return;
        }
        world.books()
                .reports
                .channelDays
                .row(
                        day,
                        channel,
                        visits == null ? null : visits.seen(),
                        visits == null ? null : visits.clicks(),
                        visits == null ? null : visits.visits(),
                        visits == null ? null : visits.bounces(),
                        visits == null ? null : visits.pages(),
                        visits == null ? null : visits.visits(),
                        visits == null ? null : leads,
                        cost == null ? null : BigDecimal.valueOf(cost));
    }

    private static Visits visits(Lines line, int leads, Draw draw) {
        long visits = Math.round((leads + USUAL) * draw.around(line.number("visitsPerLead"), 0.2));
        Long clicks = line.isBlank("clickShare") ? null : Math.round(visits * line.number("clickShare"));
        Long seen = clicks == null ? null : Math.round(clicks * draw.around(line.number("seenPerClick"), 0.12));
        return new Visits(
                seen,
                clicks,
                visits,
                Math.round(visits * line.number("bounce")),
                Math.round(visits * line.number("pagesPerVisit")));
    }

    private @Nullable Long cost(Lines line, LocalDate day, int leads, Draw draw) {
        boolean early = world.timeline().era(world.timeline().at(day, 0)) == Era.EARLY;
        double yen = line.number(early ? "early" : "recent");
        boolean due = switch (line.text("rhythm")) {
            case "MONTH" -> day.getDayOfMonth() == 1;
            case "EVENT" -> leads > 0;
            default -> true;
        };
        double part = line.text("rhythm").equals("LEAD") ? leads + USUAL / 2 : 1;
        return due ? Math.round(yen * part * (0.9 + 0.2 * draw.unit()) / 100) * 100 : null;
    }
}
