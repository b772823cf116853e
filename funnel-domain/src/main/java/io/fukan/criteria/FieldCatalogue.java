package io.fukan.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that rules may read at one moment. */
public final class FieldCatalogue {

    private final List<RuleField> fields;
    private final Map<String, RuleField> byName = new LinkedHashMap<>();
    private final Map<String, FieldSource> sources = new LinkedHashMap<>();

    FieldCatalogue(Map<RuleField, FieldSource> fields) {
        this.fields = List.copyOf(fields.keySet());
        fields.forEach((field, source) -> {
            byName.put(field.name(), field);
            sources.put(field.name(), source);
        });
    }

    /** All of them, ours before custom ones, in the order in which to offer them. */
    public List<RuleField> fields() {
        return fields;
    }

    /** The field of that name; empty if there is none (any more). */
    public Optional<RuleField> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    FieldSource source(RuleField field) {
        return sources.get(field.name());
    }
}
