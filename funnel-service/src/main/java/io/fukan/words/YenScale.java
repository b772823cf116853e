package io.fukan.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which unit the money of a column is written, and with how many decimals: the largest that leaves its smallest amount
 * two figures, so that what is compared is written alike and little does not become nothing.
 *
 * @param unit in yen
 */
record YenScale(BigDecimal unit, int decimals) {

    static final BigDecimal MAN = BigDecimal.valueOf(10_000);
    static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    static final BigDecimal OKU = BigDecimal.valueOf(100_000_000);

    private static final YenScale EXACT = new YenScale(BigDecimal.ONE, 0);

    /** Above this an exact amount has more figures than anybody compares, though a small one beside it then keeps one only. */
    private static final BigDecimal LONG = BigDecimal.valueOf(10_000_000);
    /** Below this an exact amount is as short as a shortened one. */
    static final BigDecimal SHORT = BigDecimal.valueOf(100_000);

    static YenScale of(Collection<? extends @Nullable BigDecimal> amounts, boolean japanese) {
        List<BigDecimal> sizes = amounts.stream()
                .filter(Objects::nonNull)
                .map(amount -> amount.abs().setScale(0, RoundingMode.HALF_UP))
                .filter(size -> size.signum() != 0)
                .sorted()
                .toList();
        if (sizes.isEmpty()) {
            return EXACT;
        }
        BigDecimal least = sizes.get(0);
        BigDecimal most = sizes.get(sizes.size() - 1);
        return japanese ? japanese(least, most) : english(least, most);
    }

    private static YenScale japanese(BigDecimal least, BigDecimal most) {
        if (least.compareTo(LONG) >= 0 && most.compareTo(OKU) >= 0) {
            return new YenScale(OKU, 2);
        }
        BigDecimal readable = most.compareTo(LONG) < 0 ? MAN : BigDecimal.valueOf(1_000);
        return most.compareTo(SHORT) < 0 || least.compareTo(readable) < 0
                ? EXACT
                : new YenScale(MAN, least.compareTo(MILLION) < 0 ? 1 : 0);
    }

    private static YenScale english(BigDecimal least, BigDecimal most) {
        BigDecimal readable = most.compareTo(LONG) < 0 ? MILLION : SHORT;
        return most.compareTo(MILLION) < 0 || least.compareTo(readable) < 0
                ? EXACT
                : new YenScale(MILLION, least.compareTo(MILLION) < 0 ? 2 : 1);
    }
}
