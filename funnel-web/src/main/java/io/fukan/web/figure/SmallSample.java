package io.fukan.web.figure;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import java.math.BigDecimal;

/** Whether a rate stands on so few events that it says little about whoever it belongs to. */
public final class SmallSample {

    private static final BigDecimal ENOUGH = BigDecimal.valueOf(20);

    private SmallSample() {}

    public static boolean is(Kpi kpi, Figure figure) {
        BigDecimal base = figure.denominator();
        return kpi.isRatio() && figure.value() != null && base != null && base.compareTo(ENOUGH) < 0;
    }
}
