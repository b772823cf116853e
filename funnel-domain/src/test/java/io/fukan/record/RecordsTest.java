package io.fukan.record;

import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.TOKYO;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.CorporateNumber;
import io.fukan.account.JobRank;
import io.fukan.account.PhoneNumber;
import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.customer.Customer;
import io.fukan.customer.Customers;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.FieldType;
import io.fukan.customfield.RecordType;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import io.fukan.lead.Stage;
import io.fukan.lead.StageChange;
import io.fukan.lead.Track;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.OpportunityAmount;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseChange;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.opportunity.Source;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Records come back from the database as they went in, with their history. */
@DatabaseTest
@Transactional
class RecordsTest {

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Customers customers;

    @Autowired
    Accounts accounts;

    @Autowired
    Contacts contacts;

    @Autowired
    CustomFields fields;

    @Autowired
    PhaseDefinitions phases;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aLeadComesBackWithItsHistory() {
        Long id = leads.save(SomeLead.appointmentSet()).id();
        forgetEverything();

        Lead lead = leads.get(id);
        assertThat(lead.stage()).isEqualTo(Stage.APPOINTMENT_SET);
        assertThat(lead.history())
                .extracting(StageChange::to)
                .containsExactlyElementsOf(Track.SDR.stages().subList(0, 5));

        lead.handOff(day(1));
        forgetEverything();

        assertThat(leads.get(id).history()).hasSize(6);
        assertThat(jdbc.sql("select count(*) from stage_change where lead_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void whatIsKnownOfALeadComesBack() {
        Lead lead = Lead.acquired(Track.MK, new Stamp(Moment.on(MONDAY, TOKYO), day(3).recorded(), null));
        lead.learn("budget", new BigDecimal("1234567890123456.78"), MONDAY.plusDays(1), day(3).recorded());
        lead.learn("segment", "SaaS", null, day(3).recorded());
        lead.learn("demo", true, null, day(3).recorded());
        Long id = leads.save(lead).id();
        forgetEverything();

        Lead known = leads.get(id);
        assertThat(known.acquired().on()).isEqualTo(MONDAY);
        assertThat(known.acquired().day(TOKYO)).isEqualTo(MONDAY);
        assertThat(known.knowledge().attrs()).containsEntry("segment", "SaaS").containsEntry("demo", true);
        assertThat(known.knowledge().knownOn("budget")).isEqualTo(MONDAY.plusDays(1));
        known.learn("segment", "EC", null, day(4).recorded());
        forgetEverything();
        assertThat(jdbc.sql("select attrs ->> 'budget' from lead where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .as("writing one field keeps the others exact")
                .isEqualTo("1234567890123456.78");
    }

    @Test
    void aDealComesBackWithItsHistoryAndItsAmounts() {
        Opportunity deal = Opportunity.entered(Source.FS, day(0));
        deal.value(new BigDecimal("980000"), day(0).occurred(), day(0).recorded());
        deal.moveTo(Phase.NEEDS_AGREED, day(1), null);
        Long id = opportunities.save(deal).id();
        forgetEverything();

        Opportunity known = opportunities.get(id);
        assertThat(known.amount()).isEqualByComparingTo("980000");
        assertThat(known.history())
                .extracting(PhaseChange::to)
                .containsExactly(Phase.FIRST_MEETING, Phase.NEEDS_AGREED);
        assertThat(known.amounts()).extracting(OpportunityAmount::effective).containsExactly(day(0).occurred());
        assertThat(known.closed()).isNull();
    }

    @Test
    void theRootIsTheSameInJavaAndInTheTable() {
        Lead lead = leads.save(SomeLead.untouched());
        Activity ofLead =
                activities.save(Activity.of(ActivityKind.EMAIL, About.lead(lead, day(0).occurred()), null, day(0)));
        Activity ofNobody =
                activities.save(Activity.of(ActivityKind.NOTE, new About(null, 1, null, null, null), null, day(0)));
        Opportunity alone = opportunities.save(Opportunity.entered(Source.FS, day(0)));
        Activity ofDeal = activities.save(
                Activity.of(ActivityKind.PROPOSAL, About.deal(alone.id(), null, 1, null), null, day(0)));
        Customer alive = customers.save(Customer.started(null, day(0)));
        entities.flush();

        assertThat(rootOf("activity", ofLead.id())).isEqualTo(ofLead.root()).isEqualTo(lead.root());
        assertThat(rootOf("activity", ofNobody.id())).isEqualTo(ofNobody.root());
        assertThat(rootOf("activity", ofDeal.id())).isEqualTo(ofDeal.root()).isEqualTo(alone.root());
        assertThat(rootOf("opportunity", alone.id())).isEqualTo(alone.root());
        assertThat(rootOf("customer", alive.id())).isEqualTo(alive.root());
        assertThat(lead.history().get(0).root()).isEqualTo(lead.root());
    }

    @Test
    void aCompanyAndItsPeopleAreFoundByFoldedText() {
        Account account = accounts.save(new Account(
                new AccountDetails(
                        "株式会社ＡＢＣ髙橋商店",
                        new CorporateNumber("7000012050002"),
                        "I",
                        120,
                        "東京都",
                        "https://example.jp",
                        null),
                day(0).recorded()));
        Contact contact = contacts.save(new Contact(
                account,
                new ContactDetails(
                        "山﨑",
                        "花子",
                        "ヤマザキ",
                        "ハナコ",
                        "Hanako@Example.jp",
                        PhoneNumber.parse("０３－１２３４－５６７８"),
                        "営業部",
                        "営業部長",
                        null),
                day(0).recorded()));
        forgetEverything();

        assertThat(searchText("account", account.id())).contains("abc高橋商店");
        assertThat(accounts.get(account.id()).corporateNumber()).contains(new CorporateNumber("7000012050002"));
        assertThat(accounts.findByMatchingKeyOrderById(account.matchingKey().value()))
                .hasSize(1);
        assertThat(searchText("contact", contact.id()))
                .contains("山崎花子", "やまざきはなこ", "hanako@example.jp", "+81312345678", "0312345678");
        assertThat(contacts.get(contact.id()).jobRank()).contains(JobRank.GENERAL_MANAGER);
        assertThat(contacts.at(account.id())).hasSize(1);

        Contact renamed = contacts.get(contact.id());
        renamed.revise(new ContactDetails("佐藤", null, null, null, null, null, null, null, null), day(1).recorded());
        forgetEverything();
        assertThat(searchText("contact", contact.id())).isEqualTo("佐藤");
    }

    @Test
    void customFieldsAreListedByRecordType() {
        fields.save(new CustomField(RecordType.LEAD, "segment", "セグメント", FieldType.TEXT, day(0).recorded()));
        fields.save(new CustomField(RecordType.ACCOUNT, "segment", "業態", FieldType.TEXT, day(0).recorded()));
        forgetEverything();

        assertThat(fields.of(RecordType.LEAD)).extracting(CustomField::label).containsExactly("セグメント");
        assertThat(fields.findById(new CustomField.Id(RecordType.ACCOUNT, "segment")))
                .isPresent();
    }

    @Test
    void phasesHaveTheNamesAndProbabilitiesThatTheSchemaBrings() {
        assertThat(phases.findAllByOrderByPosition())
                .extracting(definition -> definition.phase())
                .containsExactly(Phase.values());
        assertThat(phases.findById(Phase.NEGOTIATION).orElseThrow().probability())
                .isEqualByComparingTo("0.7");
        assertThat(phases.findById(Phase.WON).orElseThrow().name(Locale.JAPANESE))
                .isEqualTo("受注");
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void ofTwoWhoChangeOneLeadTheSecondIsRefused() {
        Long id =
                transactions.execute(status -> leads.save(SomeLead.untouched()).id());
        Lead mine = leads.get(id);
        Lead theirs = leads.get(id);
        theirs.plan("再架電", LocalDate.of(2026, 4, 20), day(1).recorded());
        transactions.executeWithoutResult(status -> leads.save(theirs));

        mine.plan("資料送付", null, day(1).recorded());

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> leads.save(mine)))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(leads.get(id).nextAction()).isEqualTo("再架電");
        leads.delete(leads.get(id));
    }

    private void forgetEverything() {
        entities.flush();
        entities.clear();
    }

    private Long rootOf(String table, Long id) {
        return jdbc.sql("select root from " + table + " where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private String searchText(String table, Long id) {
        return jdbc.sql("select search_text from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
