package io.fukan.web.rule;

import io.fukan.criteria.FieldCatalogue;
import io.fukan.criteria.Operand;
import io.fukan.criteria.Operator;
import io.fukan.criteria.RuleField;
import io.fukan.customfield.FieldType;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** What fields, operators and values are called in one language. */
final class FieldWords {

    private final MessageSource messages;
    private final FieldCatalogue fields;
    private final Locale locale;

    FieldWords(MessageSource messages, FieldCatalogue fields, Locale locale) {
        this.messages = messages;
        this.fields = fields;
        this.locale = locale;
    }

    /** A message of the bundles. */
    String text(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The field's name; of a field that has gone, what the rule calls it. */
    String field(String name) {
        return fields.named(name).map(this::field).orElse(name);
    }

    String field(RuleField field) {
        String label = field.customLabel();
        return label == null ? text(field.messageKey()) : label;
    }

    /** The field's name, shortened where it is long. */
    String topic(String name) {
        try {
            return text("ruleEditor.topic." + name);
        } catch (NoSuchMessageException shortEnough) {
            return field(name);
        }
    }

    /** Whether the field is not one that a company added. */
    boolean isOurs(String name) {
        return fields.named(name).filter(field -> !field.isCustom()).isPresent();
    }

    /** Text where the field has gone. */
    FieldType type(String field) {
        return fields.named(field).map(RuleField::type).orElse(FieldType.TEXT);
    }

    /** The operator as offered for fields of a type: a date is not more, it is later. */
    String operator(Operator operator, FieldType type) {
        try {
            return text("ruleEditor.operator." + type + "." + operator.code());
        } catch (NoSuchMessageException ofEveryType) {
            return text(operator.messageKey());
        }
    }

    /** A value as people read it: the name of a fixed value, 1,000, 2026/04/01, yes. */
    String value(String field, Operand operand) {
        if (operand instanceof Operand.Number number) {
            return number(number.value());
        }
        return operand instanceof Operand.Flag flag ? flag(flag.value()) : value(field, operand.text());
    }

    /** A value given as text. */
    String value(String field, String value) {
        return switch (type(field)) {
            case DATE -> date(value);
            case NUMBER -> number(value);
            case BOOLEAN -> flag(Boolean.parseBoolean(value));
            case TEXT -> named(field, value).orElse(value);
        };
    }

    String flag(boolean value) {
        return text(value ? "ruleEditor.yes" : "ruleEditor.no");
    }

    private Optional<String> named(String field, String value) {
        return fields.named(field)
                .flatMap(known -> known.valueMessageKey(value))
                .map(key -> messages.getMessage(key, null, value, locale));
    }

    private String number(String value) {
        try {
            return number(new BigDecimal(value));
        } catch (NumberFormatException notOne) {
            return value;
        }
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private String date(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return locale.getLanguage().equals("ja") ? day.format(DateTimeFormatter.ofPattern("yyyy/MM/dd")) : value;
        } catch (DateTimeParseException notOne) {
            return value;
        }
    }
}
