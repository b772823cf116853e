package io.fukan.conversation;

import io.fukan.record.InvalidValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a transcript together, utterance by utterance as somebody tells it. What cannot be is refused with its number, from 1;
 * utterances may overlap, last no time, and come in any order.
 */
public final class Utterances {

    /** A day of talking, sentence by sentence, has fewer. */
    public static final int MOST = 20_000;

    /** Different speakers in one call. */
    public static final int MOST_SPEAKERS = 20;

    /** Characters of one utterance. */
    public static final int LONGEST = 5_000;

    /** Characters of a whole transcript. */
    public static final int LONGEST_WHOLE = 1_000_000;

    private static final String FIELD = "segments";
    private static final int LONGEST_LABEL = 100;
    private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60 * 60);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

    private final List<Utterance> told = new ArrayList<>();
    private int characters;
    private boolean ordered = true;

    /**
     * The next utterance.
     *
     * @param start seconds from the beginning of the call
     * @throws InvalidValue at {@code segments}, naming the utterance that cannot be
     */
    public void add(
            @Nullable String speaker, @Nullable BigDecimal start, @Nullable BigDecimal end, @Nullable String text) {
        int number = told.size() + 1;
        if (number > MOST) {
            throw new InvalidValue(FIELD, "SEGMENTS_TOO_MANY", MOST);
        }
        String label = speaker == null ? "" : speaker.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw new InvalidValue(FIELD, "SEGMENT_SPEAKER", number);
        }
        Utterance next = new Utterance(label, millis(start, number), millis(end, number), words(text, number));
        if (next.length() < 0) {
            throw new InvalidValue(FIELD, "SEGMENT_BACKWARDS", number);
        }
        ordered &= told.isEmpty() || told.get(told.size() - 1).start() <= next.start();
        told.add(next);
    }

    /**
     * All of them by their start; those that start together in the order told.
     *
     * @throws InvalidValue SEGMENTS_NONE, SPEAKERS_TOO_MANY
     */
    public List<Utterance> byStart() {
        if (told.isEmpty()) {
            throw new InvalidValue(FIELD, "SEGMENTS_NONE");
        }
        if (told.stream().map(Utterance::speaker).distinct().count() > MOST_SPEAKERS) {
            throw new InvalidValue(FIELD, "SPEAKERS_TOO_MANY", MOST_SPEAKERS);
        }
        return told.stream().sorted(Comparator.comparingInt(Utterance::start)).toList();
    }

    /** Whether they were told by their start already. */
    public boolean areOrdered() {
        return ordered;
    }

    private static int millis(@Nullable BigDecimal seconds, int number) {
        if (seconds == null) {
            throw new InvalidValue(FIELD, "SEGMENT_TIME", number);
        }
        if (seconds.signum() < 0) {
            throw new InvalidValue(FIELD, "SEGMENT_NEGATIVE", number);
        }
        if (seconds.compareTo(DAY) > 0) {
            throw new InvalidValue(FIELD, "SEGMENT_TOO_LATE", number);
        }
        return seconds.multiply(MILLIS).intValue();
    }

    private String words(@Nullable String text, int number) {
        String words = Objects.requireNonNullElse(text, "").strip();
        if (words.length() > LONGEST) {
            throw new InvalidValue(FIELD, "SEGMENT_TOO_LONG", number, LONGEST);
        }
        characters += words.length();
        if (characters > LONGEST_WHOLE) {
            throw new InvalidValue(FIELD, "TRANSCRIPT_TOO_LONG", LONGEST_WHOLE);
        }
        boolean halfCharacter = words.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        if (halfCharacter || words.indexOf('\0') >= 0) {
            throw new InvalidValue(FIELD, "SEGMENT_UNREADABLE", number);
        }
        return words;
    }
}
