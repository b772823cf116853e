package io.fukan.record;

import java.math.BigDecimal;

/** Numbers of 0 or more, as exactly as the schema keeps them: yen without tax, and what is aimed at. */
public final class Amount {

    // numeric(18, 4)
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 14;

    private Amount() {}

    /** @throws InvalidValue AMOUNT_INVALID when negative, too large or finer than four decimals */
    public static void require(String field, BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        boolean fits = plain.scale() <= MOST_DECIMALS && plain.precision() - plain.scale() <= MOST_DIGITS;
        if (plain.signum() < 0 || !fits) {
            throw new InvalidValue(field, "AMOUNT_INVALID");
        }
    }
}
