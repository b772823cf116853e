package io.fukan.web.forecast;

import io.fukan.forecast.ForecastLine;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.time.Period;
import io.fukan.web.filter.FunnelFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the forecast.
 *
 * @param running whether the period has not ended, so that its open deals are those of now
 * @param whole of everybody
 * @param parts of the period's months; empty where it has but one
 * @param groups by team or rep; empty where the viewer may not cut it
 * @param by what the groups are
 * @param cuts what they could be
 * @param tiles further KPIs of the period
 * @param accuracy of the last months
 * @param overdue deals whose expected day is over, and deals without one, as far as the viewer may read them
 */
record ForecastPage(
        Period period,
        boolean running,
        Row whole,
        List<Row> parts,
        List<Row> groups,
        @Nullable Cut by,
        List<Cut> cuts,
        List<Tile> tiles,
        List<Figure> accuracy,
        Overdue overdue,
        Instant asOf) {

    /** The day on which all of it was read. */
    public LocalDate asOfDay(ZoneId zone) {
        return LocalDate.ofInstant(asOf, zone);
    }

    /**
     * A line with where its figures lead.
     *
     * @param filter of pages of figures, for its period and group
     * @param deals address of the open deals that it expects; null: the period is over, or who is meant is not clear
     */
    record Row(
            ForecastLine line,
            FunnelFilter filter,
            @Nullable String deals) {

        /** The address of the open deals of a rank; empty: those without. */
        public @Nullable String deals(String rank) {
            return deals == null ? null : deals + "&yomi=" + (rank.isEmpty() ? "none" : rank);
        }

        /** A share of the bar, which is as long as the larger of target and forecast, in percent. */
        public BigDecimal share(BigDecimal amount) {
            BigDecimal forecast = line.forecast().value() == null
                    ? line.won()
                    : line.forecast().value();
            BigDecimal whole = line.target() == null ? forecast : forecast.max(line.target());
            return whole.signum() == 0
                    ? BigDecimal.ZERO
                    : amount.movePointRight(2).divide(whole, java.math.MathContext.DECIMAL32);
        }
    }

    /** A KPI beside the forecast. */
    record Tile(Kpi kpi, Figure figure) {}

    /** Deals that no forecast counts where they should be. */
    record Overdue(
            long late,
            @Nullable BigDecimal lateAmount,
            long undated,
            @Nullable BigDecimal undatedAmount) {}
}
