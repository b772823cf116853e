package io.fukan.setting;

import static io.fukan.record.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CompanyTest {

    @Autowired
    Company company;

    @Autowired
    CompanyDaysOff daysOff;

    @Autowired
    EntityManager entities;

    @Test
    void startsAsAJapaneseCompany() {
        assertThat(company.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(company.fiscalCalendar().start()).isEqualTo(Month.APRIL);
        assertThat(company.handoffDue(LocalDate.of(2026, 4, 28)))
                .as("April 29 is a holiday, then a weekend")
                .isEqualTo("2026-05-01");
    }

    @Test
    void keepsItsOwnDaysOff() {
        daysOff.save(new CompanyDayOff(LocalDate.of(2026, 4, 30), "創立記念日"));
        entities.flush();
        entities.clear();

        assertThat(company.handoffDue(LocalDate.of(2026, 4, 28)))
                .as("May 1 is a Friday, May 3 to 6 are holidays")
                .isEqualTo("2026-05-07");
    }

    @Test
    void changesWhatItDecided() {
        company.setting().moveTo("America/New_York");
        company.setting().startFiscalYearIn(Month.JANUARY);
        company.setting().answerHandoffsWithin(3);
        entities.flush();
        entities.clear();

        assertThat(company.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(company.fiscalCalendar().start()).isEqualTo(Month.JANUARY);
        assertThat(company.setting().handoffAnswerDays()).isEqualTo(3);
    }

    @Test
    void knowsWhatCannotBe() {
        assertInvalid(() -> company.setting().moveTo("Asia/Edo"), "zone", "ZONE_UNKNOWN");
        assertInvalid(() -> company.setting().answerHandoffsWithin(0), "handoffAnswerDays", "OUT_OF_RANGE");
    }
}
