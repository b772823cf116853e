package io.fukan.criteria;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A rule with what each part of it said about one record.
 *
 * @param rule this part: a group, or a {@link Rule.Comparison}
 * @param truth what it said
 * @param seen the value that was compared, of a comparison with a known field; else null
 * @param parts the parts below, in order
 */
public record ExplainedRule(
        Rule rule, Truth truth, @Nullable String seen, List<ExplainedRule> parts) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public ExplainedRule {
        parts = List.copyOf(parts);
    }

    /**
     * Puts the marks of a verdict back on the tree.
     *
     * @param marks T, F or U per comparison in the order of {@link Rule#comparisons()}
     * @param seen JSON object of the values by field
     * @return empty where marks do not belong to the rule, as when evidence was erased
     */
    public static Optional<ExplainedRule> of(Rule rule, String marks, String seen) {
        if (marks.length() != rule.comparisons().size()) {
            return Optional.empty();
        }
        Deque<Truth> truths = new ArrayDeque<>();
        marks.chars().forEach(mark -> truths.add(Truth.ofMark((char) mark)));
        return Optional.of(explain(rule, truths, MAPPER.readTree(seen)));
    }

    private static ExplainedRule explain(Rule rule, Deque<Truth> truths, JsonNode seen) {
        if (rule instanceof Rule.Comparison comparison) {
            JsonNode value = seen.path(comparison.field());
            String text = value.isValueNode() && !value.isNull() ? value.asString() : null;
            return new ExplainedRule(rule, truths.remove(), text, List.of());
        }
        List<ExplainedRule> parts =
                rule.parts().stream().map(part -> explain(part, truths, seen)).toList();
        return new ExplainedRule(
                rule, combine(rule, parts.stream().map(ExplainedRule::truth).toList()), null, parts);
    }

    private static Truth combine(Rule rule, List<Truth> parts) {
        if (rule instanceof Rule.AtLeast atLeast) {
            return Truth.atLeast(atLeast.least(), parts);
        }
        if (rule instanceof Rule.Not) {
            return parts.get(0).negated();
        }
        return rule instanceof Rule.All ? Truth.all(parts) : Truth.any(parts);
    }
}
