package io.fukan.ingest.file;

import static io.fukan.ingest.file.CsvFiles.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingJsonTest {

    private static final String WHOLE = """
            {"columns": {"mql_id": "lead.externalId", "origin": "lead.channel", "memo": null},
             "constants": {"account.region": "東京", "lead.attr.round": 2},
             "dateFormats": ["yyyy-MM-dd", "M/d/yyyy"], "zone": "America/Sao_Paulo", "encoding": "cp932", "separator": "\\t",
             "repair": ["wrappedRows"], "nullTokens": ["", "NaN", "Select"],
             "values": {"opportunity.outcome": {"Won": "WON", "Engaging": "OPEN"}}, "unmapped": "ignore"}
            """;

    @Test
    void readsEveryKeyAndWritesItBack() throws Exception {
        Mapping mapping = MappingJson.read(WHOLE, TOKYO);
        assertThat(mapping.columns())
                .containsExactly(Map.entry("mql_id", "lead.externalId"), Map.entry("origin", "lead.channel"));
        assertThat(mapping.ignored()).containsExactly("memo");
        assertThat(mapping.constants()).containsEntry("lead.attr.round", "2");
        assertThat(mapping.zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(mapping.repair()).containsExactly(Repair.WRAPPED_ROWS);
        assertThat(mapping.unmapped()).isEqualTo(Unmapped.IGNORE);
        assertThat(MappingJson.read(MappingJson.write(mapping), TOKYO)).isEqualTo(mapping);
    }

    @Test
    void fillsInDefaults() throws Exception {
        assertThat(MappingJson.read("{}", TOKYO)).isEqualTo(Mapping.empty(TOKYO));
    }

    @Test
    void namesEveryMistakeWithItsPath() {
        assertProblems(
                """
                {"colums": {}, "columns": {"a": "lead", "b": 5, "c": "lead.attr.", "d": "Lead.name"},
                 "dateFormats": ["YYYY/MM/DD", "yyyy-mm-dd", "MM/dd", "nonsense", "hh:mm"], "zone": "Tokyo", "encoding": "utf-9",
                 "separator": "##", "repair": ["everything"], "unmapped": "drop", "values": {"lead.x": {"a": [1]}},
                 "nullTokens": "NaN"}
                """,
                tuple("colums", ProblemCode.UNKNOWN_KEY),
                tuple("columns.a", ProblemCode.BAD_FIELD_NAME),
                tuple("columns.b", ProblemCode.WRONG_TYPE),
                tuple("columns.c", ProblemCode.BAD_FIELD_NAME),
                tuple("columns.d", ProblemCode.BAD_FIELD_NAME),
                tuple("dateFormats[0]", ProblemCode.BAD_DATE_FORMAT),
                tuple("dateFormats[1]", ProblemCode.BAD_DATE_FORMAT),
                tuple("dateFormats[2]", ProblemCode.BAD_DATE_FORMAT),
                tuple("dateFormats[3]", ProblemCode.BAD_DATE_FORMAT),
                tuple("dateFormats[4]", ProblemCode.BAD_DATE_FORMAT),
                tuple("zone", ProblemCode.UNKNOWN_ZONE),
                tuple("encoding", ProblemCode.UNKNOWN_ENCODING),
                tuple("separator", ProblemCode.UNKNOWN_SEPARATOR),
                tuple("repair[0]", ProblemCode.UNKNOWN_OPTION),
                tuple("unmapped", ProblemCode.UNKNOWN_OPTION),
                tuple("values.lead.x.a", ProblemCode.WRONG_TYPE),
                tuple("nullTokens", ProblemCode.WRONG_TYPE));
    }

    @Test
    void refusesAFieldMappedTwice() {
        assertProblems(
                "{\"columns\": {\"a\": \"lead.channel\", \"b\": \"lead.channel\"}, \"constants\": {\"lead.channel\": \"x\"}}",
                tuple("columns.b", ProblemCode.FIELD_MAPPED_TWICE),
                tuple("constants.lead.channel", ProblemCode.FIELD_MAPPED_TWICE));
    }

    @Test
    void refusesWhatIsNoJsonObjectAndRepeatedKeys() {
        assertProblems("{\"columns\": {", tuple("", ProblemCode.BAD_JSON));
        assertProblems("{\"zone\": \"UTC\", \"zone\": \"UTC\"}", tuple("", ProblemCode.BAD_JSON));
        assertProblems("{} {}", tuple("", ProblemCode.BAD_JSON));
        assertProblems("[]", tuple("", ProblemCode.WRONG_TYPE));
        assertProblems("", tuple("", ProblemCode.WRONG_TYPE));
    }

    @Test
    void comparesItselfWithTheFileAndTheKnownFields() throws Exception {
        Mapping mapping = MappingJson.read(
                "{\"columns\": {\"id\": \"lead.externalId\", \"orign\": \"lead.channel\", \"x\": \"lead.nonsense\","
                        + " \"y\": \"customer.attr.y\"}}",
                TOKYO);
        List<Header> headers = headers("id", "origin", "x", "y");
        assertThat(mapping.problemsFor(headers, Set.of("lead.externalId", "lead.channel")::contains, Set.of("lead")))
                .extracting(Problem::column, Problem::code)
                .containsExactly(
                        tuple("columns.orign", ProblemCode.HEADER_NOT_IN_FILE),
                        tuple("columns.x", ProblemCode.UNKNOWN_FIELD),
                        tuple("columns.y", ProblemCode.UNKNOWN_FIELD));
    }

    @Test
    void sendsUnmappedColumnsToCustomFields() throws Exception {
        Mapping mapping = MappingJson.read(
                "{\"columns\": {\"id\": \"lead.externalId\", \"p\": \"lead.attr.landing_page\", \"memo\": null}}",
                TOKYO);
        assertThat(mapping.targets(headers("id", "p", "memo", "LandingPage", "answered (Y/N)", "従業員数"), "lead"))
                .extracting(Mapping.Target::field, Mapping.Target::derived)
                .containsExactly(
                        tuple("lead.externalId", false),
                        tuple("lead.attr.landing_page", false),
                        tuple("lead.attr.landing_page_2", true),
                        tuple("lead.attr.answered_y_n", true),
                        tuple("lead.attr.従業員数", true));
    }

    @Test
    void namesCustomFieldsInSnakeCase() {
        assertThat(List.of("MonthlyCharges", "customerID", "has_gtin", "TOTAL  Amount", "姓（カナ）", "売上ﾃﾞｰﾀ", "---"))
                .extracting(CustomFieldNames::from)
                .containsExactly(
                        "monthly_charges", "customer_id", "has_gtin", "total_amount", "姓_カナ", "売上データ", "field");
    }

    private static List<Header> headers(String... names) {
        return java.util.stream.IntStream.range(0, names.length)
                .mapToObj(i -> new Header(i, names[i], names[i]))
                .toList();
    }

    private static void assertProblems(String json, org.assertj.core.groups.Tuple... expected) {
        assertThatExceptionOfType(InvalidMappingException.class)
                .isThrownBy(() -> MappingJson.read(json, TOKYO))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::column, Problem::code)
                        .containsExactlyInAnyOrder(expected));
    }
}
