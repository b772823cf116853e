package io.fukan.web.hearing;

import io.fukan.hearing.ChoiceDetails;
import io.fukan.hearing.Fact;
import io.fukan.hearing.HearingChoice;
import io.fukan.hearing.HearingQuestion;
import io.fukan.hearing.QuestionDetails;
import io.fukan.organisation.Department;
import io.fukan.web.records.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of one question: fields {@code nameJa}, {@code fact} …, and {@code choices[0].nameJa} for each choice. */
final class QuestionForm {

    private static final int MOST = 12;
    private static final int BLANK = 3;
    private static final String TRUE = "TRUE";
    private static final String FALSE = "FALSE";
    private static final String UNKNOWN = "UNKNOWN";

    private QuestionForm() {}

    /** The fields as they are to be shown for a question; null: a new one. */
    static Map<String, String> of(@Nullable HearingQuestion question, ChoiceValues values, Locale locale) {
        Map<String, String> fields = new HashMap<>();
        if (question == null) {
            fields.put("active", "true");
            return fields;
        }
        fields.put("version", Integer.toString(question.version()));
        fields.put("nameJa", question.nameJa());
        fields.put("nameEn", text(question.nameEn()));
        fields.put(
                "askedBy", question.askedBy() == null ? "" : question.askedBy().name());
        fields.put("fact", question.fact() == null ? "" : question.fact().name());
        fields.put("noted", Boolean.toString(question.isNoted()));
        fields.put("active", Boolean.toString(question.isActive()));
        List<HearingChoice> choices = question.choices();
        for (int i = 0; i < choices.size(); i++) {
            HearingChoice choice = choices.get(i);
            fields.put(field(i, "id"), choice.id().toString());
            fields.put(field(i, "nameJa"), choice.nameJa());
            fields.put(field(i, "nameEn"), text(choice.nameEn()));
            fields.put(field(i, "truth"), choice.truth() == null ? UNKNOWN : choice.truth() ? TRUE : FALSE);
            fields.put(field(i, "value"), values.shown(question.fact(), choice.value(), locale));
        }
        return fields;
    }

    /** How many lines for choices to show: those that are filled in, and some to add more. */
    static int lines(Map<String, String> fields) {
        int last = 0;
        for (int i = 0; i < MOST; i++) {
            if (fields.containsKey(field(i, "nameJa"))
                    && !fields.get(field(i, "nameJa")).isBlank()) {
                last = i + 1;
            }
        }
        return Math.min(MOST, last + BLANK);
    }

    /** What was entered; a choice without a name is left out. */
    static QuestionDetails read(Sent sent, ChoiceValues values) {
        Fact fact = sent.oneOrNone("fact", Fact.class);
        List<ChoiceDetails> choices = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String name = sent.text(field(i, "nameJa"));
            if (name != null) {
                choices.add(new ChoiceDetails(
                        sent.id(field(i, "id")),
                        name,
                        sent.text(field(i, "nameEn")),
                        truth(sent.text(field(i, "truth"))),
                        values.meant(fact, sent.text(field(i, "value")))));
            }
        }
        String name = sent.text("nameJa");
        return new QuestionDetails(
                name == null ? "" : name,
                sent.text("nameEn"),
                sent.oneOrNone("askedBy", Department.class),
                fact,
                sent.text("noted") != null,
                sent.text("active") != null,
                choices);
    }

    private static @Nullable Boolean truth(@Nullable String typed) {
        return TRUE.equals(typed) ? Boolean.TRUE : FALSE.equals(typed) ? Boolean.FALSE : null;
    }

    private static String field(int line, String name) {
        return "choices[" + line + "]." + name;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
