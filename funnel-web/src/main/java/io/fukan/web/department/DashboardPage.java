package io.fukan.web.department;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.web.department.Dashboard.Head;
import io.fukan.web.figure.Card;
import io.fukan.web.figure.Pace;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.words.FigureColumn;
import io.fukan.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A department's dashboard as it stands.
 *
 * @param shown the table that is shown
 * @param others the cuts of the other tables
 * @param course whose course is drawn
 * @param courseOf what it counts
 */
record DashboardPage(
        Dashboard dashboard,
        List<ShownCard> heads,
        ShownTable shown,
        List<String> others,
        Head course,
        FunnelFilter courseOf,
        List<Head> courses,
        Instant asOf) {

    /** The cards without where they lead. */
    List<Card> cards() {
        return heads.stream().map(ShownCard::card).toList();
    }

    /**
     * A card.
     *
     * @param of what it counts, so that its page and records are of the same
     */
    record ShownCard(Card card, FunnelFilter of) {}

    /** One of the tables. */
    record ShownTable(String cut, List<Kpi> columns, List<Row> rows, Row total) {

        /** Whether any figure stands on so few events that it says little. */
        public boolean hasFew() {
            return Stream.concat(rows.stream(), Stream.of(total))
                    .flatMap(row -> row.cells().stream())
                    .anyMatch(Cell::few);
        }

        /** How each column is written, its total too. */
        public List<FigureColumn> written(Words words) {
            return words.columns(
                    columns.stream().map(Kpi::unit).toList(),
                    Stream.concat(rows.stream(), Stream.of(total))
                            .map(row -> row.cells().stream()
                                    .map(cell -> cell.figure().value())
                                    .toList())
                            .toList());
        }

        /** Whether anybody or anything in the column has a target. */
        boolean hasTarget(int column) {
            return rows.stream().anyMatch(row -> row.cells().get(column).pace().target() != null);
        }
    }

    /**
     * A line: one group of the cut.
     *
     * @param group null: events of which the group is not known
     * @param of what its figures count
     * @param cells one for each column
     */
    record Row(@Nullable String group, FunnelFilter of, List<Cell> cells) {

        /** Whether there is nothing of it: no figure, or none but zero. */
        boolean isEmpty() {
            return cells.stream()
                    .map(cell -> cell.figure().value())
                    .allMatch(value -> value == null || value.signum() == 0);
        }
    }

    /**
     * A figure with what makes it readable.
     *
     * @param few whether it stands on so few events that it says little
     * @param share of the largest value in its column, 0 to 100, for a bar; null: none is drawn
     * @param pace the figure against the group's target
     */
    record Cell(Figure figure, boolean few, @Nullable Integer share, Pace pace) {}
}
