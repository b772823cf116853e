package io.fukan.work;

import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Custom fields as people type them, made values of the fields' types. */
@Component
class CustomValues {

    private final CustomFields fields;

    CustomValues(CustomFields fields) {
        this.fields = fields;
    }

    /** Takes a field's key and its new value; null: unknown from now on. */
    interface Learner extends BiConsumer<String, @Nullable Object> {}

    /**
     * Tells {@code learner} each field whose typed value differs from the present one. What was not typed stays, and so does
     * what no field is known for.
     *
     * @throws io.fukan.record.InvalidValue at {@code attr.<key>} for what does not suit the field's type
     */
    void changes(RecordType type, Map<String, Object> present, Map<String, String> typed, Learner learner) {
        if (typed.isEmpty()) {
            return;
        }
        for (CustomField field : fields.of(type)) {
            if (typed.containsKey(field.key())) {
                Object value = Entered.attribute(field, typed.get(field.key()));
                if (!Objects.equals(text(present.get(field.key())), text(value))) {
                    learner.accept(field.key(), value);
                }
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
