package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.customer.Customer;
import io.fukan.customer.Customers;
import io.fukan.customer.MrrMove;
import io.fukan.customer.SuccessSettings;
import io.fukan.database.DatabaseTest;
import io.fukan.organisation.Role;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of three customers of 2014, and that each figure opens as many customers or terms as it counts. */
@DatabaseTest
class CustomerKpisTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Period YEAR = Period.ofInclusive(LocalDate.of(2015, 4, 1), LocalDate.of(2016, 3, 31));

    @TestBean
    Clock clock;

    @Autowired
    Customers customers;

    @Autowired
    SuccessSettings settings;

    @Autowired
    KpiReader kpis;

    @Autowired
    RecordReader records;

    @Autowired
    FactCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> made = new ArrayList<>();

    static Clock clock() {
        return Clock.fixed(Instant.parse("2016-06-01T03:00:00Z"), ZoneOffset.UTC);
    }

    /** One grows, one shrinks, one leaves; the first renews, the second does not. */
    @BeforeEach
    void threeCustomers() {
        transaction.executeWithoutResult(status -> {
            Customer grows = paying("100000");
            grows.completeOnboarding(on(2014, 6, 30));
            grows.reachValue(on(2014, 5, 11));
            grows.change(MrrMove.UPSELL, new BigDecimal("40000"), on(2015, 5, 1));
            grows.change(MrrMove.CROSS_SELL, new BigDecimal("20000"), on(2016, 4, 1));
            grows.renewableUntil(LocalDate.of(2015, 5, 31), clock.instant());
            grows.renew(null, on(2015, 5, 1));
            grows.judge(5, null, on(2015, 7, 1));
            Customer shrinks = paying("200000");
            shrinks.completeOnboarding(on(2014, 12, 1));
            shrinks.change(MrrMove.CONTRACTION, new BigDecimal("50000"), on(2015, 8, 1));
            shrinks.renewableUntil(LocalDate.of(2015, 9, 30), clock.instant());
            shrinks.judge(2, null, on(2015, 8, 1));
            Customer leaves = paying("60000");
            leaves.change(MrrMove.UPSELL, new BigDecimal("40000"), on(2015, 6, 1));
            leaves.churn("費用対効果", on(2016, 2, 1));
        });
    }

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(status -> {
            made.forEach(id -> customers.delete(customers.get(id)));
            settings.current().weigh(50, 50, 12, null);
        });
    }

    private Customer paying(String mrr) {
        Customer customer = Customer.started(null, on(2014, 5, 1));
        customer.pay(new BigDecimal(mrr), on(2014, 5, 1));
        customers.save(customer);
        made.add(customer.id());
        return customer;
    }

    private static Stamp on(int year, int month, int day) {
        return new Stamp(Moment.on(LocalDate.of(year, month, day), TOKYO), Instant.parse("2016-05-31T00:00:00Z"), null);
    }

    @Test
    void whatTheyPayIsTheirsOfThatTime() {
        // then 100 + 200 + 60; now 140 (at most 100), 150, 0
        assertThat(percent("net-revenue-retention", YEAR)).isEqualTo("80.6");
        assertThat(percent("gross-revenue-retention", YEAR)).isEqualTo("69.4");
        assertThat(value("upsell-amount", YEAR)).isEqualByComparingTo("80000");
        assertThat(value("cross-sell-amount", YEAR)).isEqualByComparingTo("0");
        assertThat(value("contraction-amount", YEAR)).isEqualByComparingTo("50000");
        assertThat(value("churned-mrr", YEAR)).isEqualByComparingTo("100000");
        Period begin = Period.ofInclusive(LocalDate.of(2014, 4, 1), LocalDate.of(2015, 3, 31));
        assertThat(value("new-mrr", begin)).isEqualByComparingTo("360000");
        assertThat(figure("net-revenue-retention", begin).reason()).isEqualTo(Figure.Reason.NO_DENOMINATOR);
        opens("net-revenue-retention", YEAR, Behind.Part.DENOMINATOR, 3);
        opens("net-revenue-retention", YEAR, Behind.Part.NUMERATOR, 2);
    }

    @Test
    void termsAndOnboardingsComeDue() {
        assertThat(percent("renewal-rate", YEAR)).isEqualTo("50.0");
        opens("renewal-rate", YEAR, Behind.Part.NUMERATOR, 1);
        opens("renewal-rate", YEAR, Behind.Part.DENOMINATOR, 2);
        Period begin = Period.ofInclusive(LocalDate.of(2014, 4, 1), LocalDate.of(2014, 6, 30));
        assertThat(percent("onboarding-completion-rate", begin)).isEqualTo("33.3");
        opens("onboarding-completion-rate", begin, Behind.Part.DENOMINATOR, 3);
        assertThat(value("time-to-value-days", begin)).isEqualByComparingTo("10");
        // not due before the day: the next term of the one that renewed ended yesterday, today is 1 June
        Period june = Period.ofInclusive(LocalDate.of(2016, 5, 1), LocalDate.of(2016, 6, 30));
        assertThat(percent("renewal-rate", june)).isEqualTo("0.0");
    }

    @Test
    void healthIsJudgementAndUse() {
        // 100 and 25 points; nobody's use is known
        assertThat(value("health-score", YEAR)).isEqualByComparingTo("62.5");
        opens("health-score", YEAR, Behind.Part.NUMERATOR, 2);
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        insert into usage_event (customer_id, occurred_at, occurred_on, recorded_at)
                        select ?, day, day::date, day
                        from generate_series(timestamptz '2016-03-20 00:00+09', '2016-03-25 00:00+09', interval '1 day') day
                        """).param(made.get(0)).update());
        // 6 days of 12 are 50 points: (100 + 50) ÷ 2 = 75, and 25
        assertThat(value("health-score", YEAR)).isEqualByComparingTo("50");
        transaction.executeWithoutResult(status -> settings.current().weigh(100, 0, 12, null));
        assertThat(value("health-score", YEAR)).isEqualByComparingTo("62.5");
    }

    /** Whoever began yesterday has not been idle for four weeks. */
    @Test
    void useOfANewCustomerSaysNothingYet() {
        jdbcInTransaction(
                "update customer set started_at = '2016-03-20 00:00+09', started_on = '2016-03-20' where id = ?");
        jdbcInTransaction(
                "insert into usage_event (customer_id, occurred_at, recorded_at) values (?, '2016-03-21', '2016-03-21')");
        assertThat(usage("2016-04-01")).isNull();
        assertThat(usage("2016-04-17")).isEqualByComparingTo("8.33");
    }

    private void jdbcInTransaction(String sql) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).param(made.get(0)).update());
    }

    private BigDecimal usage(String day) {
        return jdbc.sql("select round(customer_usage_before(?, ?::date), 2)")
                .param(made.get(0))
                .param(day)
                .query((row, n) -> row.getBigDecimal(1))
                .list()
                .get(0);
    }

    @Test
    void lifetimeValueNeedsItsAssumption() {
        assertThat(figure("lifetime-value", YEAR).reason()).isEqualTo(Figure.Reason.NO_GROSS_MARGIN);
        transaction.executeWithoutResult(status -> settings.current().weigh(50, 50, 12, new BigDecimal("0.6")));
        // (140 + 150) thousand ÷ 2 × 0.6 ÷ (1 of 3 in 12 months)
        assertThat(value("lifetime-value", YEAR).setScale(0, RoundingMode.HALF_UP))
                .isEqualByComparingTo("3132000");
    }

    @Test
    void nothingHasDrifted() {
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
    }

    private String percent(String kpi, Period period) {
        return value(kpi, period)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private BigDecimal value(String kpi, Period period) {
        Figure figure = figure(kpi, period);
        assertThat(figure.reason()).as(kpi).isNull();
        return figure.value();
    }

    private Figure figure(String kpi, Period period) {
        return kpis.figure(KpiCatalogue.get(kpi), KpiQuery.of(period));
    }

    private void opens(String kpi, Period period, Behind.Part part, int total) {
        Viewer admin = new Viewer(0, Role.ADMIN, Set.of(), Locale.JAPANESE);
        assertThat(records.records(KpiCatalogue.get(kpi), KpiQuery.of(period), part, admin, 0, 20)
                        .total())
                .isEqualTo(total);
    }
}
