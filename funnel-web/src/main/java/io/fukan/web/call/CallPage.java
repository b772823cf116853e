package io.fukan.web.call;

import io.fukan.conversation.Speaker;
import io.fukan.conversation.Transcript;
import io.fukan.conversation.Utterance;
import io.fukan.review.CallSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call's page.
 *
 * @param call what is known of it
 * @param lines this page of the words; empty: there are none
 * @param part which page, from 0
 * @param parts number of pages
 * @param labels who is who, in the order in which they first speak; null where nobody has said
 * @param samples the first words under each label, to know them by
 * @param mayTranscribe whether to offer keeping, naming and erasing the words
 * @param mayMark whether to offer putting it up as an example
 */
public record CallPage(
        CallSheet call,
        List<Line> lines,
        int part,
        int parts,
        Map<String, @Nullable Speaker> labels,
        Map<String, String> samples,
        boolean mayTranscribe,
        boolean mayMark) {

    private static final int ON_PAGE = 500;
    private static final int LONGEST_SAMPLE = 60;

    /** One utterance. */
    public record Line(int second, @Nullable Speaker who, String label, String text) {}

    static CallPage of(
            CallSheet call, @Nullable Transcript transcript, int part, boolean mayTranscribe, boolean mayMark) {
        if (transcript == null) {
            return new CallPage(call, List.of(), 0, 0, Map.of(), Map.of(), mayTranscribe, mayMark);
        }
        Map<String, @Nullable Speaker> who = transcript.speakers();
        List<Utterance> all = transcript.utterances();
        int parts = (all.size() + ON_PAGE - 1) / ON_PAGE;
        int shown = Math.min(part, parts - 1);
        List<Line> lines = new ArrayList<>();
        for (Utterance said : all.subList(shown * ON_PAGE, Math.min(all.size(), (shown + 1) * ON_PAGE))) {
            lines.add(new Line(said.start() / 1_000, who.get(said.speaker()), said.speaker(), said.text()));
        }
        return new CallPage(call, lines, shown, parts, who, samples(all), mayTranscribe, mayMark);
    }

    /** Whether it is known of every label who that is. */
    public boolean isNamed() {
        return labels.containsValue(Speaker.REP) && !labels.containsValue(null);
    }

    /** The line that is being said at that second; null where it is on another page. */
    public @Nullable Integer lineAt(int second) {
        Integer found = null;
        for (int i = 0; i < lines.size() && lines.get(i).second() <= second; i++) {
            found = i;
        }
        return found;
    }

    private static Map<String, String> samples(List<Utterance> all) {
        Map<String, String> samples = new LinkedHashMap<>();
        for (Utterance said : all) {
            if (!said.text().isBlank()) {
                samples.putIfAbsent(said.speaker(), cut(said.text()));
            }
        }
        return samples;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SAMPLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…";
    }
}
