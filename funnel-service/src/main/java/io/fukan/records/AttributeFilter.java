package io.fukan.records;

import io.fukan.customfield.RecordType;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A custom field that shall have a value.
 *
 * @param record whose field
 * @param key of the field
 * @param value as typed; a number also finds the same number written otherwise
 */
public record AttributeFilter(RecordType record, String key, String value) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_NUMBER = 40;

    /** The name of the parameter, such as {@code lead.attr.origin}. */
    public String name() {
        return prefix(record) + key;
    }

    static String prefix(RecordType record) {
        return record.name().toLowerCase(Locale.ROOT) + ".attr.";
    }

    /** JSON objects of which the row's fields must contain one: the value may have been stored as text, number or flag. */
    String[] wanted() {
        Set<Object> values = new LinkedHashSet<>();
        values.add(value);
        if (value.length() <= LONGEST_NUMBER && value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            values.add(new BigDecimal(value));
        }
        if (value.equals("true") || value.equals("false")) {
            values.add(Boolean.valueOf(value));
        }
        return values.stream()
                .map(one -> JSON.writeValueAsString(Map.of(key, one)))
                .toArray(String[]::new);
    }
}
