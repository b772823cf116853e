package io.fukan.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecycleReasonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 25);

    @ParameterizedTest
    @CsvSource({
        "NO_RESPONSE, 30",
        "INFO_GATHERING, 60",
        "TIMING_LATER, 90",
        "NO_AUTHORITY, 30",
        "USING_COMPETITOR, 180",
        "LOST_PRICE, 180",
        "LOST_FEATURE, 180",
        "LOST_TO_COMPETITOR, 270",
        "CONTACT_LEFT, 30",
        "NO_NEED, 180"
    })
    void proposesADateFromTheReasonAlone(RecycleReason reason, int days) {
        assertThat(reason.proposeRevisit(TODAY)).isEqualTo(TODAY.plusDays(days));
    }

    @Test
    void comesBackSixtyDaysBeforeTheStatedDate() {
        RevisitHints stated = new RevisitHints(LocalDate.of(2027, 4, 1), null, null);
        assertThat(RecycleReason.TIMING_LATER.proposeRevisit(TODAY, stated)).isEqualTo("2027-01-31");
    }

    @Test
    void comesBackBeforeTheCompetitorsContractEnds() {
        RevisitHints contract = new RevisitHints(null, null, LocalDate.of(2027, 3, 31));
        assertThat(RecycleReason.USING_COMPETITOR.proposeRevisit(TODAY, contract))
                .isEqualTo("2026-12-01");
    }

    @Test
    void comesBackWhenTheProspectMakesItsBudget() {
        assertThat(RecycleReason.NO_BUDGET.proposeRevisit(TODAY)).isEqualTo("2027-01-01");
        assertThat(RecycleReason.NO_BUDGET.proposeRevisit(TODAY, new RevisitHints(null, Month.JANUARY, null)))
                .isEqualTo("2026-10-01");
        assertThat(RecycleReason.NO_BUDGET.proposeRevisit(
                        LocalDate.of(2026, 10, 1), new RevisitHints(null, Month.JANUARY, null)))
                .as("on the day itself it is the next year's budget")
                .isEqualTo("2027-10-01");
    }

    @Test
    void neverProposesThePast() {
        RevisitHints soon = new RevisitHints(TODAY.plusDays(10), null, null);
        assertThat(RecycleReason.TIMING_LATER.proposeRevisit(TODAY, soon)).isEqualTo(TODAY.plusDays(1));
    }
}
