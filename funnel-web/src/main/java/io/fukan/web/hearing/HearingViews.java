package io.fukan.web.hearing;

import io.fukan.hearing.HearingAnswer;
import io.fukan.hearing.HearingAnswers;
import io.fukan.hearing.HearingChoice;
import io.fukan.hearing.HearingQuestion;
import io.fukan.hearing.HearingSheet;
import io.fukan.hearing.Interview;
import io.fukan.organisation.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the sheet of a department for one lead or deal. */
@Component
public class HearingViews {

    private final HearingSheet sheet;
    private final HearingAnswers answers;

    HearingViews(HearingSheet sheet, HearingAnswers answers) {
        this.sheet = sheet;
        this.answers = answers;
    }

    /**
     * What that department asks, with the answers so far; questions of others are added where they were answered.
     *
     * @param check address that says what the criteria think of a form with these chips; null: nothing is asked for
     */
    public HearingView of(Interview with, Department department, @Nullable String check, Locale locale) {
        Map<Long, HearingAnswer> latest = answers.latest(with);
        List<HearingView.Question> questions = sheet.whole().stream()
                .filter(question -> question.isAskedBy(department) || latest.containsKey(question.id()))
                .map(question -> question(question, latest.get(question.id()), locale))
                .toList();
        return new HearingView(questions, check);
    }

    private static HearingView.Question question(
            HearingQuestion question, @Nullable HearingAnswer answer, Locale locale) {
        Long chosen = answer == null ? null : answer.choiceId();
        List<HearingChoice> offered = new ArrayList<>(question.choices());
        // a choice that was taken away since stays where it was taken
        question.choice(chosen).filter(choice -> !choice.isActive()).ifPresent(offered::add);
        return new HearingView.Question(
                question.id(),
                question.name(locale),
                question.isNoted(),
                offered.stream()
                        .map(choice -> new HearingView.Chip(choice.id(), choice.name(locale)))
                        .toList(),
                chosen,
                answer == null ? null : answer.note());
    }
}
