package io.fukan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.organisation.Role;
import java.math.BigDecimal;
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

/** Lists of deals, companies and customers: who sees which, how they are found, and what they add up to. */
@DatabaseTest
@Transactional
class OpportunityListTest {

    @Autowired
    OpportunityList list;

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
    @CsvSource({"ADMIN, 3, true", "MANAGER, 2, true", "MARKETING, 3, false", "SDR, 1, false", "FIELD, 1, true"})
    void everyRoleListsItsOwnAndAmountsAreForFew(Role role, int expected, boolean amounts) {
        long team = office.team("首都圏");
        long me = office.user("私");
        long colleague = office.user("同僚");
        office.join(me, team);
        office.join(colleague, team);
        office.deal(null, me, "一", "1000000");
        office.deal(null, colleague, "二", "2000000");
        office.deal(null, office.user("他人"), "三", "3000000");
        Viewer viewer = office.viewer(role, me, team);

        OpportunityList.Result result = page(viewer, Map.of());

        assertThat(result.listing().rows()).hasSize(expected);
        assertThat(result.listing().total()).isEqualTo(expected);
        assertThat(result.listing().rows()).allMatch(row -> (row.amount() != null) == amounts);
        assertThat(result.sums().amount() != null).isEqualTo(amounts);
        if (!amounts) {
            assertThatThrownBy(() -> page(viewer, Map.of("sort", "amount"))).isInstanceOf(InvalidQuery.class);
        }
    }

    @Test
    void sumsAreThoseOfTheWholeList() {
        for (int i = 1; i <= 3; i++) {
            long deal = office.deal(null, null, "案件" + i, i + "000000");
            office.set(
                    "opportunity",
                    deal,
                    "yomi = '%s'".formatted(List.of("A", "A", "B").get(i - 1)));
        }
        office.deal(null, null, "未定", null);
        long won = office.deal(null, null, "受注", "500000.5");
        office.set("opportunity", won, "outcome = 'WON', phase = 'WON', closed_at = now()");

        OpportunityList.Result result = page(admin, Map.of("size", "1", "sort", "-amount"));

        assertThat(result.listing().rows()).hasSize(1);
        assertThat(result.listing().rows().get(0).amount()).isEqualTo(new BigDecimal("3000000"));
        assertThat(result.sums())
                .isEqualTo(new OpportunitySums(
                        4,
                        new BigDecimal("6500000.5"),
                        new BigDecimal("6000000"),
                        new BigDecimal("3000000"),
                        new BigDecimal("3000000"),
                        null,
                        new BigDecimal("500000.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ｸﾗｳﾄﾞ移行", "あおば", "森", "くらうど 森", "L-1", "O-9"})
    void findsHoweverItIsTyped(String typed) {
        long lead =
                office.lead(office.company("アオバ工業"), office.person("森", "健太", "モリ", "ケンタ", "mori@aoba.example", null));
        office.set("lead", lead, "external_id = 'L-1'");
        long wanted = office.deal(lead, null, "クラウド移行", null);
        office.set("opportunity", wanted, "external_id = 'O-9'");
        office.deal(null, null, "別件", null);

        assertThat(page(admin, Map.of("q", typed)).listing().rows())
                .extracting(OpportunityRow::id)
                .containsExactly(wanted);
    }

    @Test
    void filtersNarrow() {
        long lead = office.lead(office.company("青葉"), null);
        office.judge(lead, "GENERAL");
        long one = office.deal(lead, admin.userId(), "一", null);
        office.set(
                "opportunity",
                one,
                "yomi = 'B', phase = 'VALUE_AGREED', source = 'IS', expected_close_on = '2026-05-10'");
        long other = office.deal(null, null, "二", null);
        office.set(
                "opportunity",
                other,
                "outcome = 'LOST', phase = 'LOST', closed_at = '2026-04-01T00:00:00Z', attrs = '{\"plan\": \"S\"}'");

        assertThat(found("outcome", "OPEN")).containsExactly(one);
        assertThat(found("outcome", "LOST")).containsExactly(other);
        assertThat(found("phase", "VALUE_AGREED")).containsExactly(one);
        assertThat(found("yomi", "B")).containsExactly(one);
        assertThat(found("yomi", "none")).containsExactly(other);
        assertThat(found("quality", "GENERAL")).containsExactly(one);
        assertThat(found("source", "IS")).containsExactly(one);
        assertThat(found("owner", "me")).containsExactly(one);
        assertThat(found("lead", "" + lead)).containsExactly(one);
        assertThat(found("expectedTo", "2026-05-10")).containsExactly(one);
        assertThat(found("closedFrom", "2026-04-01")).containsExactly(other);
        assertThat(found("closedTo", "2026-03-31")).isEmpty();
        assertThat(found("opportunity.attr.plan", "S")).containsExactly(other);
        for (OpportunitySort sort : OpportunitySort.values()) {
            assertThat(found("sort", "-" + sort.key())).containsExactlyInAnyOrder(one, other);
        }
    }

    @Test
    void companiesAreThoseOfReadableRecords() {
        long me = office.user("私");
        long mine = office.company("あおば");
        office.set("lead", office.lead(mine, null), "owner_id = " + me);
        long foreign = office.company("みどり");
        office.set("lead", office.lead(foreign, null), "owner_id = " + office.user("他人"));
        Viewer sdr = office.viewer(Role.SDR, me);

        assertThat(accounts.page(AccountQuery.of(Map.of(), sdr), sdr).rows())
                .extracting(AccountRow::id, AccountRow::leads)
                .contains(tuple(mine, 1L))
                .doesNotContain(tuple(foreign, 0L), tuple(foreign, 1L));
        assertThat(accounts.one(foreign, sdr)).isEmpty();
        long nobodys = office.company("もえぎ");
        assertThat(accounts.one(nobodys, sdr)).isPresent();
        assertThat(accounts.page(AccountQuery.of(Map.of("q", "ミドリ"), admin), admin)
                        .rows())
                .extracting(AccountRow::id)
                .containsExactly(foreign);
    }

    @Test
    void customersAreListedWithTheirCompany() {
        long account = office.company("あおば");
        long customer = office.insert(
                "insert into customer (account_id, started_at, mrr, created_at, updated_at)"
                        + " values (?, now(), 10000, now(), now()) returning id",
                account);
        Viewer cs = office.viewer(Role.CS, office.user("CS"));

        for (CustomerSort sort : CustomerSort.values()) {
            assertThat(customers
                            .page(CustomerQuery.of(Map.of("sort", sort.key(), "q", "アオバ"), cs), cs)
                            .rows())
                    .extracting(CustomerRow::id, row -> row.account().name())
                    .containsExactly(tuple(customer, "あおば"));
        }
        Viewer field = office.viewer(Role.FIELD, office.user("FS"));
        assertThat(customers.page(CustomerQuery.of(Map.of(), field), field).total())
                .isZero();
    }

    private List<Long> found(String parameter, String value) {
        return page(admin, Map.of(parameter, value)).listing().rows().stream()
                .map(OpportunityRow::id)
                .toList();
    }

    private OpportunityList.Result page(Viewer viewer, Map<String, String> parameters) {
        return list.page(OpportunityQuery.of(parameters, viewer), viewer);
    }
}
