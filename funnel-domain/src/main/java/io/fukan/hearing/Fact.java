package io.fukan.hearing;

import io.fukan.record.InvalidValue;
import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question is there to find out; rules read it as {@code hearing.*}. Some facts have a value beside yes and no, which
 * each choice carries: months, yen, or one of a list of words.
 */
public enum Fact implements Labelled {
    NEED,
    /** They agree with the problem that we supposed; asked where we came unasked. */
    HYPOTHESIS,
    /** Months until they want to begin. */
    TIMING(120),
    BUDGET(Budget.values()),
    AUTHORITY(Authority.values()),
    /** We know whom else they compare us with, nobody included. */
    COMPETITOR,
    /** Somebody there would carry it. */
    TEAM,
    DECISION_PROCESS,
    DECISION_CRITERIA,
    METRICS,
    CHAMPION,
    /** What they expect to spend, in yen. */
    AMOUNT(1_000_000_000_000L);

    private final List<String> words;
    private final long most;

    Fact() {
        this(List.of(), 0);
    }

    Fact(Enum<?>[] words) {
        this(Arrays.stream(words).map(Enum::name).toList(), 0);
    }

    Fact(long most) {
        this(List.of(), most);
    }

    Fact(List<String> words, long most) {
        this.words = words;
        this.most = most;
    }

    /** The words that a choice's value can be; empty where it is a number or there is none. */
    public List<String> words() {
        return words;
    }

    /** Whether a choice's value is a number. */
    public boolean isNumber() {
        return most > 0;
    }

    /** Whether a choice has a value beside yes, no and unknown. */
    public boolean hasValue() {
        return isNumber() || !words.isEmpty();
    }

    /** Key of the name of one of its words. */
    public String wordKey(String word) {
        return (this == BUDGET ? "budget." : "authority.") + word;
    }

    /**
     * The value as it is to be kept; null where the fact has none or the choice says nothing of it.
     *
     * @throws InvalidValue HEARING_VALUE_MISSING, HEARING_VALUE_WORD or OUT_OF_RANGE at {@code field}
     */
    @Nullable
    String value(String field, @Nullable Boolean truth, @Nullable String value) {
        if (!hasValue() || truth == null) {
            return null;
        }
        if (value == null || value.isBlank()) {
            throw new InvalidValue(field, "HEARING_VALUE_MISSING", this);
        }
        String plain = value.strip();
        if (isNumber()) {
            if (!plain.matches("[0-9]{1,13}") || Long.parseLong(plain) > most) {
                throw new InvalidValue(field, "OUT_OF_RANGE", 0, most);
            }
            return Long.toString(Long.parseLong(plain));
        }
        if (!words.contains(plain)) {
            throw new InvalidValue(field, "HEARING_VALUE_WORD", this);
        }
        return plain;
    }

    @Override
    public String messagePrefix() {
        return "hearingFact";
    }
}
