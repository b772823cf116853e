package io.fukan.hearing;

import io.fukan.organisation.Department;
import io.fukan.record.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheet as a whole: what each department asks, in which order. */
@Service
@Transactional
public class HearingSheet {

    private static final int MOST_QUESTIONS = 60;

    private final HearingQuestions questions;
    private final JdbcClient jdbc;

    HearingSheet(HearingQuestions questions, JdbcClient jdbc) {
        this.questions = questions;
        this.jdbc = jdbc;
    }

    /** What that department asks, in order. */
    @Transactional(readOnly = true)
    public List<HearingQuestion> of(Department department) {
        return questions.inOrder().stream()
                .filter(question -> question.isAskedBy(department))
                .toList();
    }

    /** Everything, what is out of use included, in order. */
    @Transactional(readOnly = true)
    public List<HearingQuestion> whole() {
        return questions.inOrder();
    }

    /**
     * Adds a question at the end.
     *
     * @throws InvalidValue as {@link HearingQuestion#revise}, or HEARING_TOO_MANY_QUESTIONS
     */
    public HearingQuestion add(QuestionDetails details) {
        List<HearingQuestion> present = questions.inOrder();
        if (present.size() >= MOST_QUESTIONS) {
            throw new InvalidValue("nameJa", "HEARING_TOO_MANY_QUESTIONS", MOST_QUESTIONS);
        }
        int last = present.stream().mapToInt(HearingQuestion::position).max().orElse(0);
        return questions.save(new HearingQuestion(details, last + 1));
    }

    /**
     * Changes a question.
     *
     * @param version that was changed
     * @throws ObjectOptimisticLockingFailureException when it has changed meanwhile
     */
    public HearingQuestion change(Long id, int version, QuestionDetails details) {
        HearingQuestion question = questions.get(id);
        if (question.version() != version) {
            throw new ObjectOptimisticLockingFailureException(HearingQuestion.class, id);
        }
        question.revise(details, isAnswered(id));
        return question;
    }

    /** Moves a question one place up or down; at the end of the sheet nothing happens. */
    public void move(Long id, boolean up) {
        HearingQuestion moved = questions.get(id);
        List<HearingQuestion> order = new ArrayList<>(questions.inOrder());
        int from = order.indexOf(moved);
        int to = from + (up ? -1 : 1);
        if (to < 0 || to >= order.size()) {
            return;
        }
        order.remove(from);
        order.add(to, moved);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(i + 1);
        }
    }

    /** Whether somebody has answered it, so that its fact is fixed. */
    @Transactional(readOnly = true)
    public boolean isAnswered(Long id) {
        return jdbc.sql("select exists (select 1 from hearing_answer where question_id = :question)")
                .param("question", id)
                .query(Boolean.class)
                .single();
    }
}
