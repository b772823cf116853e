package io.fukan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.organisation.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Lists of companies and customers: narrowed, ordered, summed up, and seen by whom. */
@DatabaseTest
@Transactional
class CompanyListsTest {

    @Autowired
    AccountList accounts;

    @Autowired
    CustomerList customers;

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
        "band,       UP_TO_300, 中堅",
        "band,       OVER_5000, 大手",
        "industry,   E,         中堅",
        "industry,   none,      大手",
        "region,     東京都,    中堅",
        "region,     none,      小さな店",
        "q,          大手,      大手"
    })
    void companiesAreNarrowed(String parameter, String value, String expected) {
        long middle = office.company("中堅");
        office.set("account", middle, "employees = 300, industry = 'E', region = '東京都'");
        long large = office.company("大手");
        office.set("account", large, "employees = 5001, region = '大阪府'");
        long small = office.company("小さな店");
        office.set("account", small, "industry = '個人商店'");

        assertThat(names(Map.of(parameter, value), admin)).containsExactly(expected);
    }

    @Test
    void industriesAndRegionsToChooseFromAreThoseKnown() {
        office.set("account", office.company("一"), "industry = 'E', region = '東京都'");
        office.set("account", office.company("二"), "industry = 'E', region = '北海道'");
        office.set("account", office.company("三"), "industry = '個人商店'");

        assertThat(accounts.regions()).containsExactlyInAnyOrder("東京都", "北海道");
        assertThat(accounts.industries()).containsExactlyInAnyOrder("E", "個人商店");
    }

    @Test
    void companiesThatCouldBeTheSameAreHintedAt() {
        long first = alike("株式会社山田", "山田");
        alike("山田株式会社", "山田");
        alike("鈴木商事", "鈴木商事");

        assertThat(names(Map.of("duplicates", "true"), admin)).containsExactlyInAnyOrder("株式会社山田", "山田株式会社");
        assertThat(names(Map.of("like", Long.toString(first)), admin)).containsExactlyInAnyOrder("株式会社山田", "山田株式会社");
        assertThat(accounts.one(first, admin).orElseThrow().alike()).isEqualTo(1);
    }

    /** Else the hint would tell a rep of companies that others work on. */
    @Test
    void onlyCompaniesThatOneMayReadAreHintedAt() {
        long me = office.user("私");
        long mine = alike("株式会社山田", "山田");
        long theirs = alike("山田株式会社", "山田");
        office.set("lead", office.lead(mine, null), "owner_id = " + me);
        office.set("lead", office.lead(theirs, null), "owner_id = " + office.user("他人"));

        assertThat(accounts.one(mine, office.viewer(Role.SDR, me)).orElseThrow().alike())
                .isZero();
    }

    @Test
    void unknownChoicesAreRefused() {
        for (String[] wrong :
                new String[][] {{"band", "HUGE"}, {"duplicates", "maybe"}, {"sort", "revenue"}, {"page", "-1"}}) {
            assertThatThrownBy(() -> AccountQuery.of(Map.of(wrong[0], wrong[1]), admin))
                    .isInstanceOf(InvalidQuery.class);
        }
        assertThatThrownBy(() -> CustomerQuery.of(Map.of("stage", "GONE"), admin))
                .isInstanceOf(InvalidQuery.class);
    }

    @Test
    void everySortOrdersEveryRow() {
        for (int i = 0; i < 3; i++) {
            customer(office.company("会社" + i), "ONBOARDING", "100000");
        }
        for (AccountSort sort : AccountSort.values()) {
            assertThat(names(Map.of("sort", "-" + sort.key()), admin)).hasSize(3);
        }
        for (CustomerSort sort : CustomerSort.values()) {
            assertThat(customers(Map.of("sort", sort.key()), admin).listing().rows())
                    .hasSize(3);
        }
    }

    @Test
    void customersAddUpToWhatThoseStillHerePay() {
        customer(office.company("甲"), "ADOPTION", "120000");
        customer(office.company("乙"), "RENEWAL", "30000");
        customer(office.company("丙"), "CHURNED", "500000");

        CustomerList.Result all = customers(Map.of(), admin);
        assertThat(all.listing().total()).isEqualTo(3);
        assertThat(all.sums().present()).isEqualTo(2);
        assertThat(all.sums().mrr()).isEqualByComparingTo("150000");
        assertThat(customers(Map.of("stage", "PRESENT"), admin).listing().total())
                .isEqualTo(2);
        assertThat(customers(Map.of("stage", "CHURNED"), admin).listing().total())
                .isEqualTo(1);
        assertThat(customers(Map.of(), office.viewer(Role.MARKETING, office.user("広報")))
                        .sums()
                        .mrr())
                .isNull();
    }

    private List<String> names(Map<String, String> asked, Viewer viewer) {
        return accounts.page(AccountQuery.of(new HashMap<>(asked), viewer), viewer).rows().stream()
                .map(AccountRow::name)
                .toList();
    }

    private CustomerList.Result customers(Map<String, String> asked, Viewer viewer) {
        return customers.pageWithSums(CustomerQuery.of(asked, viewer), viewer);
    }

    private long alike(String name, String key) {
        long company = office.company(name);
        office.set("account", company, "matching_key = '" + key + "'");
        return company;
    }

    private void customer(long account, String stage, String mrr) {
        office.insert(
                "insert into customer (account_id, stage, mrr, started_at, created_at, updated_at)"
                        + " values (?, ?, cast(? as numeric), now(), now(), now()) returning id",
                account,
                stage,
                mrr);
    }
}
