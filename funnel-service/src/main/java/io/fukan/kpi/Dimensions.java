package io.fukan.kpi;

import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The dimensions of this installation: the fixed ones, and the custom fields that there are. */
@Component
public class Dimensions {

    private final CustomFields customFields;

    Dimensions(CustomFields customFields) {
        this.customFields = customFields;
    }

    /** A custom field by which figures can be cut and filtered. */
    public record Custom(Cut cut, CustomField field) {}

    /** The dimension of that name, or none if the name means nothing or no such custom field exists. */
    public Optional<Cut> named(String name) {
        return Cut.isCustomField(name) ? custom(name).map(Custom::cut) : Cut.named(name);
    }

    /** The custom field of that name, {@code lead.attr.<key>} and so on; none if there is no such field. */
    public Optional<Custom> custom(String name) {
        return Cut.isCustomField(name)
                ? custom().stream()
                        .filter(custom -> custom.cut().name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    /** The names of all dimensions, custom fields last. */
    public List<String> names() {
        return Stream.concat(
                        Cut.names().stream(),
                        custom().stream().map(custom -> custom.cut().name()))
                .toList();
    }

    /** The custom fields, by kind of record and label. */
    public List<Custom> custom() {
        return customFields.inOrder().stream()
                .flatMap(field -> Cut.named(name(field)).stream().map(cut -> new Custom(cut, field)))
                .toList();
    }

    private static String name(CustomField field) {
        return field.recordType().name().toLowerCase(Locale.ROOT) + ".attr." + field.key();
    }
}
