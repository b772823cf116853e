package io.fukan.criteria;

import io.fukan.customfield.FieldType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that rules may read.
 *
 * @param name as written in rules, such as {@code account.employees} or {@code lead.attr.origin}
 * @param customLabel what people call a custom field, the same in every language; null for a field of ours, see
 *     {@link #messageKey()}
 * @param values all values it can have, where these are a fixed list; else empty
 * @param valuePrefix of the message keys that name values (prefix + {@code .} + value), where values have names; a value
 *     without a message is shown as it is
 * @param personal holds data of single persons or companies: values are never offered
 */
public record RuleField(
        String name,
        FieldType type,
        @Nullable String customLabel,
        List<String> values,
        @Nullable String valuePrefix,
        boolean personal) {

    private static final Set<Operator> PRESENCE = EnumSet.of(Operator.IS_SET, Operator.IS_NOT_SET);
    private static final Set<Operator> IDENTITY =
            EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN, Operator.IS_SET, Operator.IS_NOT_SET);
    private static final Set<Operator> ORDER =
            EnumSet.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.BETWEEN);

    public RuleField {
        values = List.copyOf(values);
    }

    /** The operators that suit its type, in the order in which to offer them. */
    public List<Operator> operators() {
        return Arrays.stream(Operator.values()).filter(this::allows).toList();
    }

    /** Whether the operator suits the type of the field. */
    public boolean allows(Operator operator) {
        return switch (type) {
            case TEXT ->
                IDENTITY.contains(operator) || operator == Operator.CONTAINS || operator == Operator.STARTS_WITH;
            case NUMBER -> IDENTITY.contains(operator) || ORDER.contains(operator);
            case DATE -> IDENTITY.contains(operator) || ORDER.contains(operator) || operator.countsDays();
            case BOOLEAN -> PRESENCE.contains(operator) || operator == Operator.EQ || operator == Operator.NE;
        };
    }

    /** Which record it belongs to: the part of the name before the first dot, {@code lead}, {@code account}, … */
    public String record() {
        return name.substring(0, name.indexOf('.'));
    }

    public boolean isCustom() {
        return customLabel != null;
    }

    /** Key of its name in the message bundles; there is no message for a custom field. */
    public String messageKey() {
        return "criteria.field." + name;
    }

    /** Key of the message that names one of its values, where values have names. */
    public Optional<String> valueMessageKey(String value) {
        return Optional.ofNullable(valuePrefix).map(prefix -> prefix + "." + value);
    }
}
