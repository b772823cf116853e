package io.fukan.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the database says by a compiled rule is what three-valued logic says by a plain reading of the rule. */
@DatabaseTest
@Transactional
class RuleSqlTest {

    private static final OffsetDateTime ACQUIRED = OffsetDateTime.parse("2026-01-15T10:00:00+09:00");
    private static final int RULES = 400;
    private static final int LEADS = 60;

    /** Ways to write the same, by what they are the same as. */
    private static final Map<String, List<String>> WRITINGS = Map.of(
            "abc", List.of("abc", "ＡＢＣ", "Abc", " abc　"),
            "かな", List.of("かな", "カナ", "ｶﾅ"),
            "abcかな", List.of("ABCカナ", "ａｂｃｶﾅ"),
            "高橋", List.of("髙橋", "高橋"),
            "unknown", List.of("unknown", "Unknown"),
            "100%", List.of("100%", "１００％"));

    private static final List<String> TEXT =
            List.of("lead.channel", "lead.partner", "account.industry", "contact.department", "lead.attr.note");
    private static final List<String> NUMBER = List.of("account.employees", "lead.attr.budget", "account.attr.seats");
    private static final List<String> DATE = List.of("lead.attr.renewal");
    private static final List<String> BOOLEAN = List.of("lead.attr.trial");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleEvaluation evaluation;

    @Autowired
    RuleJson json;

    @Autowired
    Clock clock;

    private Prospects prospects;
    private LocalDate today;

    @BeforeEach
    void defineFields() {
        prospects = new Prospects(jdbc);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        prospects.customField("LEAD", "note", "TEXT");
        prospects.customField("LEAD", "budget", "NUMBER");
        prospects.customField("LEAD", "renewal", "DATE");
        prospects.customField("LEAD", "trial", "BOOLEAN");
        prospects.customField("ACCOUNT", "seats", "NUMBER");
    }

    @Test
    void agreesWithAPlainReadingOnRandomRulesAndRows() {
        Random random = new Random(20260401);
        Map<Long, Map<String, Object>> rows = new HashMap<>();
        for (int i = 0; i < LEADS; i++) {
            Map<String, Object> row = row(random);
            rows.put(prospects.lead(ACQUIRED, row), row);
        }
        Map<Truth, Integer> met = new HashMap<>();
        for (int i = 0; i < RULES; i++) {
            Rule rule = parse(RuleJson.print(rule(random, 4)));
            List<Verdict> verdicts = evaluation.of(rule, rows.keySet());
            assertThat(verdicts).hasSize(LEADS);
            for (Verdict verdict : verdicts) {
                Map<String, Object> row = rows.get(verdict.subjectId());
                String marks = rule.comparisons().stream()
                        .map(comparison -> String.valueOf(mark(compare(comparison, row))))
                        .collect(Collectors.joining());
                assertThat(verdict.marks())
                        .as("%s of %s", RuleJson.print(rule), row)
                        .isEqualTo(marks);
                Boolean expected = evaluate(rule, row);
                assertThat(verdict.outcome().mark())
                        .as("%s of %s", RuleJson.print(rule), row)
                        .isEqualTo(mark(expected));
                met.merge(verdict.outcome(), 1, Integer::sum);
            }
        }
        assertThat(met)
                .as("the generator reaches every outcome")
                .hasSize(3)
                .allSatisfy((truth, times) -> assertThat(times).isGreaterThan(RULES * LEADS / 20));
    }

    @Test
    void keepsTheValuesSeen() {
        long lead = prospects.lead(
                ACQUIRED,
                Map.of(
                        "lead.channel",
                        "Organic　Search",
                        "account.employees",
                        120,
                        "lead.attr.renewal",
                        LocalDate.of(2026, 9, 30),
                        "lead.attr.trial",
                        true,
                        "contact.department",
                        "　"));
        Rule rule = parse("""
                {"all": [{"field": "lead.channel", "op": "eq", "value": "ｏrganic search"},
                         {"field": "account.employees", "op": "gte", "value": 100},
                         {"field": "lead.attr.renewal", "op": "lt", "value": "2026-10-01"},
                         {"field": "lead.attr.trial", "op": "eq", "value": true},
                         {"field": "contact.department", "op": "ne", "value": "総務"},
                         {"field": "contact.department", "op": "isSet"},
                         {"field": "lead.attr.budget", "op": "gt", "value": 0}]}
                """);

        Verdict verdict = evaluation.of(rule, List.of(lead)).get(0);

        assertThat(verdict.marks()).isEqualTo("TTTTUFU");
        assertThat(verdict.outcome()).isEqualTo(Truth.FALSE);
        assertThat(new JsonMapper().readTree(verdict.seen())).isEqualTo(new JsonMapper().readTree("""
                {"lead.channel": "Organic　Search", "account.employees": 120, "lead.attr.renewal": "2026-09-30",
                 "lead.attr.trial": true, "contact.department": null, "lead.attr.budget": null}
                """));
    }

    @Test
    void takesValuesOfTheWrongTypeForUnknown() {
        long lead = prospects.lead(
                ACQUIRED,
                Map.of("lead.attr.budget", "about 5", "lead.attr.renewal", "2026-02-30", "lead.attr.trial", "perhaps"));
        Rule rule = parse("""
                {"any": [{"field": "lead.attr.budget", "op": "gt", "value": 0},
                         {"field": "lead.attr.renewal", "op": "gt", "value": "2000-01-01"},
                         {"field": "lead.attr.trial", "op": "eq", "value": true},
                         {"field": "lead.attr.trial", "op": "isSet"}]}
                """);

        assertThat(evaluation.of(rule, List.of(lead)).get(0).marks()).isEqualTo("UUUF");
    }

    @Test
    void takesWhatPeopleTypeForTextOnly() {
        String attack = "x'); drop table lead; --:rule_value0 ?::text $1 /* outcome */ \\";
        long hit = prospects.lead(ACQUIRED, Map.of("lead.channel", attack, "lead.attr.note", "100%"));
        long miss = prospects.lead(ACQUIRED, Map.of("lead.channel", "x", "lead.attr.note", "1000"));
        prospects.customField("LEAD", "k') is null or true --", "TEXT");
        String quoted = new JsonMapper().writeValueAsString(attack);

        for (String rule : List.of(
                "{\"field\": \"lead.channel\", \"op\": \"eq\", \"value\": " + quoted + "}",
                "{\"field\": \"lead.channel\", \"op\": \"in\", \"value\": [" + quoted + ", \"{}\", \"a,b\\\"\"]}",
                "{\"field\": \"lead.channel\", \"op\": \"contains\", \"value\": " + quoted + "}",
                "{\"field\": \"lead.attr.note\", \"op\": \"startsWith\", \"value\": \"100%\"}",
                "{\"not\": {\"field\": \"lead.attr.note\", \"op\": \"contains\", \"value\": \"_0_0\"}}")) {
            assertThat(evaluation.of(parse(rule), List.of(hit)).get(0).outcome())
                    .as(rule)
                    .isEqualTo(Truth.TRUE);
        }
        Rule percent = parse("{\"field\": \"lead.attr.note\", \"op\": \"contains\", \"value\": \"0%\"}");
        assertThat(evaluation.of(percent, List.of(miss)).get(0).outcome()).isEqualTo(Truth.FALSE);
        Rule key = parse("{\"field\": \"lead.attr.k') is null or true --\", \"op\": \"eq\", \"value\": \"x\"}");
        assertThat(evaluation.of(key, List.of(hit)).get(0).outcome()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void takesAFieldThatHasGoneForUnknown() {
        long lead = prospects.lead(ACQUIRED, Map.of("lead.attr.note", "x"));
        Rule rule = parse("""
                {"any": [{"field": "lead.attr.note", "op": "eq", "value": "x"}, {"field": "lead.attr.note", "op": "isSet"},
                         {"field": "lead.attr.budget", "op": "gt", "value": 1}]}
                """);
        jdbc.sql("delete from custom_field where key = 'note'").update();
        jdbc.sql("update custom_field set type = 'TEXT' where key = 'budget'").update();

        Verdict verdict = evaluation
                .of(RuleJson.stored(RuleJson.print(rule)), List.of(lead))
                .get(0);

        assertThat(verdict.marks()).isEqualTo("UFU");
        assertThat(verdict.outcome()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void judgesManyFieldsAtOnce() {
        IntStream.range(0, 120).forEach(i -> prospects.customField("CONTACT", "f" + i, "NUMBER"));
        long lead = prospects.lead(ACQUIRED, Map.of("contact.attr.f119", 7));
        String parts = IntStream.range(0, 120)
                .mapToObj(i -> "{\"field\": \"contact.attr.f" + i + "\", \"op\": \"eq\", \"value\": 7}")
                .collect(Collectors.joining(","));

        Verdict verdict = evaluation
                .of(parse("{\"any\": [" + parts + "]}"), List.of(lead))
                .get(0);

        assertThat(verdict.outcome()).isEqualTo(Truth.TRUE);
        assertThat(verdict.seen()).contains("\"contact.attr.f119\": 7");
    }

    // generators
    // --------------------------------------------------------------------------------------------------------

    private Map<String, Object> row(Random random) {
        Map<String, Object> row = new HashMap<>();
        TEXT.forEach(field ->
                row.put(field, random.nextInt(3) == 0 ? pick(random, BLANKS) : pick(random, writings(random))));
        NUMBER.forEach(field -> {
            if (random.nextInt(3) > 0) {
                row.put(field, random.nextInt(5) * 50);
            }
        });
        DATE.forEach(field -> {
            if (random.nextInt(3) > 0) {
                row.put(field, today.plusDays(random.nextInt(60) - 30));
            }
        });
        BOOLEAN.forEach(field -> {
            if (random.nextInt(3) > 0) {
                row.put(field, random.nextBoolean());
            }
        });
        row.values().removeIf(value -> value == null);
        return row;
    }

    private static final List<String> BLANKS = new ArrayList<>();

    static {
        BLANKS.add(null);
        BLANKS.add("");
        BLANKS.add("  ");
        BLANKS.add("　");
    }

    private static List<String> writings(Random random) {
        return pick(
                random, WRITINGS.keySet().stream().sorted().map(WRITINGS::get).toList());
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Rule rule(Random random, int levels) {
        if (levels == 1 || random.nextInt(4) == 0) {
            return comparison(random);
        }
        List<Rule> parts = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> rule(random, levels - 1))
                .toList();
        return switch (random.nextInt(4)) {
            case 0 -> new Rule.All(parts);
            case 1 -> new Rule.Any(parts);
            case 2 -> new Rule.AtLeast(1 + random.nextInt(parts.size()), parts);
            default -> new Rule.Not(parts.get(0));
        };
    }

    private Rule comparison(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                comparison(
                        random,
                        pick(random, TEXT),
                        "eq ne in notIn contains startsWith isSet isNotSet",
                        () -> new Operand.Text(pick(random, writings(random)).strip()));
            case 2 ->
                comparison(
                        random,
                        pick(random, NUMBER),
                        "eq ne in notIn gt gte lt lte between isSet isNotSet",
                        () -> new Operand.Number(BigDecimal.valueOf(random.nextInt(5) * 50L)));
            case 3 ->
                comparison(
                        random,
                        pick(random, DATE),
                        "eq ne in notIn gt gte lt lte between withinDays comingDays isSet isNotSet",
                        () -> new Operand.Text(
                                today.plusDays(random.nextInt(60) - 30).toString()));
            default ->
                comparison(
                        random,
                        pick(random, BOOLEAN),
                        "eq ne isSet isNotSet",
                        () -> new Operand.Flag(random.nextBoolean()));
        };
    }

    private static Rule comparison(Random random, String field, String operators, Supplier<Operand> operand) {
        Operator operator =
                Operator.ofCode(pick(random, List.of(operators.split(" ")))).orElseThrow();
        if (operator.countsDays()) {
            return new Rule.Comparison(
                    field, operator, List.of(new Operand.Number(BigDecimal.valueOf(random.nextInt(21)))));
        }
        int count = switch (operator.arity()) {
            case NONE -> 0;
            case ONE -> 1;
            case TWO -> 2;
            case MANY -> 1 + random.nextInt(3);
        };
        List<Operand> operands = new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> operand.get()).toList());
        if (operator == Operator.BETWEEN) {
            operands.sort((a, b) -> order(value(a), value(b)));
        }
        return new Rule.Comparison(field, operator, operands);
    }

    // the plain reading
    // -------------------------------------------------------------------------------------------------

    private @Nullable Boolean evaluate(Rule rule, Map<String, Object> row) {
        if (rule instanceof Rule.Comparison comparison) {
            return compare(comparison, row);
        }
        List<Boolean> parts = new ArrayList<>();
        rule.parts().forEach(part -> parts.add(evaluate(part, row)));
        if (rule instanceof Rule.Not) {
            return parts.get(0) == null ? null : !parts.get(0);
        }
        // decide by trying every way in which the unknown parts could turn out
        List<Integer> unknown = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i) == null)
                .boxed()
                .toList();
        Boolean agreed = null;
        for (int way = 0; way < 1 << unknown.size(); way++) {
            List<Boolean> tried = new ArrayList<>(parts);
            for (int i = 0; i < unknown.size(); i++) {
                tried.set(unknown.get(i), (way >> i & 1) == 1);
            }
            boolean holds = holds(rule, tried);
            if (way > 0 && holds != agreed) {
                return null;
            }
            agreed = holds;
        }
        return agreed;
    }

    private static boolean holds(Rule rule, List<Boolean> parts) {
        if (rule instanceof Rule.All) {
            return !parts.contains(false);
        }
        if (rule instanceof Rule.Any) {
            return parts.contains(true);
        }
        return Collections.frequency(parts, true) >= ((Rule.AtLeast) rule).least();
    }

    private @Nullable Boolean compare(Rule.Comparison comparison, Map<String, Object> row) {
        Object value = canonical(row.get(comparison.field()));
        List<Object> operands =
                comparison.operands().stream().map(RuleSqlTest::value).toList();
        Operator operator = comparison.operator();
        if (operator == Operator.IS_SET || operator == Operator.IS_NOT_SET) {
            return (value != null) == (operator == Operator.IS_SET);
        }
        if (value == null) {
            return null;
        }
        return switch (operator) {
            case EQ -> order(value, operands.get(0)) == 0;
            case NE -> order(value, operands.get(0)) != 0;
            case GT -> order(value, operands.get(0)) > 0;
            case GTE -> order(value, operands.get(0)) >= 0;
            case LT -> order(value, operands.get(0)) < 0;
            case LTE -> order(value, operands.get(0)) <= 0;
            case BETWEEN -> order(value, operands.get(0)) >= 0 && order(value, operands.get(1)) <= 0;
            case IN -> operands.stream().anyMatch(operand -> order(value, operand) == 0);
            case NOT_IN -> operands.stream().noneMatch(operand -> order(value, operand) == 0);
            case CONTAINS -> ((String) value).contains((String) operands.get(0));
            case STARTS_WITH -> ((String) value).startsWith((String) operands.get(0));
            case WITHIN_DAYS -> isWithin(age(value), operands.get(0));
            case COMING_DAYS -> isWithin(-age(value), operands.get(0));
            case IS_SET, IS_NOT_SET -> throw new AssertionError();
        };
    }

    private long age(Object value) {
        return ChronoUnit.DAYS.between((LocalDate) value, today);
    }

    private static boolean isWithin(long days, Object most) {
        return days >= 0 && days <= ((BigDecimal) most).intValue();
    }

    private static Object value(Operand operand) {
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        if (operand instanceof Operand.Flag flag) {
            return flag.value();
        }
        return operand.text().matches("\\d{4}-.*") ? LocalDate.parse(operand.text()) : canonical(operand.text());
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        if (value instanceof Integer number) {
            return BigDecimal.valueOf(number);
        }
        if (!(value instanceof String text)) {
            return value;
        }
        return WRITINGS.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(writing -> writing.strip().equals(text.strip())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static int order(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static char mark(@Nullable Boolean truth) {
        return truth == null ? 'U' : truth ? 'T' : 'F';
    }

    private Rule parse(String rule) {
        return json.parse(rule, RulePurpose.QUALITY);
    }
}
