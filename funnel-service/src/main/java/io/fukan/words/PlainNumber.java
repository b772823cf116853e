package io.fukan.words;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers without the zeros that the database's columns put behind them: 2360, not 2360.0000. */
public final class PlainNumber {

    private PlainNumber() {}

    public static @Nullable BigDecimal of(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
