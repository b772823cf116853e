package io.fukan.api.record;

import io.fukan.api.failure.UnknownField;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.FieldType;
import io.fukan.customfield.RecordType;
import io.fukan.record.InvalidValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads custom fields from a body: each as its type, none that does not exist. */
@Component
class Attrs {

    private final CustomFields fields;

    Attrs(CustomFields fields) {
        this.fields = fields;
    }

    /**
     * The values by key as people would type them; blank for null, which makes a field unknown.
     *
     * @throws UnknownField for a key that no field has
     * @throws InvalidValue VALUE_UNREADABLE for a value of another type
     */
    Map<String, String> of(RecordType type, @Nullable Map<String, JsonNode> told) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (told != null) {
            told.forEach((key, value) -> {
                CustomField field = fields.findById(new CustomField.Id(type, key))
                        .orElseThrow(() -> new UnknownField("attrs." + key));
                typed.put(key, typed(field, value));
            });
        }
        return typed;
    }

    private static String typed(CustomField field, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        boolean fits = switch (field.type()) {
            case TEXT, DATE -> value.isString();
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
        };
        if (!fits) {
            throw new InvalidValue("attrs." + field.key(), "VALUE_UNREADABLE");
        }
        return field.type() == FieldType.NUMBER ? value.decimalValue().toPlainString() : value.asString();
    }
}
