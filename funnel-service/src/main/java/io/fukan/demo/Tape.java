package io.fukan.demo;

import io.fukan.conversation.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A call as a recogniser writes it down: cut where a sentence ends, each with its time. */
final class Tape {

    private static final String REP = "営業";
    private static final String PROSPECT = "お客様";
    /** Milliseconds a character takes. */
    private static final int CALM = 150;

    private static final int FAST = 126;
    private static final int ANSWERING = 162;

    private final Map<String, String> names;
    private final boolean fast;
    private final Draw draw;
    private final List<Utterance> words = new ArrayList<>();
    private int now;
    private String last = "";
    private boolean asked;

    /** @param names what stands for the marks in braces */
    Tape(Map<String, String> names, boolean fast, Draw draw) {
        this.names = names;
        this.fast = fast;
        this.draw = draw;
        this.now = draw.between(400, 1500);
    }

    Draw draw() {
        return draw;
    }

    void rep(String text) {
        say(REP, text, fast ? FAST : CALM);
    }

    void prospect(String text) {
        say(PROSPECT, text, ANSWERING);
    }

    List<Utterance> words() {
        return List.copyOf(words);
    }

    private void say(String who, String text, int pace) {
        String said = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            said = said.replace(name.getKey(), name.getValue());
        }
        if (!who.equals(last)) {
            now += asked && draw.chance(0.16) ? draw.between(3_000, 5_500) : draw.between(250, 1_100);
        }
        for (String sentence : said.split("(?<=。)")) {
            int length = (int) (sentence.length() * pace * (0.9 + 0.2 * draw.unit()));
            words.add(new Utterance(who, now, now + length, sentence));
            now += length + draw.between(150, 500);
        }
        last = who;
        asked = said.endsWith("か。");
    }
}
