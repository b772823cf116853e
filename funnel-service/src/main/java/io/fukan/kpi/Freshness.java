package io.fukan.kpi;

import io.fukan.database.Sql;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How new the newest of what figures are made of is, kind by kind, and on which recent business days none of it came. */
@Service
@Transactional(readOnly = true)
public class Freshness {

    /** How many business days back gaps are looked for. */
    public static final int LOOK_BACK = 20;

    private static final List<Measure> SOURCES = List.of(
            Measure.LEAD,
            Measure.CALL,
            Measure.APPOINTMENT,
            Measure.HANDOFF,
            Measure.OPPORTUNITY,
            Measure.WIN,
            Measure.CUSTOMER_START,
            Measure.SESSIONS,
            Measure.CHANNEL_COST,
            Measure.MAIL_SENT,
            Measure.WORK_HOURS,
            Measure.DEPARTMENT_COST);

    private final JdbcClient jdbc;
    private final Company company;

    Freshness(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /**
     * One kind of source.
     *
     * @param measure what it is counted as
     * @param newest the newest day of any; null where there is none at all
     * @param age business days since then, today not counted; null where there is none at all
     * @param gaps business days of the last {@link #LOOK_BACK}, today apart, on which none came, oldest first
     */
    public record Source(
            Measure measure,
            @Nullable LocalDate newest,
            @Nullable Long age,
            List<LocalDate> gaps) {}

    public List<Source> sources() {
        LocalDate today = company.today();
        BusinessCalendar calendar = company.businessCalendar();
        List<LocalDate> looked = Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .filter(calendar::isBusinessDay)
                .limit(LOOK_BACK)
                .sorted()
                .toList();
        return jdbc.sql(Sql.of("kpi/freshness.sql"))
                .param("measures", MeasureReader.keys(SOURCES))
                .param("today", today)
                .param("since", looked.get(0))
                .query((row, n) -> source(row, looked, calendar, today))
                .list();
    }

    private static Source source(ResultSet row, List<LocalDate> looked, BusinessCalendar calendar, LocalDate today)
            throws SQLException {
        LocalDate newest = row.getObject("newest", LocalDate.class);
        Set<LocalDate> days = Arrays.stream((Date[]) row.getArray("days").getArray())
                .map(Date::toLocalDate)
                .collect(Collectors.toSet());
        return new Source(
                Measure.of(row.getString("measure")),
                newest,
                newest == null ? null : age(newest, today, calendar),
                newest == null
                        ? List.of()
                        : looked.stream().filter(day -> !days.contains(day)).toList());
    }

    private static long age(LocalDate newest, LocalDate today, BusinessCalendar calendar) {
        return !newest.isBefore(today)
                ? 0
                : calendar.businessDaysIn(new Period(newest.plusDays(1), today.plusDays(1)))
                        - (calendar.isBusinessDay(today) ? 1 : 0);
    }
}
