package io.fukan.web.rule;

import io.fukan.criteria.ExplainedRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as nested points, each perhaps with what it said about a lead.
 *
 * @param text of a group what it asks of its parts, of a comparison the clause
 * @param group whether it is a group
 * @param truth what it said; null where nobody was judged
 * @param seen the value that was compared, as people read it; null for a group and where it was blank
 */
public record RuleOutline(
        String text,
        boolean group,
        @Nullable Truth truth,
        @Nullable String seen,
        List<RuleOutline> parts) {

    public RuleOutline {
        parts = List.copyOf(parts);
    }

    static RuleOutline of(Rule rule, FieldWords fields) {
        return new RuleOutline(
                text(rule, fields),
                !(rule instanceof Rule.Comparison),
                null,
                null,
                rule.parts().stream().map(part -> of(part, fields)).toList());
    }

    static RuleOutline of(ExplainedRule explained, FieldWords fields) {
        Rule rule = explained.rule();
        String seen = explained.seen();
        return new RuleOutline(
                text(rule, fields),
                !(rule instanceof Rule.Comparison),
                explained.truth(),
                seen != null && rule instanceof Rule.Comparison comparison
                        ? fields.value(comparison.field(), seen)
                        : null,
                explained.parts().stream().map(part -> of(part, fields)).toList());
    }

    private static String text(Rule rule, FieldWords fields) {
        RuleWords words = new RuleWords(fields);
        return rule instanceof Rule.Comparison comparison ? words.comparison(comparison) : words.group(rule);
    }
}
