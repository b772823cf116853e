package io.fukan.web.records;

import io.fukan.web.shell.WrittenTexts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a page that was refused, with everything that was typed into it; the page's other forms are as they were. It
 * belongs to one answer, and notes whether that answer says why.
 */
public final class FormState {

    /** No form was refused. */
    public static final FormState NONE = new FormState("", Map.of(), null, "");

    private final String name;
    private final Map<String, String> typed;
    private final @Nullable String field;
    private final String error;
    private boolean isTold;

    /**
     * @param name of the form; empty: none was refused
     * @param typed by field
     * @param field at which the error stands; null: it concerns the whole form
     * @param error in the reader's language; empty: none
     */
    public FormState(String name, Map<String, String> typed, @Nullable String field, String error) {
        this.name = name;
        this.typed = typed;
        this.field = field;
        this.error = error;
    }

    public String name() {
        return name;
    }

    public Map<String, String> typed() {
        return typed;
    }

    public String error() {
        return error;
    }

    /** Whether this form was refused. */
    public boolean is(String form) {
        return name.equals(form);
    }

    /** What the field shows: what was typed if its form was refused, else what is known. */
    public @Nullable Object value(String form, String field, @Nullable Object known) {
        return is(form) ? typed.getOrDefault(field, "") : known;
    }

    /** Whether the error of that form stands at that field; whoever asks shows it. */
    public boolean wrong(String form, String at) {
        boolean wrong = is(form) && at.equals(field);
        isTold |= wrong;
        return wrong;
    }

    /** A number for a form that is to be done once, however often it is sent. */
    public String number() {
        return UUID.randomUUID().toString();
    }

    /** Why the form as a whole was refused; null where it was not, or a field says it. Whoever asks shows it. */
    public @Nullable String refusal(String form) {
        if (!is(form) || field != null || error.isEmpty()) {
            return null;
        }
        isTold = true;
        return error;
    }

    /**
     * Whether the page, made as far as its end, has not said why: the form is no longer on it, for what it was about has
     * changed meanwhile.
     */
    public boolean isUntold() {
        return !error.isEmpty() && !isTold;
    }

    /** Sentences that were typed, to be read and copied where the form is gone. */
    public List<String> texts() {
        return WrittenTexts.of(typed::get);
    }
}
