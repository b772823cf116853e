package io.fukan.forecast;

import io.fukan.kpi.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was forecast for a period at the end of one day.
 *
 * @param won in the period up to and with that day, in yen without tax
 * @param open the deals open at the end of it
 */
public record ForecastDay(LocalDate day, BigDecimal won, Standing open) {

    /** Won, and what open deals were expected to bring in the period. */
    public BigDecimal total() {
        return won.add(open.weighted());
    }
}
