package io.fukan.ingest.file;

import static io.fukan.ingest.file.CsvFiles.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {

    private final ValueParser parser = parser("{}");

    @Test
    void takesBlankAndNullTokensAsUnknownButNotTheWord() {
        ValueParser parser = parser("{\"nullTokens\": [\"\", \"NaN\", \"Select\"]}");
        for (String raw : new String[] {"", "  ", "\u3000", "NaN", " Select "}) {
            assertThat(parser.parse(field(FieldType.TEXT), "c", raw)).isInstanceOf(Parsed.Unknown.class);
        }
        assertThat(known(parser, FieldType.TEXT, "unknown")).isEqualTo("unknown");
        assertThat(known(parser, FieldType.TEXT, " 株式会社 青葉　")).isEqualTo("株式会社 青葉");
        assertThat(known(parser, FieldType.TEXT, "select")).isEqualTo("select");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|1234",
                "1,234|1234",
                "1,234,567.50|1234567.50",
                "¥1,234|1234",
                "￥１，２３４|1234",
                "1,234円|1234",
                "-5|-5",
                "△1,000|-1000",
                "▲5|-5",
                "(1,234)|-1234",
                "（５）|-5",
                "−3.5|-3.5",
                ".5|.5",
                "-¥100|-100",
                "¥-100|-100",
                "\\1,200|1200",
                "0.0|0.0",
                "1.5E+3|1.5E+3",
                "+7|7"
            })
    void readsNumbersAsSheetsShowThem(String written, BigDecimal meant) {
        assertThat(known(parser, FieldType.DECIMAL, written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23", "12,34,567", "abc", "1 234", "--5", "1.2.3", "五", "(5", "12%", "0x1F", "1E999"})
    void refusesNumbersItCouldMisread(String written) {
        assertThat(problem(parser, FieldType.DECIMAL, written)).isEqualTo(ProblemCode.BAD_NUMBER);
    }

    @Test
    void readsIntegers() {
        assertThat(known(parser, FieldType.INTEGER, "1,200名")).isEqualTo(1200L);
        assertThat(known(parser, FieldType.INTEGER, "12.0")).isEqualTo(12L);
        assertThat(problem(parser, FieldType.INTEGER, "12.5")).isEqualTo(ProblemCode.NOT_AN_INTEGER);
        assertThat(problem(parser, FieldType.INTEGER, "1E50")).isEqualTo(ProblemCode.NUMBER_OUT_OF_RANGE);
        assertThat(problem(parser, FieldType.DECIMAL, "1234567890123456")).isEqualTo(ProblemCode.NUMBER_OUT_OF_RANGE);
    }

    @Test
    void readsYesAndNo() {
        for (String yes : new String[] {"true", "TRUE", "Yes", "y", "1", "はい", "有", "有り", "○", "Ｙ", "１"}) {
            assertThat(known(parser, FieldType.BOOLEAN, yes)).isEqualTo(true);
        }
        for (String no : new String[] {"False", "no", "N", "0", "いいえ", "無", "なし", "×"}) {
            assertThat(known(parser, FieldType.BOOLEAN, no)).isEqualTo(false);
        }
        assertThat(problem(parser, FieldType.BOOLEAN, "maybe")).isEqualTo(ProblemCode.BAD_BOOLEAN);
        assertThat(problem(parser, FieldType.BOOLEAN, "2")).isEqualTo(ProblemCode.BAD_BOOLEAN);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-26 19:58:54,2018-02-26T10:58:54Z",
        "2018-02-26T19:58,2018-02-26T10:58:00Z",
        "2018-02-26T19:58:54.123Z,2018-02-26T19:58:54.123Z",
        "2018-02-26 19:58:54 +00:00,2018-02-26T19:58:54Z",
        "2018-02-26T19:58:54-0500,2018-02-27T00:58:54Z",
        "2018-02-26 19:58:54 UTC,2018-02-26T19:58:54Z"
    })
    void alwaysReadsIsoTimes(String written, Instant meant) {
        assertThat(known(parser, FieldType.DATETIME, written)).isEqualTo(new Moment.At(meant));
    }

    @Test
    void remembersThatOnlyTheDayWasKnown() {
        Moment moment = (Moment) known(parser, FieldType.DATETIME, "2018-02-26");
        assertThat(moment).isEqualTo(new Moment.Day(LocalDate.of(2018, 2, 26)));
        assertThat(moment.instant(TOKYO)).isEqualTo("2018-02-25T15:00:00Z");
    }

    @Test
    void readsTheDayOfATimeInTheMappingsZone() {
        assertThat(known(parser, FieldType.DATE, "2018-02-26 23:30")).isEqualTo(LocalDate.of(2018, 2, 26));
        assertThat(known(parser, FieldType.DATE, "2018-02-26T23:30Z")).isEqualTo(LocalDate.of(2018, 2, 27));
    }

    @ParameterizedTest
    @CsvSource({
        "M/d/yyyy,1/13/2021,2021-01-13",
        "M/d/yy,2/1/21,2021-02-01",
        "M/d/yy,2/1/98,1998-02-01",
        "d/M/yyyy,13/01/2021,2021-01-13",
        "MM-dd-yyyy,01-02-2021,2021-01-02",
        "yyyy/M/d,2021/1/5,2021-01-05",
        "yyyy/MM/dd,２０２１／０１／０５,2021-01-05",
        "yyyyMMdd,20210105,2021-01-05",
        "yyyy年M月d日,2021年1月5日,2021-01-05",
        "Gy年M月d日,令和3年1月5日,2021-01-05",
        "Gy年M月d日,令和元年5月1日,2019-05-01",
        "GGGGGy.M.d,R3.1.5,2021-01-05",
        "d-MMM-yy,05-Jan-21,2021-01-05",
        "'yyyy年M月d日(E)',2021年1月5日(火),2021-01-05"
    })
    void readsTheFormatsItIsTold(String format, String written, LocalDate meant) {
        assertThat(known(parser("{\"dateFormats\": [\"" + format + "\"]}"), FieldType.DATE, written))
                .isEqualTo(meant);
    }

    @Test
    void readsTimesInToldFormats() {
        ValueParser parser = parser("{\"dateFormats\": [\"yyyy/M/d H:mm\", \"M/d/yyyy h:mm a\"], \"zone\": \"UTC\"}");
        assertThat(known(parser, FieldType.DATETIME, "2021/1/5 9:05"))
                .isEqualTo(new Moment.At(Instant.parse("2021-01-05T09:05:00Z")));
        assertThat(known(parser, FieldType.DATETIME, "1/5/2021 9:05 PM"))
                .isEqualTo(new Moment.At(Instant.parse("2021-01-05T21:05:00Z")));
    }

    @Test
    void neverGuessesWhichIsTheMonth() {
        assertThat(problem(parser, FieldType.DATE, "1/2/2021")).isEqualTo(ProblemCode.AMBIGUOUS_DATE);
        assertThat(problem(parser, FieldType.DATE, "01-02-2021")).isEqualTo(ProblemCode.AMBIGUOUS_DATE);
        assertThat(problem(parser, FieldType.DATE, "1/13/2021")).isEqualTo(ProblemCode.BAD_DATE);
        ValueParser both = parser("{\"dateFormats\": [\"M/d/yyyy\", \"d/M/yyyy\"]}");
        assertThat(problem(both, FieldType.DATE, "1/2/2021")).isEqualTo(ProblemCode.AMBIGUOUS_DATE);
        assertThat(known(both, FieldType.DATE, "2/2/2021")).isEqualTo(LocalDate.of(2021, 2, 2));
        assertThat(known(both, FieldType.DATE, "1/13/2021")).isEqualTo(LocalDate.of(2021, 1, 13));
    }

    @Test
    void refusesDaysThatDoNotExistOrAreOutOfRange() {
        ValueParser parser = parser("{\"dateFormats\": [\"M/d/yyyy\"]}");
        assertThat(problem(parser, FieldType.DATE, "2021-02-31")).isEqualTo(ProblemCode.BAD_DATE);
        assertThat(problem(parser, FieldType.DATE, "2/31/2021")).isEqualTo(ProblemCode.BAD_DATE);
        assertThat(problem(parser, FieldType.DATE, "2-17")).isEqualTo(ProblemCode.BAD_DATE);
        assertThat(problem(parser, FieldType.DATETIME, "2021-02-03 25:00")).isEqualTo(ProblemCode.BAD_DATE);
        assertThat(problem(parser, FieldType.DATE, "9999-12-31")).isEqualTo(ProblemCode.DATE_OUT_OF_RANGE);
        assertThat(problem(parser, FieldType.DATE, "1899-12-31")).isEqualTo(ProblemCode.DATE_OUT_OF_RANGE);
        assertThat(problem(parser, FieldType.DATE, "44197")).isEqualTo(ProblemCode.BAD_DATE);
    }

    @Test
    void documentsWhatHappensWhenClocksChange() {
        ValueParser newYork = parser("{\"zone\": \"America/New_York\"}");
        assertThat(known(newYork, FieldType.DATETIME, "2021-03-14 02:30"))
                .isEqualTo(new Moment.At(Instant.parse("2021-03-14T07:30:00Z")));
        assertThat(known(newYork, FieldType.DATETIME, "2021-11-07 01:30"))
                .isEqualTo(new Moment.At(Instant.parse("2021-11-07T05:30:00Z")));
    }

    @Test
    void readsTimesOfDay() {
        assertThat(known(parser, FieldType.TIME, "09:12:58")).isEqualTo(LocalTime.of(9, 12, 58));
        assertThat(known(parser, FieldType.TIME, "9:05 pm")).isEqualTo(LocalTime.of(21, 5));
        assertThat(known(parser, FieldType.TIME, "12:30 AM")).isEqualTo(LocalTime.of(0, 30));
        assertThat(known(parser, FieldType.TIME, "午後３：０５")).isEqualTo(LocalTime.of(15, 5));
        assertThat(known(parser, FieldType.TIME, "15時05分")).isEqualTo(LocalTime.of(15, 5));
        assertThat(problem(parser, FieldType.TIME, "25:00")).isEqualTo(ProblemCode.BAD_TIME);
        assertThat(problem(parser, FieldType.TIME, "13:00 PM")).isEqualTo(ProblemCode.BAD_TIME);
    }

    @Test
    void joinsADayAndATimeOfSeparateColumns() {
        LocalDate day = LocalDate.of(2021, 1, 5);
        assertThat(parser.moment(day, LocalTime.of(9, 12)))
                .isEqualTo(new Moment.At(Instant.parse("2021-01-05T00:12:00Z")));
        assertThat(parser.moment(day, null)).isEqualTo(new Moment.Day(day));
    }

    @Test
    void matchesChoicesByNameAndLabelInAnyWriting() {
        FieldDef outcome = new FieldDef(
                "opportunity.outcome",
                FieldType.ENUM,
                List.of(),
                List.of(),
                List.of(
                        new FieldDef.Choice("WON", List.of("受注", "Closed Won")),
                        new FieldDef.Choice("ON_HOLD", List.of("保留"))));
        ValueParser parser =
                parser("{\"values\": {\"opportunity.outcome\": {\"Engaging\": \"ON_HOLD\", \"-\": null}}}");
        assertThat(parser.parse(outcome, "c", "ｗｏｎ")).isEqualTo(new Parsed.Known<>("WON"));
        assertThat(parser.parse(outcome, "c", "closed-won")).isEqualTo(new Parsed.Known<>("WON"));
        assertThat(parser.parse(outcome, "c", "On hold")).isEqualTo(new Parsed.Known<>("ON_HOLD"));
        assertThat(parser.parse(outcome, "c", "engaging ")).isEqualTo(new Parsed.Known<>("ON_HOLD"));
        assertThat(parser.parse(outcome, "c", "-")).isInstanceOf(Parsed.Unknown.class);
        Parsed.Rejected<?> rejected = (Parsed.Rejected<?>) parser.parse(outcome, "c", "*");
        assertThat(rejected.problem().code()).isEqualTo(ProblemCode.UNKNOWN_CHOICE);
        assertThat(rejected.problem().column()).isEqualTo("c");
    }

    @Test
    void checksEmailsAndKeepsPhonesAsWritten() {
        assertThat(known(parser, FieldType.EMAIL, "a.b+c@例え.jp")).isEqualTo("a.b+c@例え.jp");
        assertThat(known(parser, FieldType.EMAIL, "dps=omw@ex.ample.fc")).isEqualTo("dps=omw@ex.ample.fc");
        assertThat(problem(parser, FieldType.EMAIL, "nobody")).isEqualTo(ProblemCode.BAD_EMAIL);
        assertThat(problem(parser, FieldType.EMAIL, "a@b@c.jp")).isEqualTo(ProblemCode.BAD_EMAIL);
        assertThat(known(parser, FieldType.PHONE, "019-827-2715")).isEqualTo("019-827-2715");
        assertThat(known(parser, FieldType.PHONE, "'+81901234")).isEqualTo("+81901234");
    }

    @Test
    void refusesTextThatCannotBeStored() {
        assertThat(problem(parser, FieldType.TEXT, "a\0b")).isEqualTo(ProblemCode.NUL_CHARACTER);
        assertThat(problem(parser, FieldType.TEXT, "a\uD83Db")).isEqualTo(ProblemCode.LONE_SURROGATE);
        assertThat(known(parser, FieldType.TEXT, "😀‮rtl")).isEqualTo("😀‮rtl");
    }

    private static ValueParser parser(String mapping) {
        try {
            return new ValueParser(MappingJson.read(mapping, TOKYO));
        } catch (InvalidMappingException e) {
            throw new AssertionError(e);
        }
    }

    private static FieldDef field(FieldType type) {
        return FieldDef.of("lead.field", type);
    }

    private static Object known(ValueParser parser, FieldType type, String raw) {
        Parsed<?> parsed = parser.parse(field(type), "column", raw);
        assertThat(parsed).isInstanceOf(Parsed.Known.class);
        return ((Parsed.Known<?>) parsed).known();
    }

    private static ProblemCode problem(ValueParser parser, FieldType type, String raw) {
        Parsed<?> parsed = parser.parse(field(type), "column", raw);
        assertThat(parsed).isInstanceOf(Parsed.Rejected.class);
        return ((Parsed.Rejected<?>) parsed).problem().code();
    }
}
