package io.fukan.flow;

import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Days that something has stood in its stage. */
public enum AgeBand implements Labelled {
    UP_TO_7(0),
    UP_TO_14(8),
    UP_TO_30(15),
    UP_TO_60(31),
    UP_TO_90(61),
    OVER_90(91),
    /** Nobody told when it came there. */
    UNKNOWN(-1);

    private final int from;

    AgeBand(int from) {
        this.from = from;
    }

    /** First day of each band but the first and the unknown, for width_bucket: the number it gives is the band's place. */
    static Double[] limits() {
        return IntStream.range(1, UNKNOWN.ordinal())
                .mapToObj(i -> (double) values()[i].from)
                .toArray(Double[]::new);
    }

    /** The name in addresses and the API, such as {@code up-to-7}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AgeBand> named(String slug) {
        return Arrays.stream(values()).filter(band -> band.slug().equals(slug)).findFirst();
    }

    @Override
    public String messagePrefix() {
        return "ageBand";
    }
}
