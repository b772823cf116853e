package io.fukan.flow;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * パレート図: reasons in descending order, each with its share and that of all up to it.
 *
 * @param bars the weightiest reason first; those without a reason are one of them
 * @param groups of the cut, the largest first; a null stands for what knows no group
 * @param events of all reasons
 * @param amount what they are worth, in yen without tax
 * @param weighed by what the bars are ordered and shared
 */
public record Pareto(List<Bar> bars, List<@Nullable String> groups, long events, BigDecimal amount, Weight weighed) {

    /** By what reasons are weighed. */
    public enum Weight {
        COUNT,
        AMOUNT
    }

    public Pareto {
        bars = List.copyOf(bars);
        groups = Collections.unmodifiableList(new ArrayList<>(groups));
    }

    /**
     * One reason.
     *
     * @param reason as recorded; empty for what has none
     * @param share of the whole; null where the whole weighs nothing
     * @param upTo share of this and all weightier reasons; likewise
     */
    public record Bar(
            String reason,
            long events,
            BigDecimal amount,
            @Nullable BigDecimal share,
            @Nullable BigDecimal upTo,
            Map<@Nullable String, Long> byGroup) {

        /** Its events of a group. */
        public long of(@Nullable String group) {
            return byGroup.getOrDefault(group, 0L);
        }
    }

    /** The fewest reasons that make up so much of the whole; 0 where there is nothing. */
    public int reasonsFor(BigDecimal share) {
        for (int i = 0; i < bars.size(); i++) {
            BigDecimal upTo = bars.get(i).upTo();
            if (upTo != null && upTo.compareTo(share) >= 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /** What one reason and group counts. */
    record Part(String reason, @Nullable String group, long events, BigDecimal amount) {}

    static Pareto of(List<Part> parts, Weight weight) {
        Map<String, List<Part>> byReason = parts.stream().collect(groupingBy(Part::reason));
        long events = events(parts);
        BigDecimal amount = amount(parts);
        BigDecimal whole = weigh(weight, events, amount);
        List<Map.Entry<String, List<Part>>> ordered = byReason.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Part>> one) ->
                                weigh(weight, events(one.getValue()), amount(one.getValue())))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        List<Bar> bars = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, List<Part>> one : ordered) {
            BigDecimal own = weigh(weight, events(one.getValue()), amount(one.getValue()));
            sum = sum.add(own);
            bars.add(new Bar(
                    one.getKey(),
                    events(one.getValue()),
                    amount(one.getValue()),
                    divided(own, whole),
                    divided(sum, whole),
                    counts(one.getValue())));
        }
        return new Pareto(bars, groupsOf(parts), events, amount, weight);
    }

    private static List<@Nullable String> groupsOf(List<Part> parts) {
        return counts(parts).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .collect(ArrayList::new, List::add, List::addAll);
    }

    private static Map<@Nullable String, Long> counts(List<Part> parts) {
        Map<@Nullable String, Long> counts = new LinkedHashMap<>();
        parts.forEach(part -> counts.merge(part.group(), part.events(), Long::sum));
        return counts;
    }

    private static BigDecimal weigh(Weight weight, long events, BigDecimal amount) {
        return weight == Weight.COUNT ? BigDecimal.valueOf(events) : amount;
    }

    private static long events(List<Part> parts) {
        return parts.stream().mapToLong(Part::events).sum();
    }

    private static BigDecimal amount(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal divided(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, MathContext.DECIMAL64);
    }
}
