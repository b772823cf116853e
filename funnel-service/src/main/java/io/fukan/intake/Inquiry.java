package io.fukan.intake;

import io.fukan.record.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent through a form: values by the names of its fields.
 *
 * @param values as typed; those of no field of the form are not among them
 */
public record Inquiry(Map<String, String> values) {

    /** The fields that every form can have. */
    public static final List<String> STANDARD =
            List.of("lastName", "firstName", "company", "email", "phone", "department", "title", "message");

    /** The field that people do not see and do not fill; what it holds comes from a program. */
    public static final String TRAP = "homepage";

    public Inquiry {
        values = Map.copyOf(values);
    }

    @Nullable
    String value(String field) {
        String value = values.get(field);
        return value == null || value.isBlank() ? null : value;
    }

    /** Custom fields by key. */
    Map<String, String> attributes() {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("attr."))
                .collect(Collectors.toMap(entry -> entry.getKey().substring("attr.".length()), Map.Entry::getValue));
    }

    /** @throws InvalidValue FIELD_REQUIRED at the first required field that is blank */
    void requireAll(Stream<String> required) {
        required.filter(field -> value(field) == null).findFirst().ifPresent(field -> {
            throw new InvalidValue(field, "FIELD_REQUIRED");
        });
    }
}
