package io.fukan.web.scoring;

import io.fukan.record.InvalidValue;
import io.fukan.web.records.Sent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whole numbers as typed into forms. */
final class Whole {

    private Whole() {}

    /** @throws InvalidValue NUMBER_INVALID where there is none, or none that is whole */
    static int number(Sent sent, String field) {
        Integer number = orNull(sent, field);
        if (number == null) {
            throw new InvalidValue(field, "NUMBER_INVALID");
        }
        return number;
    }

    /** @throws InvalidValue NUMBER_INVALID where it is not whole */
    static @Nullable Integer orNull(Sent sent, String field) {
        BigDecimal number = sent.number(field);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new InvalidValue(field, "NUMBER_INVALID");
        }
    }
}
