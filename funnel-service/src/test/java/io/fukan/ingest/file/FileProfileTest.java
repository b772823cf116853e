package io.fukan.ingest.file;

import static io.fukan.ingest.file.CsvFiles.PLAIN;
import static io.fukan.ingest.file.CsvFiles.TOKYO;
import static io.fukan.ingest.file.CsvFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.ingest.file.DateShapes.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileProfileTest {

    @Test
    void infersTypesFromEveryValue() throws Exception {
        assertThat(type("{}", "1", "2.5", "1,000", "¥300", "")).isEqualTo(InferredType.NUMBER);
        assertThat(type("{}", "0", "1", "1")).isEqualTo(InferredType.NUMBER);
        assertThat(type("{}", "Yes", "No")).isEqualTo(InferredType.BOOLEAN);
        assertThat(type("{}", "True", "False", "")).isEqualTo(InferredType.BOOLEAN);
        assertThat(type("{}", "Yes", "No", "No phone service")).isEqualTo(InferredType.TEXT);
        assertThat(type("{}", "0312345678", "0901")).isEqualTo(InferredType.TEXT);
        assertThat(type("{}", "029-2501", "027-0054")).isEqualTo(InferredType.TEXT);
        assertThat(type("{}", "2-17", "4-5-5", "12-3-15")).isEqualTo(InferredType.TEXT);
        assertThat(type("{}", "2021-01-05", "2021-01-06 10:00")).isEqualTo(InferredType.DATE);
        assertThat(type("{}", "12345678901234567")).isEqualTo(InferredType.TEXT);
        assertThat(type("{}", "", "")).isEqualTo(InferredType.TEXT);
        assertThat(type("{\"nullTokens\": [\"NaN\"]}", "1", "NaN")).isEqualTo(InferredType.NUMBER);
    }

    @Test
    void callsAColumnDatesOnlyOnceItsFormatIsKnown() throws Exception {
        assertThat(type("{}", "1/13/2021", "1/14/2021")).isEqualTo(InferredType.TEXT);
        assertThat(type("{\"dateFormats\": [\"M/d/yyyy\"]}", "1/13/2021", "1/14/2021"))
                .isEqualTo(InferredType.DATE);
        assertThat(type("{}", "20210105", "20210106")).isEqualTo(InferredType.NUMBER);
        assertThat(type("{\"dateFormats\": [\"yyyyMMdd\"]}", "20210105", "20210106"))
                .isEqualTo(InferredType.DATE);
    }

    @Test
    void countsWhatAColumnHolds() throws Exception {
        ColumnProfile column = profile("{}", "bb", "", "a", "bb", "  ", "ccc");
        assertThat(column.nonBlank()).isEqualTo(4);
        assertThat(column.sample()).containsExactly("bb", "a", "ccc");
        assertThat(column.distinct()).isEqualTo(3);
        assertThat(column.shortest()).isEqualTo(1);
        assertThat(column.longest()).isEqualTo(3);
        ColumnProfile many =
                profile("{}", IntStream.range(0, 1_000).mapToObj(i -> "v" + i).toArray(String[]::new));
        assertThat(many.sample()).hasSize(50);
        assertThat(many.hasMoreValues()).isTrue();
    }

    @Test
    void leavesUnusableRowsOut() throws Exception {
        FileProfile profile = FileProfile.of(
                RowReader.open(text("a,b\n1,2\nx\n3,4\n"), PLAIN, Set.of()), new ValueParser(Mapping.empty(TOKYO)));
        assertThat(profile.rows()).isEqualTo(3);
        assertThat(profile.problems()).containsEntry(ProblemCode.TOO_FEW_COLUMNS, 1L);
        assertThat(profile.columns().get(0).type()).isEqualTo(InferredType.NUMBER);
    }

    @Test
    void asksWhereDayAndMonthCouldBeEitherWayRound() {
        DateShapes shapes = shapes("1/2/2021", "3/4/2021", "12/11/2021");
        assertThat(shapes.verdict()).isEqualTo(Verdict.AMBIGUOUS);
        assertThat(shapes.candidates()).containsExactlyInAnyOrder(List.of("M/d/yyyy"), List.of("d/M/yyyy"));
    }

    @Test
    void letsOneLateDaySettleIt() {
        String[] dates = Stream.concat(IntStream.range(0, 500).mapToObj(i -> "1/2/2021"), Stream.of("13/2/2021"))
                .toArray(String[]::new);
        assertThat(shapes(dates).candidates()).containsExactly(List.of("d/M/yyyy"));
        assertThat(shapes("2/1/21", "2/13/21").candidates()).containsExactly(List.of("M/d/yy"));
        assertThat(shapes("21/02/01", "21/02/28").candidates())
                .containsExactlyInAnyOrder(List.of("yy/M/d"), List.of("d/M/yy"));
    }

    @Test
    void listsTheFormatsThatTogetherReadAColumn() {
        DateShapes shapes = shapes("01-01-2021", "12-01-2021", "1/13/2021", "1/31/2021", "2021-02-03");
        assertThat(shapes.verdict()).isEqualTo(Verdict.AMBIGUOUS);
        assertThat(shapes.candidates())
                .containsExactly(List.of("M-d-yyyy", "M/d/yyyy"), List.of("d-M-yyyy", "M/d/yyyy"));
    }

    @Test
    void knowsTheUsualWritings() {
        assertThat(shapes("2021-01-05", "2021-01-05T10:00:00Z").verdict()).isEqualTo(Verdict.ISO);
        assertThat(clear("2021/1/5", "2021/12/31")).containsExactly("yyyy/M/d");
        assertThat(clear("2021/01/05 9:05", "2021/12/31 23:59")).containsExactly("yyyy/M/d H:mm");
        assertThat(clear("2021年1月5日", "２０２１年１２月３１日")).containsExactly("yyyy年M月d日");
        assertThat(clear("令和3年1月5日", "平成31年4月30日")).containsExactly("Gy年M月d日");
        assertThat(clear("R3.1.5", "H31.4.30")).containsExactly("GGGGGy.M.d");
        assertThat(clear("20210105", "20211231")).containsExactly("yyyyMMdd");
        assertThat(clear("Jan 5, 2021", "Dec 31, 2021")).containsExactly("MMM d, yyyy");
        assertThat(clear("05-Jan-21", "31-Dec-21")).containsExactly("d-MMM-yy");
        assertThat(clear("1/13/2021 9:05 PM")).containsExactly("M/d/yyyy h:mm a");
        assertThat(shapes("2-17", "4-5-5", "abc").verdict()).isEqualTo(Verdict.NOT_DATES);
        assertThat(shapes().verdict()).isEqualTo(Verdict.NOT_DATES);
    }

    @Test
    void saysWhichValueDoesNotFit() {
        DateShapes shapes = shapes("1/13/2021", "1/14/2021", "1/15/2021", "2/30/2021", "soon");
        assertThat(shapes.candidates()).containsExactly(List.of("M/d/yyyy"));
        assertThat(shapes.unreadable()).isEqualTo(2);
        assertThat(shapes.example()).contains("2/30/2021");
    }

    @Test
    void suggestsOnlyFormatsThatAMappingMayHold() {
        for (String date : List.of("2021/1/5", "1/2/2021 10:00:00", "令和3年1月5日", "R3/1/5", "5 Jan 2021", "20210105")) {
            shapes(date)
                    .candidates()
                    .forEach(formats -> formats.forEach(
                            format -> assertThat(DateFormat.check("f", format)).isEmpty()));
        }
    }

    private static List<String> clear(String... values) {
        DateShapes shapes = shapes(values);
        assertThat(shapes.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(shapes.unreadable()).isZero();
        return shapes.candidates().get(0);
    }

    private static DateShapes shapes(String... values) {
        DateShapes.Collector collector = new DateShapes.Collector();
        for (String value : values) {
            collector.add(value);
        }
        return collector.shapes();
    }

    private static InferredType type(String mapping, String... values) throws Exception {
        return profile(mapping, values).type();
    }

    private static ColumnProfile profile(String mapping, String... values) throws Exception {
        StringBuilder file = new StringBuilder("id,value\n");
        for (String value : values) {
            file.append("x,\"").append(value).append("\"\n");
        }
        try (RowReader reader = RowReader.open(text(file.toString()), PLAIN, Set.of())) {
            return FileProfile.of(reader, new ValueParser(MappingJson.read(mapping, TOKYO)))
                    .columns()
                    .get(1);
        }
    }
}
