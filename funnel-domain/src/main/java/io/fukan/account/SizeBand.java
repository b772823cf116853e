package io.fukan.account;

import java.util.Arrays;
import java.util.OptionalInt;

/** Company size by number of employees, smallest first, so that bands compare by their order. */
public enum SizeBand {
    UP_TO_10(1, 10),
    UP_TO_50(11, 50),
    UP_TO_100(51, 100),
    UP_TO_300(101, 300),
    UP_TO_1000(301, 1_000),
    UP_TO_5000(1_001, 5_000),
    OVER_5000(5_001, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    SizeBand(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /**
     * The band of a company with that many employees. A company of its owner alone, with none, is in the smallest.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public static SizeBand of(int employees) {
        if (employees < 0) {
            throw new IllegalArgumentException("A company cannot have %d employees".formatted(employees));
        }
        return Arrays.stream(values())
                .filter(band -> employees <= band.most)
                .findFirst()
                .orElse(OVER_5000);
    }

    /** The smallest number of employees in the band. */
    public int least() {
        return least;
    }

    /** The largest number of employees in the band; the last band has none. */
    public OptionalInt most() {
        return this == OVER_5000 ? OptionalInt.empty() : OptionalInt.of(most);
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "sizeBand." + name();
    }
}
