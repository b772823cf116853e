package io.fukan.web.records;

import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.FieldType;
import io.fukan.customfield.RecordType;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words custom fields: their labels, and their values as people read them. */
@Component
public class AttributeWords {

    private final CustomFields fields;
    private final MessageSource messages;
    private final Company company;

    AttributeWords(CustomFields fields, MessageSource messages, Company company) {
        this.fields = fields;
        this.messages = messages;
        this.company = company;
    }

    /**
     * A custom field that is known.
     *
     * @param href the list of records that share the value
     */
    public record Line(String label, String value, String href) {}

    /** The known fields of a record, by label. */
    public List<Line> of(RecordType type, Map<String, Object> values, String list, Locale locale) {
        Words words = new Words(locale, company.zone());
        String prefix = type.name().toLowerCase(Locale.ROOT) + ".attr.";
        return fields.of(type).stream()
                .filter(field -> values.get(field.key()) != null)
                .map(field -> new Line(
                        field.label(),
                        shown(field, values.get(field.key()), words),
                        new ListAddress(
                                        list,
                                        Map.of(
                                                prefix + field.key(),
                                                values.get(field.key()).toString()))
                                .here()))
                .toList();
    }

    private String shown(CustomField field, @Nullable Object value, Words words) {
        if (field.type() == FieldType.BOOLEAN) {
            return messages.getMessage("attribute." + value, null, String.valueOf(value), words.locale());
        }
        if (field.type() == FieldType.NUMBER && value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return exact.stripTrailingZeros().scale() <= 0 ? words.count(exact) : exact.toPlainString();
        }
        return field.type() == FieldType.DATE ? day(String.valueOf(value), words) : String.valueOf(value);
    }

    private static String day(String text, Words words) {
        try {
            return words.date(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return text;
        }
    }
}
