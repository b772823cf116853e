package io.fukan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Lists of leads: who sees which, how they are found, in what order and how many at once. */
@DatabaseTest
@Transactional
class LeadListTest {

    @Autowired
    LeadList list;

    @Autowired
    JdbcClient jdbc;

    Office office;
    Viewer admin;

    @BeforeEach
    void someoneAsks() {
        office = new Office(jdbc);
        admin = office.admin();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN,     4",
        "MARKETING, 4",
        "MANAGER,   2",
        "SDR,       2",
        "BDR,       2",
        "FIELD,     1",
        "CS,        1",
        "PARTNER,   0"
    })
    void everyRoleListsItsOwn(Role role, int expected) {
        long team = office.team("東日本");
        long me = office.user("私");
        long colleague = office.user("同僚");
        office.join(me, team);
        office.join(colleague, team);
        office.lead(me);
        office.lead(colleague);
        office.lead(office.user("他人"));
        office.lead((Long) null);

        Listing<LeadRow> listing = page(office.viewer(role, me, team), Map.of());

        assertThat(listing.rows()).hasSize(expected);
        assertThat(listing.total()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "高橋",
                "髙橋",
                "たかはし",
                "ﾀｶﾊｼ",
                "タカハシ　ハナコ",
                "花子 青葉",
                "ＡＯＢＡ",
                "Hanako@",
                "03-1234-5678",
                "０３１２３４５６７８",
                "(03)1234",
                "株式会社あおば",
                "EXT-77"
            })
    void findsHoweverItIsTyped(String typed) {
        long company = office.company("株式会社アオバ aoba 青葉");
        long wanted =
                office.lead(company, office.person("髙橋", "花子", "タカハシ", "ハナコ", "hanako@aoba.example", "+81312345678"));
        office.set("lead", wanted, "external_id = 'EXT-77'");
        office.lead(office.company("みどり商事"), office.person("鈴木", "一郎", "スズキ", "イチロウ", null, null));

        assertThat(ids(page(admin, Map.of("q", typed)))).containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100%", "a_c"})
    void wildcardsMatchThemselves(String typed) {
        office.lead(office.company("アルファ abc"), null);
        long wanted = office.lead(office.company("値引 100% a_c \\ 商会"), null);

        assertThat(ids(page(admin, Map.of("q", typed)))).containsExactly(wanted);
    }

    @Test
    void whatCannotBeReadIsNoTrouble() {
        office.lead(office.company("青葉"), null);

        assertThat(ids(page(admin, Map.of("q", "青葉\0"))).size()).isEqualTo(1);
        assertThat(ids(page(admin, Map.of("q", "\uD83D")))).hasSize(1);
        assertThat(ids(page(admin, Map.of("lead.attr.x", "\0")))).hasSize(1);
        assertThat(ids(page(admin, Map.of("lead.attr.\"'; drop", "x")))).isEmpty();
    }

    @Test
    void marketingNeitherSeesNorFindsPeople() {
        Viewer marketing = office.viewer(Role.MARKETING, office.user("広報"));
        office.lead(office.company("青葉精機"), office.person("森", "健太", "モリ", "ケンタ", "mori@aoba.example", "+81521234567"));

        LeadRow row = page(marketing, Map.of()).rows().get(0);

        assertThat(row.contact().name()).isEqualTo("森＊＊");
        assertThat(row.contact().email()).isNull();
        assertThat(row.contact().phone()).isNull();
        assertThat(row.contact().kana()).isNull();
        assertThat(page(marketing, Map.of("q", "mori@aoba.example")).total()).isZero();
        assertThat(page(marketing, Map.of("q", "青葉")).total()).isEqualTo(1);
        assertThatThrownBy(() -> page(marketing, Map.of("sort", "name"))).isInstanceOf(InvalidQuery.class);
    }

    @Test
    void namesSortByTheirReading() {
        for (String[] name : new String[][] {
            {"渡辺", "ワタナベ"}, {"阿部", "アベ"}, {"加藤", "カトウ"}, {"我妻", "アガツマ"}, {"佐藤", "さとう"}, {"さくら", null}
        }) {
            office.lead(null, office.person(name[0], "", name[1], name[1] == null ? null : "", null, null));
        }
        office.lead((Long) null);

        assertThat(page(admin, Map.of("sort", "name")).rows())
                .extracting(row -> row.contact() == null ? null : row.contact().lastName())
                .containsExactly("我妻", "阿部", "加藤", "さくら", "佐藤", "渡辺", null);
        assertThat(page(admin, Map.of("sort", "-name")).rows())
                .extracting(row -> row.contact() == null ? null : row.contact().lastName())
                .containsExactly("渡辺", "佐藤", "さくら", "加藤", "阿部", "我妻", null);
    }

    @Test
    void everySortOrdersEveryRow() {
        for (int i = 0; i < 5; i++) {
            office.lead(office.company("会社" + i), null);
        }
        for (LeadSort sort : LeadSort.values()) {
            assertThat(page(admin, Map.of("sort", sort.key())).rows()).hasSize(5);
            assertThat(page(admin, Map.of("sort", "-" + sort.key())).rows()).hasSize(5);
        }
    }

    @Test
    void pagesHoldEveryRowOnce() {
        for (int i = 0; i < 7; i++) {
            office.lead((Long) null);
        }
        List<Long> seen = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            Listing<LeadRow> listing = page(admin, Map.of("size", "2", "page", "" + page, "sort", "company"));
            assertThat(listing.total()).isEqualTo(7);
            assertThat(listing.pages()).isEqualTo(4);
            seen.addAll(ids(listing));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(page(admin, Map.of("size", "2", "page", "9")).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sort,    salary,     SORT_UNKNOWN",
        "sort,    id; drop,   SORT_UNKNOWN",
        "size,    0,          SIZE_INVALID",
        "size,    101,        SIZE_INVALID",
        "size,    ten,        SIZE_INVALID",
        "page,    -1,         PAGE_INVALID",
        "page,    99999999999,PAGE_INVALID",
        "quality, BEST,       FILTER_UNKNOWN",
        "stage,   WON,        FILTER_UNKNOWN",
        "channel, abc,        FILTER_UNKNOWN",
        "acquiredFrom, 2026-02-31, DAY_INVALID",
        "acquiredTo, +99999-01-01, DAY_INVALID"
    })
    void nonsenseIsRefused(String parameter, String value, String code) {
        assertThatThrownBy(() -> page(admin, Map.of(parameter, value)))
                .isInstanceOfSatisfying(InvalidQuery.class, refused -> {
                    assertThat(refused.parameter()).isEqualTo(parameter);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    @Test
    void filtersNarrow() {
        long channel = office.channel("展示会");
        long team = office.team("西日本");
        long member = office.user("田中");
        office.join(member, team);
        long one = office.lead(member);
        office.set("lead", one, "channel_id = %d, stage = 'CONNECTED'".formatted(channel));
        office.set("lead", one, "attrs = '{\"origin\": \"organic_search\", \"budget\": 12.0, \"demo\": true}'");
        office.judge(one, "QUALITY");
        long other = office.lead((Long) null);
        office.set("lead", other, "stage = 'RECYCLED', attrs = '{\"origin\": \"organic\"}'");

        assertThat(found("quality", "quality")).containsExactly(one);
        assertThat(found("quality", "UNCLASSIFIED")).containsExactly(other);
        assertThat(found("channel", "" + channel)).containsExactly(one);
        assertThat(found("channel", "none")).containsExactly(other);
        assertThat(found("owner", "" + member)).containsExactly(one);
        assertThat(found("owner", "none")).containsExactly(other);
        assertThat(found("owner", "me")).isEmpty();
        assertThat(found("team", "" + team)).containsExactly(one);
        assertThat(found("stage", "CONNECTED")).containsExactly(one);
        assertThat(found("stage", "OPEN")).containsExactly(one);
        assertThat(found("lead.attr.origin", "organic_search")).containsExactly(one);
        assertThat(found("lead.attr.budget", "12")).containsExactly(one);
        assertThat(found("lead.attr.demo", "true")).containsExactly(one);
        assertThat(page(admin, Map.of("lead.attr.origin", "organic_search")).rows())
                .extracting(LeadRow::quality)
                .containsExactly(Quality.QUALITY);
    }

    @Test
    void daysAreThoseOfTheBusinessZone() {
        long late = office.lead((Long) null);
        office.set("lead", late, "acquired_at = '2026-03-31T15:30:00Z'");
        long dayOnly = office.lead((Long) null);
        office.set("lead", dayOnly, "acquired_at = '2026-03-31T15:00:00Z', acquired_on = '2026-03-31'");

        assertThat(page(admin, Map.of("acquiredFrom", "2026-04-01", "acquiredTo", "2026-04-01"))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(late);
                    assertThat(row.acquiredOn()).isEqualTo(LocalDate.of(2026, 4, 1));
                    assertThat(row.timeKnown()).isTrue();
                });
        assertThat(ids(page(admin, Map.of("acquiredTo", "2026-03-31")))).containsExactly(dayOnly);
    }

    private List<Long> found(String parameter, String value) {
        return ids(page(admin, Map.of(parameter, value)));
    }

    private Listing<LeadRow> page(Viewer viewer, Map<String, String> parameters) {
        return list.page(LeadQuery.of(parameters, viewer), viewer);
    }

    private static List<Long> ids(Listing<LeadRow> listing) {
        return listing.rows().stream().map(LeadRow::id).toList();
    }
}
