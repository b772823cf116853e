package io.fukan.web.forecast;

import io.fukan.kpi.Unit;
import io.fukan.opportunity.Source;
import io.fukan.words.FigureColumn;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 貢献率: who contributed the deals of a period.
 *
 * @param measures what is shared: opportunities and wins, by count and by amount
 * @param rows the sources, the unknown one last
 * @param asOf when it was read
 */
record ContributionPage(List<Shared> measures, List<Row> rows, Instant asOf) {

    /** How each measure's column is written, its total too. */
    public List<FigureColumn> written(Words words) {
        List<BigDecimal> totals = measures.stream().map(Shared::total).toList();
        return words.columns(
                measures.stream()
                        .map(measure -> measure.money() ? Unit.YEN : Unit.COUNT)
                        .toList(),
                Stream.concat(
                                rows.stream()
                                        .map(row -> row.parts().stream()
                                                .map(Part::value)
                                                .toList()),
                                Stream.of(totals))
                        .toList());
    }

    /**
     * What is shared among the sources.
     *
     * @param kpi key of the KPI
     * @param total of all sources
     * @param rate share of inside sales among the known sources; null: no data
     * @param rateKpi key of the KPI that says so; null: none does
     */
    record Shared(
            String kpi,
            boolean money,
            BigDecimal total,
            @Nullable BigDecimal rate,
            @Nullable String rateKpi) {}

    /** A source with its part of each measure. */
    record Row(Source source, List<Part> parts) {}

    /** A part of a measure. */
    record Part(Shared of, BigDecimal value) {

        public @Nullable BigDecimal share() {
            return of.total().signum() == 0 ? null : value.divide(of.total(), MathContext.DECIMAL64);
        }

        /** The share in percent, for a bar. */
        public BigDecimal percent() {
            BigDecimal share = share();
            return share == null ? BigDecimal.ZERO : share.movePointRight(2);
        }
    }
}
