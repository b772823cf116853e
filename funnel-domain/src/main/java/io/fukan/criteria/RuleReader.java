package io.fukan.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one rule from JSON and notes everything wrong with it; for one use. */
final class RuleReader {

    static final int MOST_LEVELS = 10;
    static final int MOST_COMPARISONS = 200;
    private static final String ROOT = "$";
    private static final Set<String> COMPARISON_KEYS = Set.of("field", "op", "value");

    private final @Nullable FieldCatalogue fields;
    private final List<RuleProblem> problems = new ArrayList<>();
    private int comparisons;

    /** @param fields that may be named; null to trust a rule that was checked before */
    RuleReader(@Nullable FieldCatalogue fields) {
        this.fields = fields;
    }

    /** @throws InvalidRule naming every problem */
    Rule read(JsonNode json) {
        Rule rule = part(json, ROOT, 1);
        if (comparisons > MOST_COMPARISONS) {
            problem(ROOT, "TOO_LARGE", MOST_COMPARISONS);
        }
        if (rule == null || !problems.isEmpty()) {
            throw new InvalidRule(problems);
        }
        return rule;
    }

    private @Nullable Rule part(JsonNode json, String path, int level) {
        if (level > MOST_LEVELS) {
            return problem(path, "TOO_DEEP", MOST_LEVELS);
        }
        if (!json.isObject()) {
            return problem(path, "NOT_AN_OBJECT");
        }
        if (json.has("all")) {
            return group(json, "all", path, level, Rule.All::new);
        }
        if (json.has("any")) {
            return group(json, "any", path, level, Rule.Any::new);
        }
        if (json.has("atLeast") || json.has("of")) {
            return atLeast(json, path, level);
        }
        if (json.has("not")) {
            onlyKeys(json, Set.of("not"), path);
            Rule part = part(json.get("not"), path + ".not", level + 1);
            return part == null ? null : new Rule.Not(part);
        }
        return json.has("field") || json.has("op") ? comparison(json, path) : unrecognised(json, path);
    }

    private @Nullable Rule unrecognised(JsonNode json, String path) {
        onlyKeys(json, Set.of(), path);
        return json.isEmpty() ? problem(path, "EMPTY_OBJECT") : null;
    }

    private @Nullable Rule group(
            JsonNode json, String key, String path, int level, Function<List<Rule>, Rule> constructor) {
        onlyKeys(json, Set.of(key), path);
        List<Rule> parts = parts(json.get(key), path + "." + key, level);
        return parts == null ? null : constructor.apply(parts);
    }

    private @Nullable Rule atLeast(JsonNode json, String path, int level) {
        onlyKeys(json, Set.of("atLeast", "of"), path);
        JsonNode least = json.get("atLeast");
        JsonNode of = json.get("of");
        List<Rule> parts = of == null ? problem(path, "KEY_MISSING", "of") : parts(of, path + ".of", level);
        if (least == null) {
            return problem(path, "KEY_MISSING", "atLeast");
        }
        int most = of == null || !of.isArray() || of.isEmpty() ? Integer.MAX_VALUE : of.size();
        if (!least.canConvertToExactIntegral()
                || !least.canConvertToInt()
                || least.intValue() < 1
                || least.intValue() > most) {
            return problem(path + ".atLeast", "AT_LEAST_OUT_OF_RANGE", most == Integer.MAX_VALUE ? 1 : most);
        }
        return parts == null ? null : new Rule.AtLeast(least.intValue(), parts);
    }

    private @Nullable List<Rule> parts(JsonNode list, String path, int level) {
        if (!list.isArray()) {
            return problem(path, "NOT_A_LIST");
        }
        if (list.isEmpty()) {
            return problem(path, "EMPTY_GROUP");
        }
        List<Rule> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Rule part = part(list.get(i), path + "[" + i + "]", level + 1);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.size() == list.size() ? parts : null;
    }

    private @Nullable Rule comparison(JsonNode json, String path) {
        comparisons++;
        onlyKeys(json, COMPARISON_KEYS, path);
        String name = text(json, "field", path);
        String code = text(json, "op", path);
        Optional<RuleField> field = name == null ? Optional.empty() : field(name, path);
        Optional<Operator> operator = code == null ? Optional.empty() : operator(code, path);
        if (name == null || operator.isEmpty() || fields != null && field.isEmpty()) {
            return null;
        }
        if (field.isPresent() && !field.get().allows(operator.get())) {
            return problem(
                    path + ".op", "OPERATOR_UNSUITABLE", code, field.get().type());
        }
        int before = problems.size();
        List<Operand> operands =
                new OperandReader(operator.get(), field.orElse(null), problems).read(json.get("value"), path);
        return problems.size() > before ? null : daysAhead(new Rule.Comparison(name, operator.get(), operands));
    }

    /** Rules once looked ahead by a negative number of days; those that were published so still do. */
    private static Rule daysAhead(Rule.Comparison comparison) {
        boolean ahead = comparison.operator() == Operator.WITHIN_DAYS
                && comparison.operands().get(0) instanceof Operand.Number days
                && days.value().signum() < 0;
        return ahead
                ? new Rule.Comparison(
                        comparison.field(),
                        Operator.COMING_DAYS,
                        List.of(new Operand.Number(
                                ((Operand.Number) comparison.operands().get(0))
                                        .value()
                                        .negate())))
                : comparison;
    }

    private Optional<RuleField> field(String name, String path) {
        if (fields == null) {
            return Optional.empty();
        }
        Optional<RuleField> field = fields.named(name);
        if (field.isEmpty()) {
            problem(path + ".field", "FIELD_UNKNOWN", name);
        }
        return field;
    }

    private Optional<Operator> operator(String code, String path) {
        Optional<Operator> operator = Operator.ofCode(code);
        if (operator.isEmpty()) {
            problem(path + ".op", "OPERATOR_UNKNOWN", code);
        }
        return operator;
    }

    private @Nullable String text(JsonNode json, String key, String path) {
        JsonNode value = json.get(key);
        if (value == null) {
            return problem(path, "KEY_MISSING", key);
        }
        return value.isString() ? value.stringValue() : problem(path + "." + key, "VALUE_NOT_TEXT");
    }

    private void onlyKeys(JsonNode json, Set<String> known, String path) {
        for (String key : json.propertyNames()) {
            if (!known.contains(key)) {
                problem(path, "KEY_UNKNOWN", key);
            }
        }
    }

    private <T> @Nullable T problem(String path, String code, Object... args) {
        problems.add(new RuleProblem(path, code, List.of(args)));
        return null;
    }
}
