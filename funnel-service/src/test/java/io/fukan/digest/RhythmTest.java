package io.fukan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.time.BusinessCalendar;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a digest is due: never on a day off. The second week of January 2026 begins on a holiday, Coming of Age Day. */
class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-01-09, 2026-01-09",
        "DAILY, 2026-01-10, 2026-01-13",
        "WEEKLY, 2026-01-12, 2026-01-13",
        "WEEKLY, 2026-01-13, 2026-01-13",
        "WEEKLY, 2026-01-14, 2026-01-19",
        "MONTHLY, 2026-01-01, 2026-01-05",
        "MONTHLY, 2026-01-06, 2026-02-02",
        "MONTHLY, 2026-02-01, 2026-02-02"
    })
    void theFirstDayOfItsOwn(Rhythm rhythm, LocalDate from, LocalDate expected) {
        assertThat(rhythm.onOrAfter(from, BusinessCalendar.japanese())).isEqualTo(expected);
    }
}
