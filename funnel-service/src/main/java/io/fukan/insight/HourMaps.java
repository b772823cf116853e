package io.fukan.insight;

import io.fukan.insight.HourMap.Cell;
import io.fukan.kpi.Behind;
import io.fukan.kpi.FactQuestions;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.setting.Company;
import io.fukan.setting.CompanySetting;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how calls end by weekday and hour (C7), from the facts. */
@Service
@Transactional(readOnly = true)
public class HourMaps {

    private static final int HOURS = 24;
    private static final String HOUR = FactQuestions.fragment("insight/hour-of-day.sql");

    private final JdbcClient jdbc;
    private final Company company;

    HourMaps(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    private record Counted(int weekday, int hour, long calls, long connects, long appointments) {}

    /** Of the query, basis, grain and group do not matter: each call stands on its own day. */
    public HourMap read(KpiQuery query) {
        List<Counted> counted = FactQuestions.ask(jdbc, "insight/hours.sql", query, Map.of("hour of day", HOUR))
                .query(Counted.class)
                .list();
        CompanySetting setting = company.setting();
        int first = setting.opensAt().getHour();
        int last = lastWorkingHour(setting);
        Map<Integer, Counted> byPlace = new HashMap<>();
        long withoutHour = 0;
        for (Counted one : counted) {
            if (one.hour() < 0) {
                withoutHour += one.calls();
            } else {
                byPlace.put(one.weekday() * HOURS + one.hour(), one);
                first = Math.min(first, one.hour());
                last = Math.max(last, one.hour());
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (int hour = first; hour <= last; hour++) {
                Counted here = byPlace.getOrDefault(
                        weekday.getValue() * HOURS + hour, new Counted(weekday.getValue(), hour, 0, 0, 0));
                cells.add(new Cell(
                        weekday,
                        hour,
                        here.calls(),
                        here.connects(),
                        here.appointments(),
                        works(weekday, hour, setting)));
            }
        }
        return new HourMap(cells, first, last, withoutHour);
    }

    /** The events behind a cell. */
    public static Behind behind(DayOfWeek weekday, int hour, Measure measure) {
        return Behind.where(
                "insight/which-hour.sql",
                Map.of("hour of day", HOUR),
                Map.of("weekday", weekday.getValue(), "hour", hour, "measure", measure.key()));
    }

    private static boolean works(DayOfWeek weekday, int hour, CompanySetting setting) {
        return weekday.getValue() <= DayOfWeek.FRIDAY.getValue()
                && hour >= setting.opensAt().getHour()
                && hour <= lastWorkingHour(setting);
    }

    private static int lastWorkingHour(CompanySetting setting) {
        return setting.closesAt().getMinute() > 0
                ? setting.closesAt().getHour()
                : setting.closesAt().getHour() - 1;
    }
}
