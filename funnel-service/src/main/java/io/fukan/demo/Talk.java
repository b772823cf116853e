package io.fukan.demo;

import io.fukan.conversation.Utterance;
import java.math.BigDecimal;
import java.util.List;

/**
 * A conversation on the phone, word for word.
 *
 * @param pitch how much the rep's pitch varies, in semitones
 * @param lesson why colleagues should read it; blank: it is no example
 * @param remark what the manager says of it; blank: nothing
 */
record Talk(List<Utterance> words, BigDecimal pitch, String lesson, String remark) {

    int seconds() {
        return words.get(words.size() - 1).end() / 1000 + 2;
    }
}
