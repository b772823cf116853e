package io.fukan.web.channel;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.words.FigureColumn;
import io.fukan.words.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 経路の採算: what each channel cost in a period, and what has become of the leads that came by it then.
 *
 * @param columns what is told of each
 * @param rows the dearest channel first
 * @param total of all channels
 * @param mature whether the leads have had the usual time to be won; else wins and profit will still grow
 */
record ChannelReturns(List<Kpi> columns, List<Row> rows, Row total, boolean mature) {

    /** Whether profits cannot be told because the gross margin is not set. */
    public boolean lacksMargin() {
        return total.figures().stream().anyMatch(figure -> figure.reason() == Figure.Reason.NO_GROSS_MARGIN);
    }

    /** How each column is written, its total too. */
    public List<FigureColumn> written(Words words) {
        return words.columns(
                columns.stream().map(Kpi::unit).toList(),
                Stream.concat(rows.stream(), Stream.of(total))
                        .map(row -> row.figures().stream().map(Figure::value).toList())
                        .toList());
    }

    /**
     * A channel.
     *
     * @param channel null: leads and costs that know none
     * @param figures in the order of the columns
     */
    record Row(@Nullable String channel, List<Figure> figures) {}
}
