package io.fukan.hearing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers to the questions of the sheet that we ship, by what they find out and how the choice is called. */
public final class ShippedSheet {

    private final JdbcClient jdbc;

    public ShippedSheet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long question(Fact fact) {
        return jdbc.sql("select id from hearing_question where fact = :fact order by id limit 1")
                .param("fact", fact.name())
                .query(Long.class)
                .single();
    }

    public long choice(Fact fact, String name) {
        return jdbc.sql("select id from hearing_choice where question_id = :question and name_ja = :name")
                .param("question", question(fact))
                .param("name", name)
                .query(Long.class)
                .single();
    }

    public Map<Long, Heard> say(Fact fact, String name) {
        return say(fact, name, null);
    }

    public Map<Long, Heard> say(Fact fact, String name, @Nullable String note) {
        return Map.of(question(fact), new Heard(choice(fact, name), note));
    }

    /** Several answers; a choice is left out where it is null. */
    public Map<Long, Heard> say(Map<Fact, String> choices) {
        Map<Long, Heard> answers = new LinkedHashMap<>();
        choices.forEach((fact, name) -> answers.put(question(fact), Heard.choice(choice(fact, name))));
        return answers;
    }
}
