package io.fukan.web.hearing;

import io.fukan.hearing.Heard;
import io.fukan.record.InvalidValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers that stand among the fields of any form: {@code hearing.12} is the choice taken of question 12,
 * {@code hearing.12.note} what they said.
 */
public final class HearingForm {

    private static final Pattern FIELD = Pattern.compile("hearing\\.([0-9]{1,18})(\\.note)?");
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private HearingForm() {}

    /**
     * The answers by the id of the question; questions of which nothing was said are left out.
     *
     * @throws InvalidValue HEARING_CHOICE_UNKNOWN at a field that holds no choice
     */
    public static Map<Long, Heard> read(Map<String, String> values) {
        Map<Long, Heard> heard = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Matcher field = FIELD.matcher(name);
            if (field.matches() && !value.isBlank()) {
                boolean isNote = field.group(2) != null;
                Heard said = isNote ? new Heard(null, value) : new Heard(choice(name, value), null);
                heard.merge(Long.valueOf(field.group(1)), said, HearingForm::together);
            }
        });
        return heard;
    }

    private static Heard together(Heard one, Heard other) {
        return new Heard(first(one.choice(), other.choice()), first(one.note(), other.note()));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private static Long choice(String name, String value) {
        if (!ID.matcher(value.strip()).matches()) {
            throw new InvalidValue(name, "HEARING_CHOICE_UNKNOWN");
        }
        return Long.valueOf(value.strip());
    }
}
