package io.fukan.web.department;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.web.figure.Card;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department's dashboard as it stands.
 *
 * @param shown the table that is shown
 * @param others the cuts of the other tables
 */
record DashboardPage(
        Dashboard dashboard,
        List<Card> cards,
        ShownTable shown,
        List<String> others,
        Kpi course,
        List<Kpi> courses,
        Instant asOf) {

    /** One of the tables. */
    record ShownTable(
            String cut,
            List<Kpi> columns,
            List<Row> rows,
            @Nullable Row total) {}

    /**
     * A line: one group of the cut.
     *
     * @param group null: events of which the group is not known
     * @param cells one for each column
     */
    record Row(@Nullable String group, List<Cell> cells) {}

    /**
     * A figure with what makes it readable.
     *
     * @param few whether it stands on so few events that it says little
     * @param share of the largest value in its column, 0 to 100, for a bar; null: none is drawn
     */
    record Cell(Figure figure, boolean few, @Nullable Integer share) {}
}
