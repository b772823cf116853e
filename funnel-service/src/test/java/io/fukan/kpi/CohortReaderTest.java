package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.quality.Quality;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts by age, against what was written into the database; and how new the records are said to be. */
@DatabaseTest
@Transactional
class CohortReaderTest {

    @Autowired
    CohortReader cohorts;

    @Autowired
    Freshness freshness;

    @Autowired
    KpiReader kpis;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    private long channel() {
        return jdbc.sql("insert into channel (name) values ('CohortReaderTest') returning id")
                .query(Long.class)
                .single();
    }

    private void lead(long channel, LocalDate day, LocalDate won) {
        long lead = jdbc.sql(
                        "insert into lead (channel_id, acquired_at, acquired_on, created_at, updated_at, track, stage)"
                                + " values (:channel, :day, :day, now(), now(), 'SDR', 'UNTOUCHED') returning id")
                .param("channel", channel)
                .param("day", day)
                .query(Long.class)
                .single();
        if (won != null) {
            jdbc.sql(
                            "insert into opportunity (lead_id, cycle, source, phase, outcome, confirmed_at, confirmed_on, closed_at,"
                                    + " closed_on, created_at, updated_at) values (:lead, 1, 'IS', 'WON', 'WON', :won, :won, :won, :won, now(),"
                                    + " now())")
                    .param("lead", lead)
                    .param("won", won)
                    .update();
        }
        jdbc.sql("select refresh_facts(array[:lead::bigint])")
                .param("lead", lead)
                .query((row, n) -> "")
                .list();
    }

    @Test
    void aCohortGrowsWithItsAgeUpToTheFigureItself() {
        YearMonth running = YearMonth.from(company.today());
        LocalDate began = running.minusMonths(3).atDay(10);
        long channel = channel();
        lead(channel, began, began.plusDays(1));
        lead(channel, began, running.minusMonths(1).atDay(5));
        lead(channel, began, null);
        lead(channel, began, null);
        KpiQuery query = KpiQuery.of(Period.month(running))
                .filter(Cut.named("channel").orElseThrow(), List.of("CohortReaderTest"));

        CohortTriangle rate =
                cohorts.triangle(KpiCatalogue.get("lead-to-win-rate"), query).orElseThrow();

        assertThat(rate.basis()).isEqualTo(Basis.LEAD);
        assertThat(rate.rows()).hasSize(12);
        CohortTriangle.Row row = rate.rows().get(8);
        assertThat(row.period()).isEqualTo(Period.month(running.minusMonths(3)));
        assertThat(row.ages())
                .extracting(CohortTriangle.Cell::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("0.25"), new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.5"));
        assertThat(row.ages()).extracting(CohortTriangle.Cell::complete).containsExactly(true, true, true, false);
        assertThat(row.ages().get(3).value())
                .isEqualByComparingTo(kpis.figure(
                                KpiCatalogue.get("lead-to-win-rate"),
                                query.basis(Basis.LEAD).period(row.period()))
                        .value());
        assertThat(rate.rows().get(11).ages()).hasSize(1);
        assertThat(rate.rows().get(7).ages())
                .as("a month without leads has no share, rather than none won")
                .allSatisfy(cell -> assertThat(cell.value()).isNull());
    }

    @Test
    void aFigureThatLeadsBackToNoBaseRecordHasNoCohorts() {
        KpiQuery query = KpiQuery.of(Period.month(YearMonth.from(company.today())));
        assertThat(cohorts.triangle(KpiCatalogue.get("sessions"), query)).isEmpty();
        assertThat(cohorts.triangle(KpiCatalogue.get("sales-cycle-days"), query))
                .isEmpty();
        assertThat(cohorts.triangle(KpiCatalogue.get("wins"), query.quality(Quality.QUALITY)))
                .isPresent();
    }

    @Test
    void aSourceIsAsOldAsItsNewestRecordAndGapsAreBusinessDaysWithoutAny() {
        jdbc.sql("delete from fact where measure = 'lead'").update();
        BusinessCalendar calendar = company.businessCalendar();
        LocalDate newest = company.today().minusDays(1);
        while (!calendar.isBusinessDay(newest)) {
            newest = newest.minusDays(1);
        }
        lead(channel(), newest, null);

        Freshness.Source leads = source(Measure.LEAD);
        assertThat(leads.newest()).isEqualTo(newest);
        assertThat(leads.age()).isZero();
        assertThat(leads.gaps())
                .hasSize(Freshness.LOOK_BACK - 1)
                .doesNotContain(newest)
                .allMatch(calendar::isBusinessDay);

        jdbc.sql("delete from fact where measure = 'work-hours'").update();
        assertThat(source(Measure.WORK_HOURS))
                .extracting(Freshness.Source::newest, Freshness.Source::age)
                .containsExactly(null, null);
    }

    private Freshness.Source source(Measure measure) {
        return freshness.sources().stream()
                .filter(source -> source.measure() == measure)
                .findFirst()
                .orElseThrow();
    }
}
