package io.fukan.day;

import io.fukan.activity.CallOutcome;
import io.fukan.api.Caller.Answer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the server acknowledged, and nothing else: each entry is an effect that must be found afterwards, once. Refusals are kept
 * beside it, for they must have had no effect.
 */
final class Journal {

    /** What a deed brings about. */
    enum Effect {
        LEAD,
        /** Somebody owns a lead that nobody owned. */
        CLAIM,
        /** A manager gave a lead to somebody else. */
        HANDED_ON,
        /** A lead comes back: a further cycle. */
        RETURN_TO_WORK,
        INQUIRY,
        CALL,
        INBOUND_CALL,
        NEED,
        APPOINTMENT,
        /** Anything that happens to an appointment, its booking too. */
        APPOINTMENT_CHANGE,
        MEETING,
        HANDED_TO_INSIDE_SALES,
        HANDOFF,
        /** An answer to a handoff to field sales. */
        DECISION,
        ACCEPTED,
        RETURNED,
        DEAL,
        OPPORTUNITY,
        /** A deal was judged to be valid, or not to be; it can be judged again. */
        JUDGEMENT,
        PROPOSAL,
        WIN,
        LOSS
    }

    /**
     * One effect.
     *
     * @param record which it is of, as the server calls it: of one record each effect is entered once
     * @param by whose work it counts as; 0: nobody's
     * @param cycle run of the lead through the funnel, or the deal where only that is known
     * @param version of the record afterwards
     * @param outcome of a call
     * @param amount seconds of a call, yen of a win, 1 where a deal was judged to be valid
     */
    record Entry(
            Effect effect,
            String record,
            long by,
            String cycle,
            int version,
            @Nullable CallOutcome outcome,
            long amount) {

        static Entry of(Effect effect, Object record, long by, String cycle) {
            return new Entry(effect, record.toString(), by, cycle, 0, null, 0);
        }

        Entry worth(long yen) {
            return new Entry(effect, record, by, cycle, version, outcome, yen);
        }

        Entry ended(CallOutcome how, long seconds, int inVersion) {
            return new Entry(effect, record, by, cycle, inVersion, how, seconds);
        }
    }

    /** An answer of 409 or the like that the rules of the business allow. */
    record Refusal(String deed, String code, Answer answer) {}

    private record Key(Effect effect, String record) {}

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final Set<Key> takenBack = ConcurrentHashMap.newKeySet();
    private final Set<Long> bereft = ConcurrentHashMap.newKeySet();
    private final Collection<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final Collection<String> surprises = new ConcurrentLinkedQueue<>();

    /**
     * It was done. The same effect twice is a surprise, unless the same request was only sent again: its answer is the first one,
     * though somebody may have corrected the record since.
     */
    void did(Entry entry) {
        Entry before = entries.putIfAbsent(key(entry), entry);
        if (before != null && !before.equals(entry) && before.version() <= entry.version()) {
            surprises.add("done twice: " + before + " and " + entry);
        }
    }

    /** It was done, and counts where it was the first of its kind. */
    void didPerhapsAgain(Entry entry) {
        entries.putIfAbsent(key(entry), entry);
    }

    /** The record says something else now; of two who corrected it the later version stands. */
    void corrected(Entry entry) {
        entries.computeIfPresent(key(entry), (key, before) -> before.version() > entry.version() ? before : entry);
    }

    void tookBack(Effect effect, Object record) {
        takenBack.add(new Key(effect, record.toString()));
    }

    /** A lead that this person has on the screen may be somebody else's from now on. */
    void takesFrom(long user) {
        bereft.add(user);
    }

    boolean tookFrom(long user) {
        return bereft.contains(user);
    }

    /** It was refused, as it may be. */
    void refused(String deed, String code, Answer answer) {
        refusals.add(new Refusal(deed, code, answer));
    }

    /** Something that must not happen on any day. */
    void surprise(String what) {
        surprises.add(what);
    }

    boolean knows(Effect effect, Object record) {
        return entries.containsKey(new Key(effect, record.toString()));
    }

    /** What holds of these effects at the end of the day. */
    Stream<Entry> of(Effect... effects) {
        List<Effect> asked = Arrays.asList(effects);
        return entries.entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey().effect()) && !takenBack.contains(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    List<Refusal> refusals(String code) {
        return refusals.stream().filter(refusal -> refusal.code().equals(code)).toList();
    }

    Collection<Refusal> refusals() {
        return refusals;
    }

    Collection<String> surprises() {
        return surprises;
    }

    private static Key key(Entry entry) {
        return new Key(entry.effect(), entry.record());
    }
}
