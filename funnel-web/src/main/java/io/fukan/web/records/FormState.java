package io.fukan.web.records;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a page that was refused, with everything that was typed into it; the page's other forms are as they were.
 *
 * @param name of the form; empty: none was refused
 * @param typed by field
 * @param field at which the error stands; null: it concerns the whole form
 * @param error in the reader's language; empty: none
 */
public record FormState(
        String name, Map<String, String> typed, @Nullable String field, String error) {

    /** No form was refused. */
    public static final FormState NONE = new FormState("", Map.of(), null, "");

    /** Whether this form was refused. */
    public boolean is(String form) {
        return name.equals(form);
    }

    /** What the field shows: what was typed if its form was refused, else what is known. */
    public @Nullable Object value(String form, String field, @Nullable Object known) {
        return is(form) ? typed.getOrDefault(field, "") : known;
    }

    /** Whether the error of that form stands at that field. */
    public boolean wrong(String form, String at) {
        return is(form) && at.equals(field);
    }

    /** A number for a form that is to be done once, however often it is sent. */
    public String number() {
        return UUID.randomUUID().toString();
    }

    /** Why the form as a whole was refused; null where it was not, or a field says it. */
    public @Nullable String refusal(String form) {
        return is(form) && field == null && !error.isEmpty() ? error : null;
    }
}
