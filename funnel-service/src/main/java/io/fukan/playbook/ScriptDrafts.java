package io.fukan.playbook;

import io.fukan.account.Industry;
import io.fukan.account.SizeBand;
import io.fukan.hearing.Fact;
import io.fukan.script.ScriptMarks;
import io.fukan.script.ScriptStep;
import io.fukan.script.WinningAnswers;
import io.fukan.script.WinningAnswers.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts a script from product, segment and the most frequent answers of won deals: the same data give the same words, and
 * no other service is asked.
 */
@Service
@Transactional(readOnly = true)
public class ScriptDrafts {

    private static final int NAMED = 2;
    private static final String FAREWELL = "later";
    private static final String DATE = "date";

    private final WinningAnswers winning;
    private final MessageSource messages;

    ScriptDrafts(WinningAnswers winning, MessageSource messages) {
        this.winning = winning;
        this.messages = messages;
    }

    /**
     * A draft.
     *
     * @param won answers it draws on, the most given to one question; 0: none, so that it is a general one
     */
    public record Draft(String name, List<ScriptStep> steps, long won) {}

    /** A draft for that product and segment, in that language; what is null does not narrow it. */
    public Draft draft(@Nullable String product, @Nullable String industry, @Nullable SizeBand band, Locale locale) {
        List<Answer> answers = winning.of(product, industry, band);
        Words words = new Words(product, segment(industry, band, locale), industry == null && band == null, locale);
        return new Draft(
                words.say("name", ""),
                steps(answers, words),
                answers.stream().mapToLong(Answer::asked).max().orElse(0));
    }

    private static List<ScriptStep> steps(List<Answer> answers, Words words) {
        Map<Long, List<Answer>> byQuestion = answers.stream()
                .collect(Collectors.groupingBy(Answer::questionId, LinkedHashMap::new, Collectors.toList()));
        List<Answer> needs = byQuestion.values().stream()
                .filter(given -> given.get(0).fact() == Fact.NEED)
                .findFirst()
                .orElse(List.of());
        List<List<Answer>> others = byQuestion.values().stream()
                .filter(given -> given.get(0).fact() != Fact.NEED)
                .toList();
        List<ScriptStep> steps = new ArrayList<>();
        steps.add(words.step("opening", "need", "reception", FAREWELL));
        steps.add(words.step("reception", "opening", FAREWELL));
        String afterNeed = others.isEmpty() ? DATE : key(0);
        steps.add(words.need(needs, afterNeed));
        for (int i = 0; i < others.size(); i++) {
            steps.add(words.ask(others.get(i), key(i), i + 1 < others.size() ? key(i + 1) : DATE));
        }
        steps.add(words.step(DATE, FAREWELL));
        steps.add(words.step(FAREWELL));
        return steps;
    }

    private static String key(int question) {
        return "ask" + (question + 1);
    }

    private String segment(@Nullable String industry, @Nullable SizeBand band, Locale locale) {
        Optional<String> trade = Optional.ofNullable(industry)
                .flatMap(Industry::ofCode)
                .map(known -> messages.getMessage(known.messageKey(), null, locale));
        Optional<String> size =
                Optional.ofNullable(band).map(some -> messages.getMessage(some.messageKey(), null, locale));
        if (trade.isEmpty() && size.isEmpty()) {
            return messages.getMessage("scriptDraft.anySegment", null, locale);
        }
        return trade.orElse("")
                + size.map(text -> trade.isEmpty() ? text : " " + text).orElse("");
    }

    /** Sentences in one language, about one product and segment. */
    private final class Words {

        private final String product;
        private final String segment;
        private final boolean isForAll;
        private final Locale locale;

        Words(@Nullable String product, String segment, boolean isForAll, Locale locale) {
            this.locale = locale;
            this.product = product == null ? messages.getMessage("scriptDraft.anyProduct", null, locale) : product;
            this.segment = segment;
            this.isForAll = isForAll;
        }

        /** A sentence; {@code more} is what it mentions besides. */
        String say(String key, String more) {
            return messages.getMessage("scriptDraft." + key, arguments(more), locale);
        }

        /** A step whose branches lead to the steps of those keys, named {@code step.to.key}. */
        ScriptStep step(String key, String... to) {
            List<ScriptStep.Branch> branches = new ArrayList<>();
            for (String target : to) {
                branches.add(new ScriptStep.Branch(say(key + ".to." + target, ""), target));
            }
            return new ScriptStep(key, say(key + ".title", ""), say(key + ".text", ""), branches);
        }

        ScriptStep need(List<Answer> needs, String next) {
            String known = isForAll ? "need.known.any" : "need.known";
            String text = needs.isEmpty() ? say("need.text", "") : say(known, often(needs));
            return new ScriptStep(
                    "need",
                    say("need.title", ""),
                    text,
                    List.of(
                            new ScriptStep.Branch(say("need.to.next", ""), next),
                            new ScriptStep.Branch(say("need.to.later", ""), FAREWELL)));
        }

        ScriptStep ask(List<Answer> given, String key, String next) {
            Answer first = given.get(0);
            List<ScriptStep.Branch> branches = new ArrayList<>();
            if (!next.equals(DATE)) {
                branches.add(new ScriptStep.Branch(say("ask.to.next", ""), next));
            }
            branches.add(new ScriptStep.Branch(say("ask.to.date", ""), DATE));
            return new ScriptStep(
                    key, first.question(locale), how(first.fact()) + "\n\n" + say("ask.known", often(given)), branches);
        }

        private String how(@Nullable Fact fact) {
            String usual = say("ask.text", "");
            String asked = messages.getMessage("scriptDraft.fact." + fact, arguments(""), usual, locale);
            return asked == null ? usual : asked;
        }

        private Object[] arguments(String more) {
            return new Object[] {
                product,
                segment,
                ScriptMarks.COMPANY.in(locale),
                ScriptMarks.CONTACT.in(locale),
                ScriptMarks.ME.in(locale),
                more
            };
        }

        /** The most frequent answers: 「定着」（45%）、「見える化」（30%）. */
        private String often(List<Answer> given) {
            return given.stream()
                    .limit(NAMED)
                    .map(answer -> messages.getMessage(
                            "scriptDraft.often", new Object[] {answer.choice(locale), answer.percent()}, locale))
                    .collect(Collectors.joining(messages.getMessage("scriptDraft.comma", null, locale)));
        }
    }
}
