package io.fukan.conversation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured of a call whose speakers are known. Terms are those of call analysis as sold in Japan: the share of
 * talking (Talk:Listen 比率), silences from three seconds on (沈黙), changes of the speaker (ラリー) as in
 * https://support.miitel.jp/hc/ja/articles/360056120691; the longest monologue as in
 * https://help.gong.io/docs/analyze-team-performance. What those leave open is settled below.
 *
 * @param repMillis time in which the rep speaks, in milliseconds; what overlaps itself counts once
 * @param prospectMillis likewise of the prospect; while both speak, the time counts for both
 * @param repCharacters letters and digits that the rep says, without punctuation and blanks, in utterances that last
 * @param rallies how often the word passes between rep and prospect, in the order in which they begin to speak; others in
 *     between change nothing
 * @param silences pauses within the talk, at least as long as asked for, in which nobody speaks; ringing before the first word
 *     and what follows the last one are none
 * @param silenceMillis how long they last together
 * @param longestSilenceMillis the longest of them
 * @param longestMonologueMillis the longest stretch in which the rep goes on, from the first word to the last; it ends where
 *     somebody else begins to speak, and with a silence. Who puts in a word while one utterance of the rep lasts ends it with
 *     that utterance
 */
public record Speech(
        long repMillis,
        long prospectMillis,
        int repCharacters,
        int rallies,
        int silences,
        long silenceMillis,
        long longestSilenceMillis,
        long longestMonologueMillis) {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    /**
     * Measures a transcript.
     *
     * @param utterances by start
     * @param speakers who is who; labels that are not in it, or null, belong to nobody and are not heard
     * @param silence from how long on a pause is a silence
     */
    public static Speech of(List<Utterance> utterances, Map<String, @Nullable Speaker> speakers, Duration silence) {
        List<Turn> turns = new ArrayList<>();
        for (Utterance utterance : utterances) {
            Speaker who = speakers.get(utterance.speaker());
            if (who != null) {
                turns.add(new Turn(who, utterance));
            }
        }
        Pauses pauses = Pauses.in(turns, silence.toMillis());
        return new Speech(
                spoken(turns, Speaker.REP),
                spoken(turns, Speaker.PROSPECT),
                characters(turns),
                rallies(turns),
                pauses.number(),
                pauses.together(),
                pauses.longest(),
                longestMonologue(turns, silence.toMillis()));
    }

    /** Share of the rep in the time in which rep or prospect speak; empty where neither does. */
    public Optional<BigDecimal> talkRatio() {
        long both = repMillis + prospectMillis;
        return both == 0 ? Optional.empty() : Optional.of(divided(repMillis, BigDecimal.valueOf(both)));
    }

    /** Characters that the rep says in a minute of speaking (文字/分); empty where the rep does not speak. */
    public Optional<BigDecimal> speechRate() {
        return repMillis == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(repCharacters)
                        .multiply(MINUTE)
                        .divide(BigDecimal.valueOf(repMillis), MathContext.DECIMAL64));
    }

    private record Turn(Speaker who, Utterance utterance) {}

    private record Pauses(int number, long together, long longest) {

        static Pauses in(List<Turn> turns, long least) {
            int number = 0;
            long together = 0;
            long longest = 0;
            long quietFrom = Long.MAX_VALUE;
            for (Turn turn : turns) {
                long pause = turn.utterance().start() - quietFrom;
                if (pause >= least) {
                    number++;
                    together += pause;
                    longest = Math.max(longest, pause);
                }
                long end = turn.utterance().end();
                quietFrom = quietFrom == Long.MAX_VALUE ? end : Math.max(quietFrom, end);
            }
            return new Pauses(number, together, longest);
        }
    }

    private static long spoken(List<Turn> turns, Speaker who) {
        long spoken = 0;
        long until = 0;
        for (Turn turn : turns) {
            if (turn.who() == who && turn.utterance().end() > until) {
                spoken += turn.utterance().end()
                        - Math.max(until, turn.utterance().start());
                until = turn.utterance().end();
            }
        }
        return spoken;
    }

    private static int characters(List<Turn> turns) {
        return (int) turns.stream()
                .filter(turn -> turn.who() == Speaker.REP && turn.utterance().length() > 0)
                .flatMapToInt(turn -> turn.utterance().text().codePoints())
                .filter(Character::isLetterOrDigit)
                .count();
    }

    private static int rallies(List<Turn> turns) {
        List<Speaker> order = turns.stream()
                .map(Turn::who)
                .filter(Predicate.not(Speaker.OTHER::equals))
                .toList();
        int rallies = 0;
        for (int i = 1; i < order.size(); i++) {
            if (order.get(i) != order.get(i - 1)) {
                rallies++;
            }
        }
        return rallies;
    }

    private static long longestMonologue(List<Turn> turns, long silence) {
        long longest = 0;
        long from = 0;
        long until = 0;
        boolean going = false;
        for (Turn turn : turns) {
            if (turn.who() != Speaker.REP) {
                going = false;
                continue;
            }
            Utterance said = turn.utterance();
            if (!going || said.start() - until >= silence) {
                going = true;
                from = said.start();
                until = said.end();
            }
            until = Math.max(until, said.end());
            longest = Math.max(longest, until - from);
        }
        return longest;
    }

    private static BigDecimal divided(long above, BigDecimal below) {
        return BigDecimal.valueOf(above).divide(below, MathContext.DECIMAL64);
    }
}
