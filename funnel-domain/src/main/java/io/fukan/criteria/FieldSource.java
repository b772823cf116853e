package io.fukan.criteria;

import io.fukan.customfield.FieldType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in {@code criteria/evaluate.sql} the value of a field comes from. */
sealed interface FieldSource {

    /**
     * SQL for the value in the type of the field, null where unknown.
     *
     * @param parameters receives what the SQL names
     */
    String sql(FieldType type, Map<String, Object> parameters);

    /** What must be joined for it beyond the tables that every rule has; null: nothing. */
    default @Nullable FieldJoin join() {
        return null;
    }

    /** An expression over the tables. */
    record Column(String expression, @Nullable FieldJoin join) implements FieldSource {
        @Override
        public String sql(FieldType type, Map<String, Object> parameters) {
            return expression;
        }
    }

    /** A custom field. Its key came with somebody's file, so it goes into a parameter as well. */
    record Attribute(String tableAlias, String key) implements FieldSource {
        @Override
        public String sql(FieldType type, Map<String, Object> parameters) {
            String name = "rule_key" + parameters.size();
            parameters.put(name, key);
            String text = tableAlias + ".attrs ->> :" + name;
            return switch (type) {
                case TEXT -> "(" + text + ")";
                case NUMBER -> "rule_number(" + text + ")";
                case DATE -> "rule_date(" + text + ")";
                case BOOLEAN -> "rule_boolean(" + text + ")";
            };
        }
    }
}
