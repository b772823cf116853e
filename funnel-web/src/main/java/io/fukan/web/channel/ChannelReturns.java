package io.fukan.web.channel;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.Unit;
import io.fukan.words.FigureColumn;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
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

    /** How each column is written, its total too: what was spent and what it brought in one unit, for they are compared. */
    public List<FigureColumn> written(Words words) {
        FigureColumn sums = words.money(IntStream.range(0, columns.size())
                .filter(i -> isSum(columns.get(i)))
                .boxed()
                .flatMap(i -> values(i).stream())
                .toList());
        return IntStream.range(0, columns.size())
                .mapToObj(i -> isSum(columns.get(i))
                        ? sums
                        : words.column(columns.get(i).unit(), values(i)))
                .toList();
    }

    private static boolean isSum(Kpi kpi) {
        return kpi.unit() == Unit.YEN && kpi.isAddedUp();
    }

    private List<@Nullable BigDecimal> values(int column) {
        return Stream.concat(rows.stream(), Stream.of(total))
                .<@Nullable BigDecimal>map(row -> row.figures().get(column).value())
                .toList();
    }

    /**
     * A channel.
     *
     * @param channel null: leads and costs that know none
     * @param figures in the order of the columns
     */
    record Row(@Nullable String channel, List<Figure> figures) {}
}
