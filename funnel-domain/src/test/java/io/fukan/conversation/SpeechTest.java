package io.fukan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every measure of a call, worked out by hand. */
class SpeechTest {

    private static final Duration THREE_SECONDS = Duration.ofSeconds(3);

    private final Utterances told = new Utterances();

    @Test
    void aShortCallByHand() {
        say("rep", "0", "4", "お世話になっております。");
        say("customer", "4.5", "6.5", "はい。");
        say("rep", "9.5", "15.5", "資料は、ご覧になりましたか？ 2点だけ。");
        say("customer", "16", "20", "まだ見ていません");

        Speech speech = measured();

        assertThat(speech.repMillis()).isEqualTo(10_000);
        assertThat(speech.prospectMillis()).isEqualTo(6_000);
        assertThat(speech.talkRatio())
                .hasValueSatisfying(ratio -> assertThat(ratio).isEqualByComparingTo("0.625"));
        assertThat(speech.repCharacters())
                .as("お世話になっております 11, 資料はご覧になりましたか 12, 2点だけ 4")
                .isEqualTo(27);
        assertThat(speech.speechRate())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("162"));
        assertThat(speech.rallies()).isEqualTo(3);
        assertThat(speech.silences()).as("6.5 to 9.5: exactly three seconds").isEqualTo(1);
        assertThat(speech.silenceMillis()).isEqualTo(3_000);
        assertThat(speech.longestSilenceMillis()).isEqualTo(3_000);
        assertThat(speech.longestMonologueMillis()).isEqualTo(6_000);
    }

    @Test
    void aPauseJustBelowTheLimitIsNoSilence() {
        say("rep", "0", "1", "あ");
        say("rep", "3.999", "5", "い");
        say("rep", "8", "9", "う");

        assertThat(measured().silences()).isEqualTo(1);
        assertThat(measured().silenceMillis()).isEqualTo(3_000);
        assertThat(Speech.of(told.byStart(), speakers(), Duration.ofSeconds(2)).silences())
                .as("from two seconds on")
                .isEqualTo(2);
    }

    @Test
    void ringingBeforeAndQuietAfterTheTalkAreNoSilence() {
        say("rep", "20", "21", "もしもし");
        say("customer", "21", "22", "はい");

        assertThat(measured().silences()).isZero();
        assertThat(measured().longestSilenceMillis()).isZero();
    }

    @Test
    void whatOverlapsCountsOnceForEachSideAndForBothSides() {
        say("rep", "0", "10", "長い説明");
        say("rep", "8", "12", "続き");
        say("customer", "9", "11", "ええ");
        say("customer", "10", "10.5", "ええ");

        Speech speech = measured();

        assertThat(speech.repMillis()).isEqualTo(12_000);
        assertThat(speech.prospectMillis()).isEqualTo(2_000);
        assertThat(speech.silences()).isZero();
        assertThat(speech.rallies()).isEqualTo(1);
        assertThat(speech.longestMonologueMillis())
                .as("the customer's word falls within an utterance of the rep's")
                .isEqualTo(12_000);
    }

    @Test
    void aPauseIsCountedFromTheLastOneStillSpeaking() {
        say("rep", "0", "30", "長い説明");
        say("customer", "5", "6", "はい");
        say("customer", "31", "32", "なるほど");

        assertThat(measured().silences()).isZero();
    }

    @Test
    void aMonologueEndsWhereSomebodyElseBeginsAndWithASilence() {
        say("rep", "0", "5", "あ");
        say("rep", "6", "10", "い");
        say("rep", "13", "20", "う");
        say("rep", "20", "22", "え");
        say("reception", "22", "23", "少々お待ちください");
        say("rep", "23", "31", "お");

        assertThat(measured().longestMonologueMillis())
                .as("0 to 10, 13 to 22 (9), 23 to 31 (8)")
                .isEqualTo(10_000);
    }

    @Test
    void receptionIsHeardButOnNeitherSide() {
        say("reception", "0", "5", "お電話ありがとうございます");
        say("rep", "5", "10", "佐藤様をお願いします");
        say("reception", "12", "14", "お待ちください");
        say("customer", "16", "21", "佐藤です");

        Speech speech = measured();

        assertThat(speech.talkRatio())
                .hasValueSatisfying(ratio -> assertThat(ratio).isEqualByComparingTo("0.5"));
        assertThat(speech.rallies()).as("from the rep to the customer").isEqualTo(1);
        assertThat(speech.silences()).as("two seconds twice").isZero();
    }

    @Test
    void momentsWithoutLengthTakeTheWordButNoTime() {
        say("rep", "0", "10", "十文字ちょうど話した");
        say("customer", "10", "10", "はい");
        say("rep", "10", "10", "これは数えない");

        Speech speech = measured();

        assertThat(speech.rallies()).isEqualTo(2);
        assertThat(speech.prospectMillis()).isZero();
        assertThat(speech.repCharacters()).isEqualTo(10);
        assertThat(speech.speechRate())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("60"));
    }

    @Test
    void whereNobodySpeaksThereIsNoShareAndNoRate() {
        say("customer", "1", "1", "");

        assertThat(measured().talkRatio()).isEmpty();
        assertThat(measured().speechRate()).isEmpty();
    }

    @Test
    void anyOrderGivesTheSame() {
        say("customer", "4", "6", "はい");
        say("rep", "0", "4", "あいうえ");

        assertThat(told.areOrdered()).isFalse();
        assertThat(measured().silences()).isZero();
        assertThat(measured().rallies()).isEqualTo(1);
        assertThat(told.byStart()).extracting(Utterance::speaker).containsExactly("rep", "customer");
    }

    @Test
    void marksAreNotSpokenAndRareKanjiAreOneCharacter() {
        say("rep", "0", "60", "𠮷野家、ですー。（笑）ＡＢＣ 123 〜");

        assertThat(measured().repCharacters())
                .as("𠮷野家 ですー 笑 ＡＢＣ 123: the long vowel mark is spoken")
                .isEqualTo(13);
    }

    private void say(String who, String from, String to, String text) {
        told.add(who, new BigDecimal(from), new BigDecimal(to), text);
    }

    private Speech measured() {
        return Speech.of(told.byStart(), speakers(), THREE_SECONDS);
    }

    private static Map<String, @Nullable Speaker> speakers() {
        Map<String, @Nullable Speaker> speakers = new HashMap<>();
        speakers.put("rep", Speaker.REP);
        speakers.put("customer", Speaker.PROSPECT);
        speakers.put("reception", Speaker.OTHER);
        return speakers;
    }
}
