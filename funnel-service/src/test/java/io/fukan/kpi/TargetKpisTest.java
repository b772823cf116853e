package io.fukan.kpi;

import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.BuyingRole;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.TargetTier;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.organisation.Role;
import io.fukan.targeting.Targeting;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Coverage and key person connects are what they were on the last day of the period, whatever has been learned since. */
@DatabaseTest
class TargetKpisTest {

    private static final Viewer ADMIN = new Viewer(1, Role.ADMIN, Set.of(), Locale.JAPANESE);

    @Autowired
    Targeting targeting;

    @Autowired
    Accounts accounts;

    @Autowired
    Contacts contacts;

    @Autowired
    Leads leads;

    @Autowired
    Calls calls;

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

    @AfterEach
    void leaveNothingBehind() {
        transaction.executeWithoutResult(status -> made.forEach(
                account -> leads.findByAccountIdOrderByAcquiredAtDesc(account).forEach(leads::delete)));
        transaction.executeWithoutResult(status -> made.forEach(account -> {
            contacts.at(account).forEach(contacts::delete);
            accounts.delete(accounts.get(account));
        }));
        assertThat(check.run().isClean()).isTrue();
    }

    @Test
    void coverageIsHeldByAKeyPersonWhomWeCanReach() {
        Long sky = target("株式会社青空", 0);
        target("株式会社夕焼", 0);
        target("株式会社星空", 4);
        Long taro = person(sky, "taro@aozora.example");
        assertThat(figure("account-coverage-rate", 0)).isEqualTo("0/2");

        transaction.executeWithoutResult(status -> contacts.get(taro)
                .takesPart(BuyingRole.DECISION_MAKER, MONDAY.plusDays(1), MONDAY.plusDays(2), day(2).recorded()));
        transaction.executeWithoutResult(status -> contacts.get(taro).revise(details(null), day(5).recorded()));

        assertThat(figure("account-coverage-rate", 0)).isEqualTo("0/2");
        assertThat(figure("account-coverage-rate", 1)).isEqualTo("1/2");
        assertThat(figure("account-coverage-rate", 4)).isEqualTo("1/3");
        assertThat(figure("account-coverage-rate", 5)).as("the address is gone").isEqualTo("0/3");
        assertThat(check.run().isClean()).isTrue();
    }

    @Test
    void aConnectCountsWithAKeyPersonOnlyAndForAsLongAsTheCompanyIsATarget() {
        Long sky = target("株式会社青空", 0);
        Long sunset = target("株式会社夕焼", 0);
        Long taro = person(sky, "taro@aozora.example");
        Long hanako = person(sunset, "hanako@yuyake.example");
        call(sky, taro, CallOutcome.CONNECTED, 1);
        call(sunset, hanako, CallOutcome.GATEKEEPER, 1);
        assertThat(figure("key-person-connect-rate", 1)).isEqualTo("0/2");

        transaction.executeWithoutResult(status -> List.of(taro, hanako)
                .forEach(id -> contacts.get(id)
                        .takesPart(BuyingRole.CHAMPION, MONDAY.plusDays(2), MONDAY.plusDays(2), day(2).recorded())));
        assertThat(figure("key-person-connect-rate", 1)).isEqualTo("0/2");
        assertThat(figure("key-person-connect-rate", 2))
                .as("found to count later")
                .isEqualTo("1/2");
        call(sunset, hanako, CallOutcome.REFUSED, 3);
        assertThat(figure("key-person-connect-rate", 3)).isEqualTo("2/2");

        transaction.executeWithoutResult(
                status -> targeting.layAside(stay(sky), RecycleReason.NO_NEED, MONDAY.plusDays(90), day(4)));
        assertThat(figure("key-person-connect-rate", 3)).isEqualTo("2/2");
        assertThat(figure("key-person-connect-rate", 4)).isEqualTo("1/1");
        assertThat(check.run().isClean()).isTrue();
    }

    private String figure(String key, int afterMonday) {
        LocalDate last = MONDAY.plusDays(afterMonday);
        KpiQuery query = KpiQuery.of(Period.ofInclusive(MONDAY, last));
        Kpi kpi = KpiCatalogue.get(key);
        Figure figure = kpis.figure(kpi, query);
        assertThat(records.records(kpi, query, Behind.Part.NUMERATOR, ADMIN, 0, 10)
                        .total())
                .isEqualTo(figure.numerator().longValue());
        assertThat(records.records(kpi, query, Behind.Part.DENOMINATOR, ADMIN, 0, 10)
                        .total())
                .isEqualTo(figure.denominator().longValue());
        return figure.numerator().toPlainString() + "/" + figure.denominator().toPlainString();
    }

    private Long target(String name, int on) {
        return made(() -> {
            Account account = accounts.save(new Account(AccountDetails.named(name), day(on).recorded()));
            targeting.add(account.id(), TargetTier.A, null, null, NextStep.on("企業調査", MONDAY.plusDays(9)), day(on));
            return account.id();
        });
    }

    private Long made(Supplier<Long> account) {
        Long id = transaction.execute(status -> account.get());
        made.add(id);
        return id;
    }

    private Long stay(Long account) {
        return jdbc.sql("select id from account_target where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private Long person(Long account, String email) {
        return transaction.execute(
                status -> contacts.save(new Contact(accounts.get(account), details(email), day(0).recorded()))
                        .id());
    }

    private void call(Long account, Long person, CallOutcome outcome, int on) {
        transaction.executeWithoutResult(status -> {
            Long lead = jdbc.sql("select lead_id from account_target where account_id = ?")
                    .param(account)
                    .query(Long.class)
                    .single();
            leads.get(lead).changeContact(person, day(on).recorded());
            calls.log(new CallReport(lead, Direction.OUTBOUND, outcome, null, null, null, day(on)));
        });
    }

    private static ContactDetails details(@Nullable String email) {
        return new ContactDetails("山田", "太郎", null, null, email, null, null, null, null);
    }
}
