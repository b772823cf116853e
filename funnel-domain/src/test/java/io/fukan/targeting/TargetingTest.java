package io.fukan.targeting;

import static io.fukan.record.Refusals.assertInvalid;
import static io.fukan.record.Refusals.assertRefused;
import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.BuyingRole;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.TargetTier;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.SomeLead;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A company's way onto the list of targets and off it, and the lead that goes with it. */
@DatabaseTest
@Transactional
class TargetingTest {

    private static final NextStep RESEARCH = NextStep.on("企業調査", MONDAY.plusDays(3));

    @Autowired
    Targeting targeting;

    @Autowired
    TargetAccounts targets;

    @Autowired
    Accounts accounts;

    @Autowired
    Contacts contacts;

    @Autowired
    Leads leads;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTargetGetsOneLeadThatCarriesItsStage() {
        Account company = company("株式会社青空");

        TargetAccount target = targeting.add(company.id(), TargetTier.A, null, "重点業種", RESEARCH, day(0));

        Lead lead = leads.get(target.leadId());
        assertThat(lead.track()).isEqualTo(Track.BDR);
        assertThat(lead.stage()).isEqualTo(Stage.TARGETED);
        assertThat(lead.accountId()).isEqualTo(company.id());
        assertThat(lead.nextStep()).contains(RESEARCH);
        assertThat(company.targetTier()).isEqualTo(TargetTier.A);
        assertRefused(
                () -> targeting.add(company.id(), TargetTier.B, null, null, RESEARCH, day(1)),
                "ACCOUNT_IS_TARGET",
                "株式会社青空");
    }

    @Test
    void anOpenLeadOfTheTrackCarriesOn() {
        Account company = company("株式会社青空");
        Lead lead = SomeLead.target(Stage.APPROACHING);
        lead.concerns(company.id(), null);
        leads.save(lead);

        TargetAccount target = targeting.add(company.id(), TargetTier.B, null, null, RESEARCH, day(1));

        assertThat(target.leadId()).isEqualTo(lead.id());
        assertThat(lead.stage()).isEqualTo(Stage.APPROACHING);
    }

    @Test
    void takenOffForNowTheLeadIsRecycledAndComesBackInANewCycle() {
        Account company = company("株式会社青空");
        TargetAccount target = targeting.add(company.id(), TargetTier.A, null, null, RESEARCH, day(0));

        targeting.layAside(target.id(), RecycleReason.NO_BUDGET, MONDAY.plusDays(90), day(2));

        Lead lead = leads.get(target.leadId());
        assertThat(lead.stage()).isEqualTo(Stage.RECYCLED);
        assertThat(target.isOpen()).isFalse();
        assertThat(company.targetTier()).isNull();
        assertRefused(
                () -> targeting.end(target.id(), DisqualifyReason.COMPETITOR, day(3)), "TARGET_REMOVED", "株式会社青空");

        TargetAccount again = targeting.add(company.id(), TargetTier.C, null, null, RESEARCH, day(60));
        assertThat(again.leadId()).isEqualTo(lead.id());
        assertThat(lead.track()).isEqualTo(Track.BDR);
        assertThat(lead.stage()).isEqualTo(Stage.TARGETED);
        assertThat(lead.cycle()).isEqualTo(2);
    }

    @Test
    void takenOffForGoodTheLeadIsDisqualifiedAndANewOneBegins() {
        Account company = company("株式会社青空");
        TargetAccount target = targeting.add(company.id(), TargetTier.A, null, null, RESEARCH, day(0));

        targeting.end(target.id(), DisqualifyReason.OUT_OF_TARGET, day(2));

        assertThat(leads.get(target.leadId()).stage()).isEqualTo(Stage.DISQUALIFIED);
        TargetAccount again = targeting.add(company.id(), TargetTier.A, null, null, RESEARCH, day(60));
        assertThat(again.leadId()).isNotEqualTo(target.leadId());
    }

    @Test
    void whatFieldSalesHasIsLeftAlone() {
        Account company = company("株式会社青空");
        Lead lead = SomeLead.target(Stage.ACCEPTED);
        lead.concerns(company.id(), null);
        leads.save(lead);
        TargetAccount target = targeting.add(company.id(), TargetTier.A, null, null, RESEARCH, day(1));

        targeting.layAside(target.id(), RecycleReason.TIMING_LATER, MONDAY.plusDays(90), day(2));

        assertThat(lead.stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void whoCountedWhenIsKept() {
        Account company = company("株式会社青空");
        Contact person = person(company, null);
        person.takesPart(BuyingRole.DECISION_MAKER, MONDAY.minusDays(20), MONDAY, day(0).recorded());
        entities.flush();
        person.revise(details("taro@aozora.example"), day(2).recorded());
        entities.flush();
        person.takesPart(BuyingRole.USER, null, MONDAY.plusDays(5), day(5).recorded());
        entities.flush();

        assertThat(spans(person))
                .extracting(row -> row.get("contactable") + " " + row.get("since") + " " + row.get("until"))
                .containsExactly("false 2026-03-17 2026-04-08", "true 2026-04-08 2026-04-11");
        assertInvalid(
                () -> person.takesPart(null, MONDAY.plusDays(9), MONDAY.plusDays(8), day(8).recorded()),
                "keyPersonOn",
                "OCCURRED_IN_FUTURE");
    }

    @Test
    void aSourceIsAWebAddress() {
        Account company = company("株式会社青空");
        for (String bad :
                List.of("javascript:alert(1)", "ftp://a.example/", "news.example/1", "https://", "http://a b")) {
            assertInvalid(() -> signal(company, bad), "sourceUrl", "URL_INVALID");
        }
        assertThat(signal(company, "https://news.example/1?a=b").sourceUrl()).isEqualTo("https://news.example/1?a=b");
    }

    private static AccountSignal signal(Account company, String url) {
        return new AccountSignal(company.id(), SignalKind.NEWS, "新工場", url, MONDAY, MONDAY, day(0).recorded(), null);
    }

    private List<Map<String, Object>> spans(Contact person) {
        return jdbc.sql("""
                        select contactable, coalesce(since_on, (since_at at time zone 'Asia/Tokyo')::date) as since,
                               (until_at at time zone 'Asia/Tokyo')::date as until
                        from key_contact where contact_id = ? order by id""").param(person.id()).query().listOfRows();
    }

    private Account company(String name) {
        return accounts.save(new Account(AccountDetails.named(name), day(0).recorded()));
    }

    private Contact person(Account company, String email) {
        return contacts.save(new Contact(company, details(email), day(0).recorded()));
    }

    private static ContactDetails details(String email) {
        return new ContactDetails("山田", "太郎", null, null, email, null, null, null, null);
    }
}
