package io.fukan.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fukan.database.DatabaseTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class RuleJsonTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleJson json;

    @Autowired
    RuleExamples examples;

    @BeforeEach
    void defineFields() {
        Prospects prospects = new Prospects(jdbc);
        prospects.customField("LEAD", "renewal", "DATE");
        prospects.customField("ACCOUNT", "listed", "BOOLEAN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"field\":\"lead.channel\",\"op\":\"in\",\"value\":[\"organic_search\",\"paid_search\"]}",
                "{\"all\":[{\"field\":\"account.employees\",\"op\":\"between\",\"value\":[51,1000.5]},"
                        + "{\"not\":{\"field\":\"account.attr.listed\",\"op\":\"eq\",\"value\":true}}]}",
                "{\"atLeast\":2,\"of\":[{\"field\":\"contact.email\",\"op\":\"isSet\"},"
                        + "{\"any\":[{\"field\":\"lead.attr.renewal\",\"op\":\"comingDays\",\"value\":90}]},"
                        + "{\"field\":\"lead.acquiredAt\",\"op\":\"gte\",\"value\":\"2024-02-29\"}]}"
            })
    void printsWhatItRead(String rule) {
        assertThat(RuleJson.print(parse(rule))).isEqualTo(rule);
        assertThat(RuleJson.stored(rule)).isEqualTo(parse(rule));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", "$ NOT_JSON"),
                Arguments.of("{\"all\":[", "$ NOT_JSON"),
                Arguments.of("{\"not\":{},\"not\":{}}", "$ NOT_JSON"),
                Arguments.of("{} {}", "$ NOT_JSON"),
                Arguments.of("[]", "$ NOT_AN_OBJECT"),
                Arguments.of("null", "$ NOT_AN_OBJECT"),
                Arguments.of("{}", "$ EMPTY_OBJECT"),
                Arguments.of("{\"some\":[]}", "$ KEY_UNKNOWN"),
                Arguments.of("{\"all\":[]}", "$.all EMPTY_GROUP"),
                Arguments.of("{\"all\":{}}", "$.all NOT_A_LIST"),
                Arguments.of("{\"not\":[]}", "$.not NOT_AN_OBJECT"),
                Arguments.of("{\"all\":[1,{}]}", "$.all[0] NOT_AN_OBJECT, $.all[1] EMPTY_OBJECT"),
                Arguments.of("{\"any\":[SET],\"all\":[SET]}", "$ KEY_UNKNOWN"),
                Arguments.of("{\"of\":[SET]}", "$ KEY_MISSING"),
                Arguments.of("{\"atLeast\":1}", "$ KEY_MISSING"),
                Arguments.of("{\"atLeast\":2,\"of\":[SET]}", "$.atLeast AT_LEAST_OUT_OF_RANGE"),
                Arguments.of("{\"atLeast\":0,\"of\":[SET]}", "$.atLeast AT_LEAST_OUT_OF_RANGE"),
                Arguments.of("{\"atLeast\":1.5,\"of\":[SET]}", "$.atLeast AT_LEAST_OUT_OF_RANGE"),
                Arguments.of("{\"atLeast\":\"1\",\"of\":[SET]}", "$.atLeast AT_LEAST_OUT_OF_RANGE"),
                Arguments.of("{\"field\":\"lead.channel\"}", "$ KEY_MISSING"),
                Arguments.of("{\"op\":\"eq\",\"value\":1}", "$ KEY_MISSING"),
                Arguments.of("{\"field\":7,\"op\":\"isSet\"}", "$.field VALUE_NOT_TEXT"),
                Arguments.of("{\"field\":\"lead.channel\",\"op\":\"isSet\",\"note\":1}", "$ KEY_UNKNOWN"),
                of("lead.attr.origin", "isSet", null, "$.field FIELD_UNKNOWN"),
                of("lead.channel", "is", "1", "$.op OPERATOR_UNKNOWN"),
                of("lead.channel", "EQ", "\"x\"", "$.op OPERATOR_UNKNOWN"),
                of("lead.channel", "gt", "\"x\"", "$.op OPERATOR_UNSUITABLE"),
                of("account.employees", "contains", "1", "$.op OPERATOR_UNSUITABLE"),
                of("account.attr.listed", "in", "[true]", "$.op OPERATOR_UNSUITABLE"),
                of("account.employees", "withinDays", "1", "$.op OPERATOR_UNSUITABLE"),
                of("lead.channel", "isSet", "true", "$.value VALUE_UNEXPECTED"),
                of("lead.channel", "eq", null, "$ VALUE_MISSING"),
                of("lead.channel", "eq", "null", "$ VALUE_MISSING"),
                of("lead.channel", "eq", "1", "$.value VALUE_NOT_TEXT"),
                of("lead.channel", "eq", "[\"x\"]", "$.value VALUE_NOT_SINGLE"),
                of("lead.channel", "eq", "\"　\"", "$.value VALUE_BLANK"),
                of("lead.channel", "eq", "\"a\\u0000\"", "$.value VALUE_UNREADABLE"),
                of("lead.channel", "eq", "\"\\ud800\"", "$.value VALUE_UNREADABLE"),
                of("lead.channel", "eq", "\"" + "x".repeat(501) + "\"", "$.value VALUE_TOO_LONG"),
                of("lead.channel", "in", "\"x\"", "$.value VALUE_NOT_A_LIST"),
                of("lead.channel", "in", "[]", "$.value LIST_SIZE"),
                of("lead.channel", "in", "[\"x\",2,null]", "$.value[1] VALUE_NOT_TEXT, $.value[2] VALUE_NOT_SINGLE"),
                of("account.employees", "gt", "\"100\"", "$.value VALUE_NOT_A_NUMBER"),
                of("account.employees", "gt", "1e999999999", "$.value NUMBER_OUT_OF_RANGE"),
                of("account.employees", "gt", "1e-999999999", "$.value NUMBER_OUT_OF_RANGE"),
                of("account.employees", "between", "[1]", "$.value BETWEEN_NEEDS_TWO"),
                of("account.employees", "between", "[1,2,3]", "$.value BETWEEN_NEEDS_TWO"),
                of("account.employees", "between", "[10,9]", "$.value BETWEEN_REVERSED"),
                of("account.attr.listed", "eq", "\"true\"", "$.value VALUE_NOT_A_FLAG"),
                of("lead.acquiredAt", "gt", "\"2026/04/01\"", "$.value VALUE_NOT_A_DATE"),
                of("lead.acquiredAt", "gt", "\"2026-02-29\"", "$.value VALUE_NOT_A_DATE"),
                of("lead.acquiredAt", "gt", "\"0000-01-01\"", "$.value VALUE_NOT_A_DATE"),
                of("lead.acquiredAt", "gt", "20260401", "$.value VALUE_NOT_A_DATE"),
                of("lead.acquiredAt", "between", "[\"2026-04-02\",\"2026-04-01\"]", "$.value BETWEEN_REVERSED"),
                of("lead.acquiredAt", "withinDays", "\"30\"", "$.value VALUE_NOT_A_NUMBER"),
                of("lead.acquiredAt", "withinDays", "1.5", "$.value DAYS_OUT_OF_RANGE"),
                of("lead.acquiredAt", "withinDays", "-1", "$.value DAYS_OUT_OF_RANGE"),
                of("lead.acquiredAt", "comingDays", "-1", "$.value DAYS_OUT_OF_RANGE"),
                of("lead.acquiredAt", "withinDays", "1e99", "$.value DAYS_OUT_OF_RANGE"));
    }

    private static Arguments of(String field, String operator, String value, String problems) {
        String rule = "{\"field\":\"%s\",\"op\":\"%s\"%s}"
                .formatted(field, operator, value == null ? "" : ",\"value\":" + value);
        return Arguments.of(rule, problems);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesEveryMistakeAtItsPlaceInBothLanguages(String rule, String problems) {
        String whole = rule.replace("SET", "{\"field\":\"lead.channel\",\"op\":\"isSet\"}");

        InvalidRule refused = catchThrowableOfType(InvalidRule.class, () -> parse(whole));

        assertThat(refused).hasMessage(problems);
        for (RuleProblem problem : refused.problems()) {
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(messages().getMessage(problem, locale))
                        .isNotEqualTo(problem.code())
                        .doesNotContain("{0}", "{1}");
            }
        }
    }

    @Test
    void daysAheadThatWerePublishedAsNegativeOnesStillLookAhead() {
        String once = "{\"field\":\"lead.attr.renewal\",\"op\":\"withinDays\",\"value\":-90}";

        assertThat(RuleJson.print(RuleJson.stored(once)))
                .isEqualTo("{\"field\":\"lead.attr.renewal\",\"op\":\"comingDays\",\"value\":90}");
    }

    @Test
    void namesMistakesDeepInTheTree() {
        assertThatExceptionOfType(InvalidRule.class)
                .isThrownBy(() -> parse("""
                        {"all": [{"field": "lead.channel", "op": "isSet"},
                                 {"atLeast": 1, "of": [{"not": {"field": "account.employees", "op": "gt", "value": "many"}},
                                                       {"field": "account.employes", "op": "gte", "value": 1}]}]}
                        """))
                .withMessage("$.all[1].of[0].not.value VALUE_NOT_A_NUMBER, $.all[1].of[1].field FIELD_UNKNOWN");
    }

    @Test
    void boundsSizeAndDepth() {
        String part = "{\"field\":\"lead.channel\",\"op\":\"isSet\"}";
        String wide = IntStream.range(0, 201).mapToObj(i -> part).collect(Collectors.joining(","));
        assertThatExceptionOfType(InvalidRule.class)
                .isThrownBy(() -> parse("{\"any\":[" + wide + "]}"))
                .withMessage("$ TOO_LARGE");
        assertThatExceptionOfType(InvalidRule.class)
                .isThrownBy(() -> parse("{\"not\":".repeat(10) + part + "}".repeat(10)))
                .withMessageEndingWith(" TOO_DEEP");
        assertThatExceptionOfType(InvalidRule.class)
                .isThrownBy(() -> parse("{\"not\":".repeat(100_000) + part + "}".repeat(100_000)));
    }

    @Test
    void shipsExamplesThatCanBePublished() {
        assertThat(examples.quality()).isNotEmpty().allSatisfy(example -> {
            assertThat(parse(RuleJson.print(example.rule()))).isEqualTo(example.rule());
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(messages().getMessage(example.nameKey(), null, locale))
                        .isNotBlank();
                assertThat(messages().getMessage(example.hintKey(), null, locale))
                        .isNotBlank();
            }
        });
    }

    @Test
    void namesFieldsAndOperatorsInBothLanguages() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            for (Operator operator : Operator.values()) {
                assertThat(messages().getMessage(operator.messageKey(), null, locale))
                        .isNotBlank();
            }
            for (RuleField field : LeadFields.ALL.keySet()) {
                assertThat(messages().getMessage(field.messageKey(), null, locale))
                        .isNotBlank();
                assertThat(messages().getMessage("criteria.record." + field.record(), null, locale))
                        .isNotBlank();
                field.values()
                        .forEach(value -> assertThat(messages()
                                        .getMessage(field.valueMessageKey(value).orElseThrow(), null, locale))
                                .isNotBlank());
            }
            for (Truth truth : Truth.values()) {
                assertThat(messages().getMessage(truth.messageKey(), null, locale))
                        .isNotBlank();
            }
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/criteria", "messages/account", "messages/domain", "messages/hearing");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private Rule parse(String rule) {
        return json.parse(rule, RulePurpose.QUALITY);
    }
}
