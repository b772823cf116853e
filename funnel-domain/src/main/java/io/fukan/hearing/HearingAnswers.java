package io.fukan.hearing;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was answered. Nothing is overwritten: an answer that says something else than before is appended. */
@Service
@Transactional
public class HearingAnswers {

    private static final int LONGEST_NOTE = 2_000;

    private final AnswersGiven given;
    private final HearingQuestions questions;
    private final Leads leads;

    HearingAnswers(AnswersGiven given, HearingQuestions questions, Leads leads) {
        this.given = given;
        this.questions = questions;
        this.leads = leads;
    }

    /**
     * Keeps answers of a lead, in the cycle that was running when they were given. A need that is confirmed in words brings
     * the lead to NEEDS_CONFIRMED where that is the next stage.
     *
     * @param answers by the id of the question
     * @param activityId the call in which they were given; null: none
     * @throws InvalidValue at {@code hearing.<question>} for a choice that the question does not have, or words too long
     * @throws NoSuchRecord if there is no such lead or question
     */
    public void answer(Long leadId, Map<Long, Heard> answers, Stamp stamp, @Nullable Long activityId) {
        Lead lead = leads.get(leadId);
        keep(Interview.lead(leadId, lead.cycleAt(stamp.occurred())), answers, stamp, activityId);
        if (answers.entrySet().stream().anyMatch(answer -> putsNeedIntoWords(answer.getKey(), answer.getValue()))) {
            lead.needWasPutIntoWords(stamp);
        }
    }

    /** The same for a deal: its answers are those of the lead it came from, if it came from one. The lead is not moved. */
    public void answer(Interview with, Map<Long, Heard> answers, Stamp stamp) {
        keep(with, answers, stamp, null);
    }

    /** What counts now: the latest answer to each question. */
    @Transactional(readOnly = true)
    public Map<Long, HearingAnswer> latest(Interview with) {
        Map<Long, HearingAnswer> latest = new LinkedHashMap<>();
        given.of(with.root(), with.cycle()).forEach(answer -> latest.putIfAbsent(answer.questionId(), answer));
        return latest;
    }

    /** Everything that was answered, latest first. */
    @Transactional(readOnly = true)
    public List<HearingAnswer> history(Interview with) {
        return given.of(with.root(), with.cycle());
    }

    private void keep(Interview with, Map<Long, Heard> answers, Stamp stamp, @Nullable Long activityId) {
        Map<Long, HearingAnswer> before = latest(with);
        answers.forEach((id, said) -> {
            HearingQuestion question = questions.get(id);
            Heard heard = checked(question, said);
            HearingAnswer present = before.get(id);
            boolean says = heard.choice() != null || heard.note() != null;
            if (says && (present == null || !present.heard().equals(heard))) {
                given.save(new HearingAnswer(with, id, heard, stamp, activityId));
            }
        });
    }

    private static Heard checked(HearingQuestion question, Heard said) {
        String field = "hearing." + question.id();
        if (said.choice() != null && question.choice(said.choice()).isEmpty()) {
            throw new InvalidValue(field, "HEARING_CHOICE_UNKNOWN");
        }
        String note = said.note();
        if (note == null || note.isBlank()) {
            return new Heard(said.choice(), null);
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", LONGEST_NOTE);
        }
        return new Heard(said.choice(), note.strip());
    }

    private boolean putsNeedIntoWords(Long id, Heard heard) {
        HearingQuestion question = questions.get(id);
        return question.fact() == Fact.NEED
                && heard.note() != null
                && !heard.note().isBlank()
                && question.choice(heard.choice()).map(HearingChoice::truth).orElse(false);
    }
}
