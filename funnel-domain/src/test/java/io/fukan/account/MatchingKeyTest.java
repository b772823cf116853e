package io.fukan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MatchingKeyTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "matching-key-cases.tsv", delimiter = '\t', ignoreLeadingAndTrailingWhitespace = false)
    void isWhatRemainsOfTheName(String name, String key, String why) {
        assertThat(MatchingKey.of(name).value()).as(why).isEqualTo(key);
    }

    @Test
    void suggestsTheSameCompany() {
        assertThat(MatchingKey.of("㈱髙島屋").matches(MatchingKey.of("高島屋 株式会社"))).isTrue();
        assertThat(MatchingKey.of("アサヒビール").matches(MatchingKey.of("アサヒビル"))).isFalse();
    }

    @Test
    void suggestsNothingForBlankNames() {
        assertThat(MatchingKey.of("　").matches(MatchingKey.of(""))).isFalse();
    }
}
