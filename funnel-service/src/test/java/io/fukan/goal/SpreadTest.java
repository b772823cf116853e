package io.fukan.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.kpi.Unit;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.japanese();

    @Test
    void aQuarterIsSpreadByItsBusinessDays() {
        // April to June 2026: 21, 18 and 22 business days by the wall calendar
        assertThat(spread("610", 3)).containsExactly("210", "180", "220");
        // 100 × 21/61 = 34.4, 100 × 39/61 = 63.9, and the rest
        assertThat(spread("100", 3)).containsExactly("34", "30", "36");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "7", "1000", "99999999", "12.34", "0"})
    void nothingIsLostOrGained(String sum) {
        assertThat(spread(sum, 12).stream().map(BigDecimal::new).reduce(BigDecimal::add))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo(sum));
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(GoalNumber.shown(new BigDecimal("135000000"), Unit.YEN)).isEqualTo("135,000,000");
        assertThat(GoalNumber.shown(new BigDecimal("1234.5"), Unit.COUNT)).isEqualTo("1,234.5");
        assertThat(GoalNumber.shown(new BigDecimal("0.255"), Unit.PERCENT)).isEqualTo("25.5");
        assertThat(GoalNumber.shown(null, Unit.COUNT)).isEmpty();
        assertThat(GoalNumber.read("１，２００，０００円", Unit.YEN).value()).isEqualByComparingTo("1200000");
        assertThat(GoalNumber.read(" 25.5% ", Unit.PERCENT).value()).isEqualByComparingTo("0.255");
        assertThat(GoalNumber.read("", Unit.COUNT)).isEqualTo(new GoalNumber.Reading(null, null));
        assertThat(GoalNumber.read("十", Unit.COUNT).wrong()).isEqualTo(GoalProblem.Code.NUMBER);
        assertThat(GoalNumber.read("-1", Unit.COUNT).wrong()).isEqualTo(GoalProblem.Code.RANGE);
        assertThat(GoalNumber.read("1001", Unit.PERCENT).wrong()).isEqualTo(GoalProblem.Code.PERCENT);
    }

    private static List<String> spread(String sum, int months) {
        List<Period> periods = IntStream.range(0, months)
                .mapToObj(i -> Period.month(YearMonth.of(2026, 4).plusMonths(i)))
                .toList();
        return Spread.over(new BigDecimal(sum), periods, CALENDAR).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
