package io.fukan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "folding-cases.tsv", delimiter = '\t', ignoreLeadingAndTrailingWhitespace = false)
    void foldsWhatPeopleTakeForTheSame(String text, String folded, String why) {
        assertThat(Folding.fold(text)).as(why).isEqualTo(folded);
    }

    @Test
    void changesNothingTheSecondTime() {
        for (int glyph = 0; glyph <= Character.MAX_CODE_POINT; glyph++) {
            if (glyph < Character.MIN_SURROGATE || glyph > Character.MAX_SURROGATE) {
                String once = Folding.fold("カ" + Character.toString(glyph) + "x");
                assertThat(Folding.fold(once)).as("U+%04X", glyph).isEqualTo(once);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ーバー, サーバー", "1234, 03-1234-5678", "-1234, 03ー1234ー5678", "崎 太, 山﨑　太郎"})
    void keepsAPartAPart(String part, String whole) {
        assertThat(Folding.fold(whole)).contains(Folding.fold(part));
    }

    @Test
    void escapesWhatLikeTakesForMore() {
        assertThat(Folding.escapeLike("100%_\\ok")).isEqualTo("100\\%\\_\\\\ok");
        assertThat(Folding.escapeLike("$0 山田")).isEqualTo("$0 山田");
    }
}
