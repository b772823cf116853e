package io.fukan.web.channel;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import java.util.List;
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

    /**
     * A channel.
     *
     * @param channel null: leads and costs that know none
     * @param figures in the order of the columns
     */
    record Row(@Nullable String channel, List<Figure> figures) {}
}
