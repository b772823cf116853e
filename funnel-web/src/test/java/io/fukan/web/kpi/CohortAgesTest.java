package io.fukan.web.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.kpi.Basis;
import io.fukan.kpi.CohortTriangle;
import io.fukan.kpi.CohortTriangle.Cell;
import io.fukan.kpi.CohortTriangle.Row;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CohortAgesTest {

    @Test
    void agesAtWhichNothingHappensAnyMoreAreLeftOut() {
        Row old = row(IntStream.range(0, 107).map(age -> Math.min(age, 3)));
        Row young = row(IntStream.of(1, 1));

        CohortAges ages = CohortAges.of(new CohortTriangle(Basis.LEAD, List.of(old, young)));

        assertThat(ages).isEqualTo(new CohortAges(4, false));
        assertThat(ages.of(old)).extracting(cell -> cell.numerator().intValue()).containsExactly(0, 1, 2, 3);
        assertThat(ages.of(young).subList(2, 4)).containsOnlyNulls();
    }

    @Test
    void ofYearsOfGrowthTheEndIsTold() {
        Row growing = row(IntStream.range(0, 60));
        Row young = row(IntStream.range(0, 25));

        CohortAges ages = CohortAges.of(new CohortTriangle(Basis.LEAD, List.of(growing, young)));

        assertThat(ages.now()).isTrue();
        assertThat(ages.of(growing).get(ages.count()).numerator()).isEqualByComparingTo("59");
        assertThat(ages.of(young)).hasSize(ages.count() + 1);
        assertThat(ages.of(young).get(ages.count())).isNull();
    }

    private static Row row(IntStream reached) {
        Period month = Period.ofInclusive(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 1, 31));
        List<Cell> cells = reached.mapToObj(BigDecimal::valueOf)
                .map(number -> new Cell(number, number, null, true))
                .toList();
        return new Row(month, cells, true);
    }
}
