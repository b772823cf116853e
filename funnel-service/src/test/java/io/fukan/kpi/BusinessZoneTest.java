package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import io.fukan.setting.CompanySettings;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Instants get their day in the business zone and follow when it changes; days that a source stated stay what they are. */
@DatabaseTest
@TestPropertySource(properties = "fukan.zone=America/Sao_Paulo")
class BusinessZoneTest {

    @Autowired
    Company company;

    @Autowired
    CompanySettings settings;

    @Autowired
    Leads leads;

    @Autowired
    KpiReader kpis;

    @Autowired
    FactRebuild rebuild;

    @Autowired
    FactCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void factsFollowTheZoneAndStatedDaysStay() {
        assertThat(company.zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        Instant lateEvening = Instant.parse("2026-05-01T01:00:00Z");
        transaction.executeWithoutResult(status -> {
            leads.save(Lead.acquired(Track.MK, new Stamp(Moment.at(lateEvening), lateEvening, null)));
            Moment day = Moment.on(LocalDate.of(2026, 4, 30), company.zone());
            leads.save(Lead.acquired(Track.MK, new Stamp(day, lateEvening, null)));
        });
        assertThat(leadsOfApril()).isEqualByComparingTo("2");

        transaction.executeWithoutResult(status -> settings.current().moveTo("Asia/Tokyo"));
        rebuild.ifDefinitionChanged();
        assertThat(leadsOfApril()).as("10:00 on 1 May in Tokyo").isEqualByComparingTo("1");
        assertThat(check.run()).matches(FactCheck.Result::isClean);

        jdbc.sql("delete from lead").update();
        rebuild.everything();
    }

    private BigDecimal leadsOfApril() {
        return kpis.figure(
                        KpiCatalogue.get("leads"),
                        KpiQuery.of(Period.ofInclusive(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30))))
                .value();
    }
}
