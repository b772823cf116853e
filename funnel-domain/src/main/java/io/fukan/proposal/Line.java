package io.fukan.proposal;

import io.fukan.record.Amount;
import io.fukan.record.InvalidValue;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * A product with how many of it at which price.
 *
 * @param product its name
 * @param quantity more than 0, at most 10 digits and 2 decimals
 * @param unitPrice in yen without tax
 */
@Embeddable
public record Line(String product, BigDecimal quantity, BigDecimal unitPrice) {

    private static final BigDecimal MOST = new BigDecimal("9999999999.99");
    private static final int MOST_DECIMALS = 2;

    /** @throws InvalidValue NAME_MISSING at {@code product}, QUANTITY_INVALID, AMOUNT_INVALID */
    public Line {
        if (product.isBlank()) {
            throw new InvalidValue("product", "NAME_MISSING");
        }
        if (quantity.signum() <= 0
                || quantity.compareTo(MOST) > 0
                || quantity.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new InvalidValue("quantity", "QUANTITY_INVALID");
        }
        Amount.require("unitPrice", unitPrice);
        product = product.strip();
    }

    /** What all of it costs, in yen without tax. */
    public BigDecimal amount() {
        return quantity.multiply(unitPrice);
    }
}
