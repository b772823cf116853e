package io.fukan.words;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A column of figures, which are to be compared: all of its money is written in one unit and with as many decimals.
 *
 * @param scale of its money; unused where it has none
 */
public record FigureColumn(Words words, Unit unit, YenScale scale) {

    /** A value of the column. */
    public String of(@Nullable BigDecimal value) {
        return value != null && unit == Unit.YEN ? words.yen(value, scale) : words.figure(value, unit);
    }

    /** A KPI's figure in the column; in words where nothing of its kind was ever recorded. */
    public String told(Figure figure) {
        return figure.value() == null ? words.told(figure, unit) : of(figure.value());
    }
}
