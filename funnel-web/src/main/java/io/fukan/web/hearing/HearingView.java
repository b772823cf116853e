package io.fukan.web.hearing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chips of a hearing sheet with what was answered so far.
 *
 * @param check address that says what the criteria think of a form with these chips; null: nothing is asked for
 */
public record HearingView(
        List<Question> questions, @Nullable String check) {

    public HearingView {
        questions = List.copyOf(questions);
    }

    /** Whether anything was answered. */
    public boolean isAnswered() {
        return questions.stream().anyMatch(question -> question.chosen() != null || question.note() != null);
    }

    /**
     * One question.
     *
     * @param name in the reader's language
     * @param chosen id of the choice that counts now; null: none was taken
     * @param note what they said last; null: nothing
     */
    public record Question(
            long id,
            String name,
            boolean noted,
            List<Chip> chips,
            @Nullable Long chosen,
            @Nullable String note) {

        /** Name of its inputs. */
        public String field() {
            return "hearing." + id;
        }
    }

    /** One choice. */
    public record Chip(long id, String name) {}
}
