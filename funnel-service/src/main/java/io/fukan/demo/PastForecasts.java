package io.fukan.demo;

import io.fukan.database.Sql;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes how the deals stood at the end of each business day since the first of them. Doing it again changes nothing. */
@Component
@Order(8)
class PastForecasts implements Chapter {

    private final JdbcClient jdbc;
    private final Company company;
    private final Clock clock;

    PastForecasts(JdbcClient jdbc, Company company, Clock clock) {
        this.jdbc = jdbc;
        this.company = company;
        this.clock = clock;
    }

    /** Writes the past up to yesterday. */
    @Override
    @Transactional
    public void write(Story.Told story) {
        LocalDate today = company.today();
        Optional<LocalDate> first = jdbc.sql(Sql.of("demo/first-deal.sql"))
                .query(LocalDate.class)
                .optional()
                .filter(day -> day.isBefore(today));
        if (first.isEmpty()) {
            return;
        }
        jdbc.sql(Sql.of("demo/past-days.sql"))
                .param(
                        "days",
                        company.businessCalendar().businessDays(new Period(first.get(), today)).stream()
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(Sql.of("demo/past-snapshots.sql")).param("today", today).update();
    }
}
