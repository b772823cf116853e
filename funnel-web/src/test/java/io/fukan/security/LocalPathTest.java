package io.fukan.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/leads", "/leads?q=%E5%B1%95&page=2", "/kpis/wins#records"})
    void takesPathsOfThisSite(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "leads",
                "//evil",
                "///evil",
                "/\\evil",
                "\\\\evil",
                "http://evil",
                "HTTPS:evil",
                "javascript:alert(1)",
                "/\n/evil",
                "/\t/evil",
                " /leads",
                "/a\r\nSet-Cookie: x"
            })
    void takesNothingElse(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void dropsTheHostOfAnAddress() {
        assertThat(LocalPath.ofAddress("https://evil.example/leads?page=2")).contains("/leads?page=2");
        assertThat(LocalPath.ofAddress("https://evil.example//other.example/")).isEmpty();
        assertThat(LocalPath.ofAddress("not an address")).isEmpty();
        assertThat(LocalPath.ofAddress(null)).isEmpty();
    }
}
