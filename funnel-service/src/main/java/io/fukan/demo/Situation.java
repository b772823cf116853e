package io.fukan.demo;

import io.fukan.demo.Answers.Answer;
import io.fukan.hearing.Fact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How things are at the prospect's, as it tells whoever asks.
 *
 * @param need line of {@code demo/needs.csv}
 * @param clear whether it is told in so many words that the criteria for appointments are met
 * @param decider who decides: {@code Yes} the person itself, {@code Part} with others, {@code No} somebody else
 */
record Situation(Lines need, boolean clear, Timing timing, Decider decider, Money budget, boolean rival, boolean team) {

    private static final List<Lines> NEEDS = Lines.of("needs");

    enum Timing {
        THREE_MONTHS("3か月以内", "timing3"),
        HALF_A_YEAR("6か月以内", "timing6"),
        A_YEAR("1年以内", "timing12"),
        OPEN("未定", "timingNone");

        private final String choice;
        final String said;

        Timing(String choice, String said) {
            this.choice = choice;
            this.said = said;
        }
    }

    enum Decider {
        ITSELF("決裁者", "deciderYes"),
        WITH_OTHERS("影響者", "deciderPart"),
        SOMEBODY_ELSE("担当者", "deciderNo");

        private final String choice;
        final String said;

        Decider(String choice, String said) {
            this.choice = choice;
            this.said = said;
        }
    }

    enum Money {
        SECURED("確保済", "budgetYes"),
        PLANNED("計画中", "budgetPlan"),
        NONE("なし", "budgetNo");

        private final String choice;
        final String said;

        Money(String choice, String said) {
            this.choice = choice;
            this.said = said;
        }
    }

    /** @param interest as marketing knows it; blank: nobody knows */
    static Situation of(String interest, boolean clear, Draw draw) {
        Lines need = NEEDS.stream()
                .filter(line -> line.text("interest").equals(interest))
                .findFirst()
                .orElseGet(() -> draw.pick(NEEDS));
        return clear
                ? new Situation(
                        need,
                        true,
                        draw.pick(List.of(Timing.THREE_MONTHS, Timing.HALF_A_YEAR, Timing.HALF_A_YEAR)),
                        draw.pick(List.of(Decider.ITSELF, Decider.WITH_OTHERS)),
                        draw.pick(List.of(Money.values())),
                        draw.chance(0.4),
                        draw.chance(0.5))
                : new Situation(
                        need,
                        false,
                        draw.pick(List.of(Timing.A_YEAR, Timing.OPEN)),
                        Decider.SOMEBODY_ELSE,
                        Money.NONE,
                        false,
                        draw.chance(0.4));
    }

    /** @param unasked whether we came to them with a problem that we supposed */
    Map<Fact, Answer> answers(boolean unasked) {
        Map<Fact, Answer> answers = new EnumMap<>(Fact.class);
        if (unasked) {
            answers.put(Fact.HYPOTHESIS, new Answer(clear ? "同意" : "不明", null));
        }
        if (clear || !unasked) {
            answers.put(Fact.NEED, new Answer(need.text("choice"), need.text(clear ? "words" : "brief")));
        }
        answers.put(Fact.TIMING, new Answer(timing.choice, null));
        answers.put(Fact.BUDGET, new Answer(budget.choice, null));
        answers.put(Fact.AUTHORITY, new Answer(decider.choice, null));
        if (rival) {
            answers.put(Fact.COMPETITOR, new Answer("比較中", null));
        }
        if (team) {
            answers.put(Fact.TEAM, new Answer("あり", null));
        }
        return answers;
    }
}
