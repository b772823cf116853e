package io.fukan.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.organisation.Role;
import io.fukan.records.Finder.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One search over all kinds of records: what it meets, however it is typed, and for whom. */
@DatabaseTest
@Transactional
class FinderTest {

    @Autowired
    Finder finder;

    @Autowired
    JdbcClient jdbc;

    Office office;
    Viewer admin;
    long owner;
    long company;
    long lead;
    long deal;

    @BeforeEach
    void aCompanyWithEverything() {
        office = new Office(jdbc);
        admin = office.admin();
        owner = office.user("担当");
        company = office.company("株式会社アオバ精機");
        long person = office.person("髙橋", "花子", "タカハシ", "ハナコ", "hanako@aoba.example", "+81312345678");
        office.set("contact", person, "account_id = " + company);
        lead = office.lead(company, person);
        office.set("lead", lead, "owner_id = " + owner);
        deal = office.deal(lead, owner, "アオバ精機 年間契約", "1200000");
        office.insert(
                "insert into customer (account_id, lead_id, opportunity_id, created_at, updated_at)"
                        + " values (?, ?, ?, now(), now()) returning id",
                company,
                lead,
                deal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"アオバ", "あおば", "ｱｵﾊﾞ", "アオバ　精機", "株式会社ｱｵﾊﾞ"})
    void meetsEveryKindByTheCompany(String typed) {
        Map<Kind, List<Found>> found = finder.find(typed, admin, 5);

        assertThat(found).containsOnlyKeys(Kind.values());
        assertThat(found.get(Kind.ACCOUNTS)).extracting(Found::id).containsExactly(company);
        assertThat(found.get(Kind.LEADS)).extracting(Found::id, Found::state).containsExactly(tuple(lead, "UNTOUCHED"));
        assertThat(found.get(Kind.DEALS)).extracting(Found::id, Found::state).containsExactly(tuple(deal, "OPEN"));
        assertThat(found.get(Kind.PEOPLE)).singleElement().satisfies(person -> {
            assertThat(person.title()).isEqualTo("髙橋 花子");
            assertThat(person.home()).isEqualTo(company);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"高橋", "たかはし はなこ", "HANAKO@", "03-1234", "０３１２３４"})
    void meetsThePersonHoweverTyped(String typed) {
        assertThat(finder.find(typed, admin, 5)).containsKeys(Kind.LEADS, Kind.PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "_", "\0", "アオバ 存在しない"})
    void meetsNothingByNothing(String typed) {
        assertThat(finder.find(typed, admin, 5)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SDR", "BDR", "FIELD", "MANAGER"})
    void whatSomebodyMayNotReadIsNotMet(Role role) {
        Viewer stranger = office.viewer(role, office.user("他人"));
        Viewer himself = office.viewer(role, owner);

        assertThat(finder.find("アオバ", stranger, 5)).isEmpty();
        assertThat(finder.find("髙橋", stranger, 5)).isEmpty();
        assertThat(finder.find("アオバ", himself, 5)).containsKeys(Kind.LEADS, Kind.ACCOUNTS, Kind.DEALS);
    }

    @Test
    void marketingMeetsCompaniesButNobodyByName() {
        Viewer marketing = office.viewer(Role.MARKETING, office.user("広報"));

        assertThat(finder.find("高橋", marketing, 5)).isEmpty();
        Map<Kind, List<Found>> found = finder.find("アオバ", marketing, 5);
        assertThat(found).doesNotContainKey(Kind.PEOPLE);
        assertThat(found.get(Kind.LEADS))
                .singleElement()
                .satisfies(one -> assertThat(one.about()).doesNotContain("髙橋"));
    }

    @Test
    void partnersMeetNothing() {
        assertThat(finder.find("アオバ", office.viewer(Role.PARTNER, office.user("代理店")), 5))
                .isEmpty();
    }

    @Test
    void showsAFewAndTheClosestNamesFirst() {
        office.company("アオバ");
        for (int i = 0; i < 4; i++) {
            office.company("アオバホールディングス東日本" + i);
        }

        assertThat(finder.find("アオバ", admin, 3).get(Kind.ACCOUNTS))
                .hasSize(3)
                .first()
                .extracting(Found::title)
                .isEqualTo("アオバ");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
