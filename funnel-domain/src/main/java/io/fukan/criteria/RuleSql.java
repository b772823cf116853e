package io.fukan.criteria;

import io.fukan.customfield.FieldType;
import io.fukan.database.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A rule as SQL over {@code criteria/evaluate.sql}. Truth is three-valued as in SQL itself: unknown is null. Whatever a
 * person wrote, the keys of custom fields included, is a parameter; the parameters' names begin with {@code rule_}.
 */
public final class RuleSql {

    /** jsonb_build_object takes 100 arguments at most. */
    private static final int FIELDS_PER_OBJECT = 40;

    private static final int LONGEST_SEEN = 200;

    private final FieldCatalogue fields;
    private final LocalDate today;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final List<String> comparisons = new ArrayList<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Set<FieldJoin> joins = EnumSet.noneOf(FieldJoin.class);
    private final List<String> outcomes;

    private RuleSql(List<Rule> rules, FieldCatalogue fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
        rules.stream()
                .flatMap(rule -> rule.fields().stream())
                .distinct()
                .forEach(name -> fields.named(name).ifPresent(this::addColumns));
        this.outcomes = rules.stream().map(this::outcome).toList();
    }

    /**
     * Compiles a rule.
     *
     * @param fields there are now; a comparison with any other is unknown
     * @param today the day of judging in the business zone
     */
    public static RuleSql compile(Rule rule, FieldCatalogue fields, LocalDate today) {
        return new RuleSql(List.of(rule), fields, today);
    }

    /** Compiles several rules into one query, which reads each field once; their marks follow each other. */
    public static RuleSql compileEach(List<Rule> rules, FieldCatalogue fields, LocalDate today) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("There is no rule to compile");
        }
        return new RuleSql(rules, fields, today);
    }

    /**
     * The query, to stand as a subselect: one row per lead with {@code subject_id}, {@code outcome} (boolean, null: unknown),
     * {@code marks} (T, F or U per comparison in the order of the rule) and {@code seen} (jsonb: the value per field).
     *
     * @param which condition on the lead {@code l}; SQL of this program, never of a person
     */
    public String query(String which) {
        return query(RuleSubject.LEAD, which);
    }

    /** The same about other subjects; {@code which} is a condition on what the subject's file names. */
    public String query(RuleSubject subject, String which) {
        return query(subject, which, outcomes.get(0));
    }

    /** The same about leads by all rules: {@code outcome} is an array with the outcome of each. */
    public String queryEach(String which) {
        return query(RuleSubject.LEAD, which, "array[" + String.join(", ", outcomes) + "]");
    }

    private String query(RuleSubject subject, String which, String outcome) {
        return Sql.of(
                "criteria/evaluate.sql",
                Map.of(
                        "outcome", outcome,
                        "marks", marks(),
                        "seen", seen(),
                        "values", columns.stream().map(column -> ", " + column).collect(Collectors.joining()),
                        "subjects", Sql.of(subject.file()),
                        "joins", joins(joins),
                        "which", which,
                        "folded", String.join("", folded),
                        "comparisons", String.join(", ", comparisons)));
    }

    static String joins(Collection<FieldJoin> joins) {
        return joins.stream().map(join -> Sql.of(join.file())).collect(Collectors.joining());
    }

    /** The parameters of {@link #query} by name. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private void addColumns(RuleField field) {
        int position = positions.size();
        positions.put(field.name(), position);
        FieldSource source = fields.source(field);
        if (source.join() != null) {
            joins.add(source.join());
        }
        String value = source.sql(field.type(), parameters);
        columns.add("%s as v%d".formatted(value, position));
        String known = "v.v" + position;
        if (field.type() == FieldType.TEXT) {
            folded.add("\ncross join lateral (select nullif(fold_text(v.v%1$d), '') as t offset 0) f%1$d"
                    .formatted(position));
            known = "case when f%1$d.t is not null then left(v.v%1$d, %2$d) end".formatted(position, LONGEST_SEEN);
        }
        seen.add("cast(:%s as text), %s".formatted(parameter(field.name()), known));
    }

    private String seen() {
        if (seen.isEmpty()) {
            return "'{}'::jsonb";
        }
        return IntStream.iterate(0, from -> from < seen.size(), from -> from + FIELDS_PER_OBJECT)
                .mapToObj(from -> seen.subList(from, Math.min(from + FIELDS_PER_OBJECT, seen.size())))
                .map(some -> "jsonb_build_object(" + String.join(", ", some) + ")")
                .collect(Collectors.joining(" || "));
    }

    private String marks() {
        return IntStream.range(0, comparisons.size())
                .mapToObj("case p.p%d when true then 'T' when false then 'F' else 'U' end"::formatted)
                .collect(Collectors.joining(" || "));
    }

    private String outcome(Rule rule) {
        if (rule instanceof Rule.Comparison comparison) {
            comparisons.add("%s as p%d".formatted(compare(comparison), comparisons.size()));
            return "p.p" + (comparisons.size() - 1);
        }
        List<String> parts = rule.parts().stream().map(this::outcome).toList();
        if (rule instanceof Rule.AtLeast atLeast) {
            return "rule_at_least(%d, array[%s])".formatted(atLeast.least(), String.join(", ", parts));
        }
        if (rule instanceof Rule.Not) {
            return "(not " + parts.get(0) + ")";
        }
        return "(" + String.join(rule instanceof Rule.All ? " and " : " or ", parts) + ")";
    }

    private String compare(Rule.Comparison comparison) {
        Operator operator = comparison.operator();
        Optional<RuleField> field = fields.named(comparison.field());
        if (operator == Operator.IS_SET || operator == Operator.IS_NOT_SET) {
            String value = field.map(this::value).orElse("null");
            return "%s is %s".formatted(value, operator == Operator.IS_SET ? "not null" : "null");
        }
        // A field that has gone or has changed its type since the rule was published is unknown.
        return field.filter(present -> present.allows(operator))
                .flatMap(present -> compare(present, comparison))
                .orElse("null::boolean");
    }

    private Optional<String> compare(RuleField field, Rule.Comparison comparison) {
        Operator operator = comparison.operator();
        String value = value(field);
        if (operator.countsDays()) {
            return within(value, operator, comparison.operands().get(0));
        }
        List<Optional<Object>> operands = comparison.operands().stream()
                .map(operand -> Operands.typed(operand, field.type()))
                .toList();
        if (operands.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Object> typed = operands.stream().map(Optional::orElseThrow).toList();
        return Optional.of(
                switch (operator) {
                    case EQ -> value + " = :" + parameter(typed.get(0));
                    case NE -> value + " <> :" + parameter(typed.get(0));
                    case GT -> value + " > :" + parameter(typed.get(0));
                    case GTE -> value + " >= :" + parameter(typed.get(0));
                    case LT -> value + " < :" + parameter(typed.get(0));
                    case LTE -> value + " <= :" + parameter(typed.get(0));
                    case BETWEEN ->
                        "%s between :%s and :%s".formatted(value, parameter(typed.get(0)), parameter(typed.get(1)));
                    case IN -> "%s = any (%s)".formatted(value, array(typed, field.type()));
                    case NOT_IN -> "%s <> all (%s)".formatted(value, array(typed, field.type()));
                    case CONTAINS -> "strpos(%s, :%s) > 0".formatted(value, parameter(typed.get(0)));
                    case STARTS_WITH -> "starts_with(%s, :%s)".formatted(value, parameter(typed.get(0)));
                    case WITHIN_DAYS, COMING_DAYS, IS_SET, IS_NOT_SET ->
                        throw new IllegalStateException(operator + " has no operands");
                });
    }

    private Optional<String> within(String value, Operator operator, Operand operand) {
        if (!(operand instanceof Operand.Number number)) {
            return Optional.empty();
        }
        int days = number.value().intValue();
        boolean ahead = operator == Operator.COMING_DAYS;
        LocalDate from = ahead ? today : today.minusDays(days);
        LocalDate to = ahead ? today.plusDays(days) : today;
        return Optional.of("%s between :%s and :%s".formatted(value, parameter(from), parameter(to)));
    }

    private String value(RuleField field) {
        int position = positions.get(field.name());
        return (field.type() == FieldType.TEXT ? "f%d.t" : "v.v%d").formatted(position);
    }

    private String parameter(Object value) {
        String name = "rule_value" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    private String array(List<Object> values, FieldType type) {
        String name = parameter(values.stream().map(Operands::literal).toArray(String[]::new));
        return "cast(:%s as %s[])"
                .formatted(
                        name,
                        switch (type) {
                            case TEXT -> "text";
                            case NUMBER -> "numeric";
                            case DATE -> "date";
                            case BOOLEAN -> "boolean";
                        });
    }
}
