package io.fukan.kpi;

import io.fukan.opportunity.YomiRank;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one slice's and group's open deals add up to, by yomi. */
public final class Standing {

    private final Map<@Nullable YomiRank, Part> parts = new HashMap<>();

    /**
     * The deals of one rank.
     *
     * @param deals open
     * @param withAction of these: the next action and its day are agreed
     * @param aged of these: since when they are in their phase is known
     * @param days of the aged ones, in their phase
     * @param expected of the open ones: expected to close in the slice's period
     * @param amount of the expected ones, in yen without tax
     * @param weighted the same times the probability of their yomi, else of their phase
     */
    public record Part(
            long deals, long withAction, long aged, long days, long expected, BigDecimal amount, BigDecimal weighted) {

        static final Part NONE = new Part(0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    void put(@Nullable YomiRank rank, Part part) {
        parts.put(rank, part);
    }

    /** The deals of that rank; null: of none. */
    public Part of(@Nullable YomiRank rank) {
        return parts.getOrDefault(rank, Part.NONE);
    }

    /** What all open deals are expected to bring in the slice's period, in yen without tax. */
    public BigDecimal weighted() {
        return parts.values().stream().map(Part::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal sum(Function<Part, Long> number) {
        return BigDecimal.valueOf(
                parts.values().stream().mapToLong(number::apply).sum());
    }
}
