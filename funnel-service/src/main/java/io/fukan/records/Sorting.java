package io.fukan.records;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The order of a list.
 *
 * @param by what by
 * @param descending largest, latest first
 */
public record Sorting<S extends Enum<S> & SortKey>(S by, boolean descending) {

    /** As in the address: {@code acquiredAt}, or {@code -acquiredAt} for descending. */
    @Override
    public String toString() {
        return (descending ? "-" : "") + by.key();
    }

    /**
     * @param allowed which keys this viewer may sort by: an order by what one may not read would tell it
     * @throws InvalidQuery SORT_UNKNOWN for any other key
     */
    static <S extends Enum<S> & SortKey> Sorting<S> read(
            Parameters parameters, Class<S> keys, Predicate<S> allowed, Sorting<S> usual) {
        return parameters
                .text("sort")
                .map(text -> {
                    boolean descending = text.startsWith("-");
                    String key = descending ? text.substring(1) : text;
                    return Arrays.stream(keys.getEnumConstants())
                            .filter(allowed)
                            .filter(one -> one.key().equals(key))
                            .findFirst()
                            .map(one -> new Sorting<>(one, descending))
                            .orElseThrow(() -> new InvalidQuery("sort", "SORT_UNKNOWN", key));
                })
                .orElse(usual);
    }

    /** The terms of {@code order by}; rows without a value come last, either way. */
    String sql(String id) {
        String direction = descending ? " desc" : "";
        StringBuilder terms = new StringBuilder();
        for (String column : by.columns()) {
            terms.append(column)
                    .append(direction)
                    .append(by.neverNull() ? "" : " nulls last")
                    .append(", ");
        }
        return terms.append(id).append(direction).toString();
    }
}
