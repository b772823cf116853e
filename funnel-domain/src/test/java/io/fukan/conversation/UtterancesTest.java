package io.fukan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.record.InvalidValue;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a transcript may not hold is refused with the number of the line; who speaks is read off the labels where they say it. */
class UtterancesTest {

    private final Utterances told = new Utterances();

    @Test
    void whatCannotBeIsRefusedWithItsNumber() {
        told.add("A", BigDecimal.ZERO, BigDecimal.ONE, "一つ目");

        refused("SEGMENT_NEGATIVE", "A", "-0.001", "1", "x");
        refused("SEGMENT_NEGATIVE", "A", "0", "-1", "x");
        refused("SEGMENT_BACKWARDS", "A", "2", "1", "x");
        refused("SEGMENT_TOO_LATE", "A", "1", "86400.001", "x");
        refused("SEGMENT_TIME", "A", "1", null, "x");
        refused("SEGMENT_SPEAKER", "  ", "1", "2", "x");
        refused("SEGMENT_TOO_LONG", "A", "1", "2", "x".repeat(5_001));
        refused("SEGMENT_UNREADABLE", "A", "1", "2", "half a character \uD800");
        refused("SEGMENT_UNREADABLE", "A", "1", "2", "nul \0");
    }

    @Test
    void thereAreLimits() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(told::byStart)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("SEGMENTS_NONE"));
        for (int i = 0; i < Utterances.MOST; i++) {
            told.add("S" + i % 21, BigDecimal.valueOf(i), BigDecimal.valueOf(i), "");
        }
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(told::byStart)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("SPEAKERS_TOO_MANY"));
        refused("SEGMENTS_TOO_MANY", "A", "1", "2", "x");
    }

    @Test
    void labelsSayWhoIsWho() {
        assertThat(meant(null, "Agent", "ＣＵＳＴＯＭＥＲ"))
                .containsOnly(Map.entry("Agent", Speaker.REP), Map.entry("ＣＵＳＴＯＭＥＲ", Speaker.PROSPECT));
        assertThat(meant("田中 翔", "田中翔", "Speaker 2"))
                .as("one label is left")
                .containsOnly(Map.entry("田中翔", Speaker.REP), Map.entry("Speaker 2", Speaker.PROSPECT));
        assertThat(meant(null, "受付", "営業", "話者2"))
                .containsOnly(
                        Map.entry("受付", Speaker.OTHER),
                        Map.entry("営業", Speaker.REP),
                        Map.entry("話者2", Speaker.PROSPECT));
        assertThat(meant(null, "話者1", "話者2")).as("that says nothing").isEmpty();
        assertThat(meant(null, "rep", "話者1", "話者2")).containsOnlyKeys("rep");
    }

    private Map<String, Speaker> meant(@Nullable String rep, String... labels) {
        Utterances call = new Utterances();
        for (String label : labels) {
            call.add(label, BigDecimal.ZERO, BigDecimal.ONE, "");
        }
        return SpeakerLabels.meant(call.byStart(), rep);
    }

    private void refused(String code, String speaker, String start, @Nullable String end, String text) {
        int before = number();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(
                        () -> told.add(speaker, new BigDecimal(start), end == null ? null : new BigDecimal(end), text))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo("segments");
                    assertThat(refusal.args()[0]).isEqualTo(code.endsWith("_MANY") ? Utterances.MOST : before + 1);
                });
        assertThat(number()).as("nothing of it is kept").isEqualTo(before);
    }

    private int number() {
        try {
            return told.byStart().size();
        } catch (InvalidValue limits) {
            return limits.code().equals("SEGMENTS_NONE") ? 0 : Utterances.MOST;
        }
    }
}
