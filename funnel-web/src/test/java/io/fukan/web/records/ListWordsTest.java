package io.fukan.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A file says how its list was narrowed in the words of the screen, not in those of its address. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class ListWordsTest {

    @Autowired
    ListWords words;

    @Autowired
    SalesOffice office;

    @Test
    void codesIdsAndDaysAreSaidInTheReadersLanguage() {
        Long rep = office.member(Role.SDR, null);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("stage", "OPEN");
        asked.put("quality", "QUALITY");
        asked.put("owner", rep.toString());
        asked.put("channel", "none");
        asked.put("acquiredFrom", "2026-04-01");
        asked.put("acquiredTo", "2026-06-30");
        asked.put("sort", "-acquiredAt");
        asked.put("page", "3");
        asked.put("format", "XLSX");

        assertThat(words.narrowed(asked, viewer(Locale.JAPANESE)))
                .isEqualTo("ステージ: 対応中すべて / 質判定: 質リード / 担当: " + office.name(rep)
                        + " / 経路: 未設定 / 獲得日: 2026/04/01(水)–2026/06/30(火) / 並び順: 獲得日（降順）");
        assertThat(words.narrowed(asked, viewer(Locale.ENGLISH)))
                .startsWith("Stage: All open / Quality: ")
                .endsWith(" / Sorted by: Acquired (descending)");
    }

    @Test
    void oneCodeIsNamedAsItsOwnListNamesIt() {
        assertThat(narrowed("stage", "ADOPTION")).isEqualTo("ステージ: 活用開始");
        assertThat(narrowed("outcome", "NO_ANSWER")).doesNotContain("NO_ANSWER");
        assertThat(narrowed("outcome", "WON")).doesNotContain("WON");
        assertThat(narrowed("phase", "NEGOTIATION")).doesNotContain("NEGOTIATION");
        assertThat(narrowed("band", "CLOCK")).doesNotContain("CLOCK");
        assertThat(narrowed("of", "team")).isEqualTo("対象: 担当者のいないリード");
    }

    @Test
    void anOpenEndIsLeftOpenAndNothingIsSaidOfNothing() {
        assertThat(narrowed("closedTo", "2026-06-30")).isEqualTo("受注・失注日: –2026/06/30(火)");
        assertThat(narrowed("q", " ")).isEmpty();
        assertThat(words.narrowed(Map.of(), viewer(Locale.JAPANESE))).isEmpty();
    }

    private String narrowed(String name, String value) {
        return words.narrowed(Map.of(name, value), viewer(Locale.JAPANESE));
    }

    private Viewer viewer(Locale language) {
        return new Viewer(office.member(Role.ADMIN, null), Role.ADMIN, Set.of(), language);
    }
}
