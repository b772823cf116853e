package io.fukan.day;

import io.fukan.activity.CallOutcome;
import io.fukan.day.Journal.Effect;
import io.fukan.day.Journal.Entry;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The KPIs of a day as somebody counts them who has nothing but the journal. */
final class HandCount {

    /** Each KPI by what it divides, without a word about how the product counts it. */
    static final List<Figure> FIGURES = List.of(
            total("leads", number(Effect.LEAD), false),
            total("calls", number(Effect.CALL), true),
            total("reached-calls", calls(outcome -> outcome != CallOutcome.NO_ANSWER), true),
            share("reach-rate", calls(outcome -> outcome != CallOutcome.NO_ANSWER), number(Effect.CALL), true),
            total("connects", connects(), true),
            share("connect-rate", connects(), number(Effect.CALL), true),
            share("gatekeeper-pass-rate", connects(), calls(CallOutcome.GATEKEEPER::equals), true),
            total("connected-leads", HandCount::connectedCycles, false),
            total("call-minutes", minutes(outcome -> true), true),
            share("average-call-minutes", minutes(CallOutcome::reachedIntendedPerson), connects(), true),
            total("needs-confirmed", number(Effect.NEED), true),
            total("appointments", number(Effect.APPOINTMENT), true),
            share("appointment-rate-per-call", amount(Effect.APPOINTMENT), number(Effect.CALL), true),
            share("appointment-rate-per-connect", amount(Effect.APPOINTMENT), connects(), true),
            share("appointment-rate-per-lead", number(Effect.APPOINTMENT), number(Effect.LEAD), false),
            total("first-meetings", number(Effect.MEETING), true),
            total("handoffs", number(Effect.HANDOFF), true),
            share("fs-acceptance-rate", number(Effect.ACCEPTED), number(Effect.ACCEPTED, Effect.RETURNED), true),
            share("handoff-return-rate", number(Effect.RETURNED), number(Effect.ACCEPTED, Effect.RETURNED), true),
            total("opportunities", number(Effect.OPPORTUNITY), true),
            share("opportunity-rate-per-lead", number(Effect.OPPORTUNITY), number(Effect.LEAD), false),
            total("valid-opportunities", HandCount::valid, true),
            share("valid-opportunity-rate", HandCount::valid, number(Effect.OPPORTUNITY), true),
            total("proposals", number(Effect.PROPOSAL), true),
            total("wins", number(Effect.WIN), true),
            total("losses", number(Effect.LOSS), true),
            total("won-amount", amount(Effect.WIN), true),
            share("average-deal-size", amount(Effect.WIN), number(Effect.WIN), true),
            share("win-rate", number(Effect.WIN), number(Effect.WIN, Effect.LOSS), true),
            share("lead-to-win-rate", number(Effect.WIN), number(Effect.LEAD), false));

    private final List<Entry> entries;

    HandCount(Journal journal) {
        this.entries = journal.of(Effect.values()).toList();
    }

    /** Counts some entries. */
    interface Count extends Function<List<Entry>, BigDecimal> {}

    /**
     * A KPI.
     *
     * @param below what is divided by; null: nothing
     * @param byPerson whether both sides are the work of the same person
     */
    record Figure(String key, Count above, @Nullable Count below, boolean byPerson) {

        /** Whether the figure, or what is divided, is a number of records. */
        boolean countsRecords() {
            return !List.of("call-minutes", "average-call-minutes", "won-amount", "average-deal-size")
                    .contains(key);
        }

        /** A company that has never won is not told that none of its leads is won; some days end so. */
        private boolean isOfWhatWasReached() {
            return key.equals("lead-to-win-rate");
        }

        /** @return null where there is nothing to divide by */
        @Nullable
        BigDecimal value(List<Entry> of) {
            if (below == null) {
                return above.apply(of);
            }
            BigDecimal divisor = below.apply(of);
            BigDecimal number = above.apply(of);
            boolean unknown = divisor.signum() == 0 || isOfWhatWasReached() && number.signum() == 0;
            return unknown ? null : number.divide(divisor, MathContext.DECIMAL64);
        }
    }

    List<Entry> all() {
        return entries;
    }

    /**
     * What somebody did, or the people of a team did.
     *
     * @param group by the user's id: a name; null: in none
     */
    Map<String, List<Entry>> by(Function<Long, @Nullable String> group) {
        return entries.stream()
                .filter(entry -> group.apply(entry.by()) != null)
                .collect(Collectors.groupingBy(entry -> group.apply(entry.by())));
    }

    /** How many of these effects there were. */
    long numberOf(Effect... effects) {
        return number(effects).apply(entries).longValueExact();
    }

    /** How many leads have arrived at each stage, each once for each of its runs through the funnel. */
    Map<String, Long> funnel() {
        Map<String, Long> stages = new LinkedHashMap<>();
        stages.put("lead", numberOf(Effect.LEAD, Effect.RETURN_TO_WORK));
        stages.put("connect", connectedCycles(entries).longValueExact());
        stages.put("appointment", cycles(Effect.APPOINTMENT));
        stages.put("handoff", cycles(Effect.HANDOFF));
        stages.put("opportunity", cycles(Effect.OPPORTUNITY));
        stages.put("proposal", cycles(Effect.PROPOSAL));
        stages.put("win", cycles(Effect.WIN));
        return stages;
    }

    private long cycles(Effect effect) {
        Map<String, String> ofDeal = entries.stream()
                .filter(entry -> entry.effect() == Effect.DEAL)
                .collect(Collectors.toMap(Entry::record, Entry::cycle));
        return entries.stream()
                .filter(entry -> entry.effect() == effect)
                .map(entry -> ofDeal.getOrDefault(entry.cycle(), entry.cycle()))
                .distinct()
                .count();
    }

    private static BigDecimal connectedCycles(Collection<Entry> of) {
        return BigDecimal.valueOf(of.stream()
                .filter(entry -> entry.outcome() != null && entry.outcome().reachedIntendedPerson())
                .map(Entry::cycle)
                .distinct()
                .count());
    }

    /** Opportunities that were judged to be valid when they were judged last. */
    private static BigDecimal valid(List<Entry> of) {
        Map<String, Entry> last = of.stream()
                .filter(entry -> entry.effect() == Effect.JUDGEMENT)
                .collect(Collectors.toMap(
                        Entry::cycle, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(Entry::record))));
        return BigDecimal.valueOf(of.stream()
                .filter(entry -> entry.effect() == Effect.OPPORTUNITY && last.containsKey(entry.record()))
                .filter(entry -> last.get(entry.record()).amount() == 1)
                .count());
    }

    private static Figure total(String key, Count count, boolean byPerson) {
        return new Figure(key, count, null, byPerson);
    }

    private static Figure share(String key, Count above, Count below, boolean byPerson) {
        return new Figure(key, above, below, byPerson);
    }

    private static Count number(Effect... effects) {
        return of -> BigDecimal.valueOf(of.stream()
                .filter(entry -> List.of(effects).contains(entry.effect()))
                .count());
    }

    private static Count amount(Effect effect) {
        return of -> BigDecimal.valueOf(of.stream()
                .filter(entry -> entry.effect() == effect)
                .mapToLong(Entry::amount)
                .sum());
    }

    private static Count connects() {
        return calls(CallOutcome::reachedIntendedPerson);
    }

    /** Outbound calls that ended so. */
    private static Count calls(Predicate<CallOutcome> which) {
        return of -> BigDecimal.valueOf(dialled(of, which).count());
    }

    private static Count minutes(Predicate<CallOutcome> which) {
        return of -> BigDecimal.valueOf(
                        dialled(of, which).mapToLong(Entry::amount).sum())
                .divide(BigDecimal.valueOf(60), MathContext.DECIMAL64);
    }

    private static Stream<Entry> dialled(List<Entry> of, Predicate<CallOutcome> which) {
        return of.stream()
                .filter(entry -> entry.effect() == Effect.CALL && which.test(Objects.requireNonNull(entry.outcome())));
    }
}
