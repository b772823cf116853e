package io.fukan.ingest.file;

import java.util.List;
import java.util.Locale;

/**
 * A field that a column can be mapped to.
 *
 * @param name such as {@code lead.acquiredAt}
 * @param labels what the field is called on screen, in every language
 * @param synonyms other headers under which it is known; compared folded
 * @param choices allowed values of an {@link FieldType#ENUM}, else empty
 */
public record FieldDef(String name, FieldType type, List<String> labels, List<String> synonyms, List<Choice> choices) {

    /**
     * An allowed value.
     *
     * @param name as stored
     * @param labels what it is called, in every language; cells may hold these as well as the name
     */
    public record Choice(String name, List<String> labels) {

        /** What it is called in that language; its name where it has no label. */
        public String label(Locale locale) {
            int index = locale.getLanguage().equals("ja") ? 0 : Math.min(1, labels.size() - 1);
            return labels.isEmpty() ? name : labels.get(index);
        }
    }

    public FieldDef {
        labels = List.copyOf(labels);
        synonyms = List.copyOf(synonyms);
        choices = List.copyOf(choices);
    }

    public static FieldDef of(String name, FieldType type, String... labels) {
        return new FieldDef(name, type, List.of(labels), List.of(), List.of());
    }

    /** A custom field, such as {@code lead.attr.plan}, of the type found in its column. */
    public static FieldDef custom(String name, InferredType type) {
        return of(
                name,
                switch (type) {
                    case TEXT -> FieldType.TEXT;
                    case NUMBER -> FieldType.DECIMAL;
                    case DATE -> FieldType.DATE;
                    case BOOLEAN -> FieldType.BOOLEAN;
                });
    }

    /** The record the field belongs to: {@code lead} of {@code lead.acquiredAt}. */
    public String record() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The name within its record: {@code acquiredAt} of {@code lead.acquiredAt}. */
    public String simpleName() {
        return name.substring(name.indexOf('.') + 1);
    }
}
