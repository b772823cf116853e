package io.fukan.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.account.MatchingKey;
import io.fukan.database.DatabaseTest;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL functions give what {@link Folding} and {@link MatchingKey} give. */
@DatabaseTest
class FoldTextFunctionTest {

    private static final String[] PIECES = {
        "株式会社",
        "(株)",
        "㈱",
        "有限会社",
        "一般社団法人",
        "医療法人",
        "社団",
        "NPO法人",
        " Co., Ltd.",
        "Inc",
        " K.K.",
        " AG",
        "LLC",
        "Co",
        "Ltd",
        "サンプル",
        "ソニ",
        "ン",
        "ッ",
        "ャ",
        "ー",
        "-",
        "－",
        "―",
        "〜",
        " ",
        "　",
        "・",
        ".",
        ",",
        "'",
        "“",
        "髙",
        "﨑",
        "𠮷",
        "Ａ",
        "é",
        "Ж",
        "ﾊ",
        "ﾞ",
        "\u3099",
        "\u200B",
        "\uFE00",
        "\t",
        "A1",
        "東京",
        "か",
        "ヷ",
        "İ",
        "ẞ",
        "(",
        ")",
        "\\",
        "%"
    };

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "folding-cases.tsv", delimiter = '\t', ignoreLeadingAndTrailingWhitespace = false)
    void foldsAsTheCasesSay(String text, String folded, String why) {
        assertThat(call("fold_text", List.of(text))).as(why).containsExactly(folded);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(
            resources = "/io/fukan/account/matching-key-cases.tsv",
            delimiter = '\t',
            ignoreLeadingAndTrailingWhitespace = false)
    void givesTheKeysOfTheCases(String name, String key, String why) {
        assertThat(call("matching_key", List.of(name))).as(why).containsExactly(key);
    }

    @Test
    void agreesWithJavaOnEveryCharacter() {
        // PostgreSQL and Java know different versions of Unicode: a character new to one is no matter for the other
        List<String> glyphs = IntStream.rangeClosed(1, Character.MAX_VALUE)
                .filter(glyph -> glyph < Character.MIN_SURROGATE || glyph > Character.MAX_SURROGATE)
                .filter(Character::isDefined)
                .mapToObj(glyph -> Character.toString(glyph) + "x")
                .toList();

        assertAgreement("fold_text", glyphs, Folding::fold);
        assertAgreement("matching_key", glyphs, name -> MatchingKey.of(name).value());
    }

    @Test
    void agreesWithJavaOnAnyMixture() {
        Random random = new Random(20260401);
        List<String> texts = Stream.generate(() -> random.ints(random.nextInt(8), 0, PIECES.length)
                        .mapToObj(piece -> PIECES[piece])
                        .collect(Collectors.joining()))
                .limit(20_000)
                .toList();

        assertAgreement("fold_text", texts, Folding::fold);
        assertAgreement("matching_key", texts, name -> MatchingKey.of(name).value());
    }

    @Test
    void isNullForNull() {
        assertThat(jdbc.sql("select fold_text(null) is null and matching_key(null) is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void assertAgreement(String function, List<String> texts, UnaryOperator<String> java) {
        List<String> fromSql = call(function, texts);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            assertThat(fromSql.get(i))
                    .as(() -> function + " of "
                            + text.codePoints().mapToObj("U+%04X"::formatted).toList() + " " + text)
                    .isEqualTo(java.apply(text));
        }
    }

    private List<String> call(String function, List<String> texts) {
        return jdbc.sql("select %s(t) from unnest(?::text[]) with ordinality as given (t, n) order by n"
                        .formatted(function))
                .param(texts.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** An index on folded text must not keep the database from its own upkeep, which runs on a path of its own. */
    @Test
    void theUpkeepOfTheDatabaseFindsTheFunctions() {
        jdbc.sql("insert into opportunity (name, created_at, updated_at) values ('基幹システム刷新', now(), now())")
                .update();
        jdbc.sql("analyze opportunity").update();
        jdbc.sql("reindex table opportunity").update();
        jdbc.sql("delete from opportunity").update();
    }
}
