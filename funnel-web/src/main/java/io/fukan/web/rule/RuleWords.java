package io.fukan.web.rule;

import io.fukan.criteria.ExplainedRule;
import io.fukan.criteria.Operand;
import io.fukan.criteria.Operator;
import io.fukan.criteria.Rule;
import io.fukan.customfield.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.NoSuchMessageException;

/**
 * Reads a rule aloud in one language. A clause has two forms, for Japanese verbs have: {@code mid} before another clause
 * (…で、), {@code end} at the end (…である); in English they are the same.
 */
public final class RuleWords {

    private enum Form {
        MID,
        END;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final FieldWords words;

    RuleWords(FieldWords words) {
        this.words = words;
    }

    /** The whole rule as one sentence: the message of that key, into which it is put as a clause. */
    public String sentence(Rule rule, String key) {
        return words.text(key, unbracketed(rule));
    }

    /** The whole rule as a clause. */
    public String clause(Rule rule) {
        return unbracketed(rule);
    }

    /** The rule as nested points. */
    public RuleOutline outline(Rule rule) {
        return RuleOutline.of(rule, words);
    }

    /** The rule as nested points, each with what it said. */
    public RuleOutline outline(ExplainedRule explained) {
        return RuleOutline.of(explained, words);
    }

    /** What a comparison is about, in a word or two. */
    public String topic(Rule.Comparison comparison) {
        return words.topic(comparison.field());
    }

    /** A value of that field as people read it. */
    public String value(String field, String value) {
        return words.value(field, value);
    }

    /** One comparison by itself. */
    String comparison(Rule.Comparison comparison) {
        return compare(comparison, Form.END);
    }

    /** What a group asks of its parts. */
    String group(Rule group) {
        if (group instanceof Rule.AtLeast some) {
            return words.text("ruleEditor.group.least", some.least());
        }
        String kind = group instanceof Rule.All ? "ALL" : group instanceof Rule.Any ? "ANY" : "not";
        return words.text("ruleEditor.group." + kind);
    }

    private String clause(Rule rule, Form form) {
        if (rule instanceof Rule.Comparison comparison) {
            return compare(comparison, form);
        }
        if (rule instanceof Rule.AtLeast some) {
            String parts = alternatives(some.parts(), "least");
            return words.text("ruleEditor.say.least." + form.key(), some.least(), parts);
        }
        if (rule instanceof Rule.Not not) {
            return enclosed("not", form, unbracketed(not.part()));
        }
        return enclosed(rule instanceof Rule.All ? "all" : "any", form, unbracketed(rule));
    }

    private String unbracketed(Rule rule) {
        if (rule instanceof Rule.All) {
            return conjunction(rule.parts());
        }
        return rule instanceof Rule.Any ? alternatives(rule.parts(), "any") : clause(rule, Form.END);
    }

    private String enclosed(String group, Form form, String inner) {
        return words.text("ruleEditor.say." + group + "." + form.key(), inner);
    }

    private String conjunction(List<Rule> parts) {
        if (parts.size() == 1) {
            return clause(parts.get(0), Form.END);
        }
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            clauses.add(clause(parts.get(i), i == parts.size() - 1 ? Form.END : Form.MID));
        }
        return join(clauses, "all");
    }

    private String alternatives(List<Rule> parts, String group) {
        return join(parts.stream().map(part -> clause(part, Form.END)).toList(), group);
    }

    private String join(List<String> clauses, String group) {
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        String comma = words.text("ruleEditor.say." + group + ".comma");
        return String.join(comma, clauses.subList(0, clauses.size() - 1))
                + words.text("ruleEditor.say." + group + ".last")
                + clauses.get(clauses.size() - 1);
    }

    private String compare(Rule.Comparison comparison, Form form) {
        String field = words.field(comparison.field());
        FieldType type = words.type(comparison.field());
        if (type == FieldType.BOOLEAN && words.isOurs(comparison.field()) && isFlag(comparison)) {
            return words.text("ruleEditor.say.fact.%s.%s".formatted(asksForTrue(comparison), form.key()), field);
        }
        List<Operand> operands = comparison.operands();
        String operator = operator(comparison);
        Object[] args = switch (comparison.operator().arity()) {
            case NONE -> new Object[] {field};
            case ONE -> new Object[] {field, value(comparison, operands.get(0))};
            case TWO -> new Object[] {field, value(comparison, operands.get(0)), value(comparison, operands.get(1))};
            case MANY -> new Object[] {field, values(comparison)};
        };
        try {
            return words.text("ruleEditor.say.%s.%s.%s".formatted(type, operator, form.key()), args);
        } catch (NoSuchMessageException sameForAllTypes) {
            return words.text("ruleEditor.say.%s.%s".formatted(operator, form.key()), args);
        }
    }

    private static boolean isFlag(Rule.Comparison comparison) {
        return comparison.operator() == Operator.EQ || comparison.operator() == Operator.NE;
    }

    private static boolean asksForTrue(Rule.Comparison comparison) {
        boolean value = comparison.operands().get(0).equals(new Operand.Flag(true));
        return value == (comparison.operator() == Operator.EQ);
    }

    /** "One of" a single value is that value. */
    private static String operator(Rule.Comparison comparison) {
        Operator operator = comparison.operator();
        if (comparison.operands().size() == 1 && operator == Operator.IN) {
            return Operator.EQ.code();
        }
        if (comparison.operands().size() == 1 && operator == Operator.NOT_IN) {
            return Operator.NE.code();
        }
        return operator.code();
    }

    private String value(Rule.Comparison comparison, Operand operand) {
        if (comparison.operator().countsDays()) {
            return operand.text();
        }
        String value = words.value(comparison.field(), operand);
        return words.type(comparison.field()) == FieldType.TEXT ? words.text("ruleEditor.say.quoted", value) : value;
    }

    private String values(Rule.Comparison comparison) {
        String between = words.text("ruleEditor.say.values");
        return comparison.operands().stream()
                .map(operand -> value(comparison, operand))
                .collect(Collectors.joining(between));
    }
}
