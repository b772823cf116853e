package io.fukan.web.records;

import io.fukan.record.InvalidValue;
import java.math.BigDecimal;

/** What a deal is won for, as a form tells it. What it was worth before stands there: whoever empties it made a slip. */
public final class WonAmount {

    private WonAmount() {}

    /** @throws InvalidValue WON_AMOUNT_MISSING, NUMBER_INVALID at {@code amount} */
    public static BigDecimal in(Sent sent) {
        BigDecimal amount = sent.number("amount");
        if (amount == null) {
            throw new InvalidValue("amount", "WON_AMOUNT_MISSING");
        }
        return amount;
    }
}
