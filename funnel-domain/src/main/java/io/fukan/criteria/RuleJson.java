package io.fukan.criteria;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules as JSON, the form in which the API takes and the database keeps them: {@code {"all": […]}}, {@code {"any": […]}},
 * {@code {"atLeast": 2, "of": […]}}, {@code {"not": {…}}}, {@code {"field": "lead.channel", "op": "in", "value": […]}}.
 */
@Component
public class RuleJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RuleFields fields;

    RuleJson(RuleFields fields) {
        this.fields = fields;
    }

    /**
     * Reads a rule that somebody wrote.
     *
     * @throws InvalidRule naming every unknown key, field and operator and every value of the wrong type by its path
     */
    public Rule parse(String json, RulePurpose purpose) {
        return parse(tree(json), purpose);
    }

    /**
     * Reads a rule out of a larger document.
     *
     * @throws InvalidRule as {@link #parse(String, RulePurpose)}; paths begin at the rule
     */
    public Rule parse(JsonNode json, RulePurpose purpose) {
        return new RuleReader(fields.present(purpose)).read(json);
    }

    /**
     * Checks a rule against the fields of today.
     *
     * @throws InvalidRule if it names a field that does not exist for that purpose, or compares it unsuitably
     */
    public Rule check(Rule rule, RulePurpose purpose) {
        return parse(toTree(rule), purpose);
    }

    /**
     * Reads a rule that was checked when it was stored. Fields may have gone since: whatever compares them is unknown.
     *
     * @throws InvalidRule if it never was a rule
     */
    public static Rule stored(String json) {
        return new RuleReader(null).read(tree(json));
    }

    /** The rule in the form that {@link #parse(String, RulePurpose)} reads. */
    public static String print(Rule rule) {
        return toTree(rule).toString();
    }

    /** The rule as a JSON tree, for documents that contain it. */
    public static ObjectNode toTree(Rule rule) {
        ObjectNode json = MAPPER.createObjectNode();
        if (rule instanceof Rule.All all) {
            json.set("all", list(all.parts()));
        } else if (rule instanceof Rule.Any any) {
            json.set("any", list(any.parts()));
        } else if (rule instanceof Rule.AtLeast atLeast) {
            json.put("atLeast", atLeast.least()).set("of", list(atLeast.parts()));
        } else if (rule instanceof Rule.Not not) {
            json.set("not", toTree(not.part()));
        } else if (rule instanceof Rule.Comparison comparison) {
            print(comparison, json);
        }
        return json;
    }

    private static ArrayNode list(List<Rule> parts) {
        ArrayNode list = MAPPER.createArrayNode();
        parts.forEach(part -> list.add(toTree(part)));
        return list;
    }

    private static void print(Rule.Comparison comparison, ObjectNode json) {
        json.put("field", comparison.field()).put("op", comparison.operator().code());
        List<JsonNode> values =
                comparison.operands().stream().map(RuleJson::value).toList();
        switch (comparison.operator().arity()) {
            case NONE -> {}
            case ONE -> json.set("value", values.get(0));
            case TWO, MANY -> json.set("value", MAPPER.createArrayNode().addAll(values));
        }
    }

    private static JsonNode value(Operand operand) {
        if (operand instanceof Operand.Number number) {
            return MAPPER.getNodeFactory().numberNode(number.value());
        }
        return operand instanceof Operand.Flag flag
                ? MAPPER.getNodeFactory().booleanNode(flag.value())
                : MAPPER.getNodeFactory().stringNode(operand.text());
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!tree.isMissingNode()) {
                return tree;
            }
        } catch (JacksonException unreadable) {
            // where exactly it breaks off says little about a rule
        }
        throw new InvalidRule(List.of(new RuleProblem("$", "NOT_JSON", List.of())));
    }
}
