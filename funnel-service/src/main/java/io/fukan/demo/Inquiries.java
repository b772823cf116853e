package io.fukan.demo;

import io.fukan.demo.Medium.Pace;
import io.fukan.quality.Quality;
import io.fukan.time.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When leads come in, from where, and of which quality. */
final class Inquiries {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final Set<Month> BUSY = Set.of(Month.MARCH, Month.JUNE, Month.SEPTEMBER, Month.NOVEMBER);

    private final long seed;
    private final Timeline timeline;
    private final Office office;
    private final Prospects prospects;
    private final Odds odds = new Odds();
    private final List<Medium> media = Medium.all();

    Inquiries(long seed, Timeline timeline, Prospects prospects) {
        this.seed = seed;
        this.timeline = timeline;
        this.office = new Office(timeline);
        this.prospects = prospects;
    }

    private record Arrival(Instant at, Medium medium) {}

    /** All that have come in by now, in order. */
    List<Inquiry> all() {
        Lines plan = Lines.of("plan").get(0);
        List<Arrival> arrivals = new ArrayList<>();
        for (int offset : timeline.offsets()) {
            Period quarter = timeline.quarter(offset);
            Draw draw = Draw.of(seed, "inquiries", offset);
            double leads = plan.number("q" + offset);
            for (Medium medium : media) {
                Era era = timeline.era(quarter.start(timeline.zone()));
                long count = Math.round(leads * medium.share(era));
                Map<LocalDate, Double> days = busyness(days(quarter, medium.pace()));
                for (long i = 0; i < count; i++) {
                    arrivals.add(new Arrival(moment(days, medium.pace(), draw), medium));
                }
            }
        }
        List<Inquiry> inquiries = new ArrayList<>();
        arrivals.stream()
                .filter(arrival -> timeline.hasCome(arrival.at()))
                .sorted(Comparator.comparing(Arrival::at)
                        .thenComparing(a -> a.medium().name()))
                .forEach(arrival -> inquiries.add(inquiry(inquiries.size() + 1, arrival)));
        return inquiries;
    }

    private Inquiry inquiry(int number, Arrival arrival) {
        Draw draw = Draw.of(seed, "prospect", number);
        Medium medium = arrival.medium();
        String cell = medium.name() + timeline.quarterOf(arrival.at());
        Quality quality;
        if (odds.happens(cell + "?", medium.unclassified(), draw)) {
            quality = Quality.UNCLASSIFIED;
        } else {
            boolean good =
                    odds.happens(cell, medium.quality(timeline.era(arrival.at())) / (1 - medium.unclassified()), draw);
            quality = good ? Quality.QUALITY : Quality.GENERAL;
        }
        String campaign = medium.campaign().formatted(MONTH.format(timeline.local(arrival.at())));
        return new Inquiry(number, arrival.at(), medium, campaign, quality, prospects.of(number, quality, draw));
    }

    private Map<LocalDate, Double> busyness(List<LocalDate> days) {
        Map<LocalDate, Double> busy = new LinkedHashMap<>();
        days.forEach(day -> busy.put(day, busyness(day)));
        return busy;
    }

    private Instant moment(Map<LocalDate, Double> days, Pace pace, Draw draw) {
        LocalDate day = draw.pick(List.copyOf(days.keySet()), days::get);
        return switch (pace) {
            case WEB -> timeline.at(day, 60 * draw.between(7, 22) + draw.between(0, 59));
            case OFFICE -> office.on(day, draw);
            case WEBINAR -> timeline.at(day, 15 * 60 + draw.between(0, 45));
            case FAIR -> timeline.at(day, 10 * 60 + draw.between(0, 419));
        };
    }

    private List<LocalDate> days(Period quarter, Pace pace) {
        List<LocalDate> days = quarter.from().datesUntil(quarter.until()).toList();
        return switch (pace) {
            case WEB -> days;
            case OFFICE ->
                days.stream().filter(timeline.calendar()::isBusinessDay).toList();
            case WEBINAR ->
                days.stream()
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.THURSDAY)
                        .filter(timeline.calendar()::isBusinessDay)
                        .filter(day -> (day.getDayOfMonth() - 1) / 7 % 2 == 1)
                        .toList();
            case FAIR -> fairs(quarter);
        };
    }

    /** Wednesday to Friday in the third week of the first month, and of the second. */
    private List<LocalDate> fairs(Period quarter) {
        return quarter.from()
                .datesUntil(quarter.from().plusMonths(2))
                .filter(day -> day.getDayOfMonth() > 14 && day.getDayOfMonth() <= 21)
                .filter(day -> day.getDayOfWeek().getValue() >= DayOfWeek.WEDNESDAY.getValue()
                        && day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .toList();
    }

    /** Quiet weekends and holidays, Obon and the turn of the year; busy months before the end of a quarter. */
    private double busyness(LocalDate day) {
        double month = BUSY.contains(day.getMonth()) ? 1.15 : 1;
        boolean obon = day.getMonth() == Month.AUGUST && day.getDayOfMonth() >= 10 && day.getDayOfMonth() <= 16;
        boolean newYear = day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= 6
                || day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 26;
        double season = obon || newYear ? 0.35 : day.getMonth() == Month.AUGUST ? 0.85 : month;
        return timeline.calendar().isBusinessDay(day) ? season : season * 0.22;
    }
}
