package io.fukan.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.CorporateNumber;
import io.fukan.customer.Customer;
import io.fukan.customer.CustomerStage;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.FieldType;
import io.fukan.customfield.RecordType;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Track;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.records.ContactList;
import io.fukan.records.OpportunityList;
import io.fukan.work.ContactEntry.PersonTold;
import io.fukan.work.CustomerWork.NewCustomer;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/** Deals, companies, people and customers that somebody enters by hand. */
@DatabaseTest
@Transactional
class EntryByHandTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Moment MARCH = Moment.on(LocalDate.of(2015, 3, 2), TOKYO);

    @Autowired
    DealEntry deals;

    @Autowired
    CompanyEntry companies;

    @Autowired
    ContactEntry contacts;

    @Autowired
    CustomerWork customers;

    @Autowired
    LeadEntry leads;

    @Autowired
    LeadMoves moves;

    @Autowired
    OpportunityList dealList;

    @Autowired
    AccountList accountList;

    @Autowired
    ContactList contactList;

    @Autowired
    CustomFields fields;

    @Autowired
    Users users;

    @Autowired
    Staff staff;

    @Autowired
    Teams teams;

    @Autowired
    EntityManager entities;

    Viewer admin;
    Viewer manager;
    Viewer sdr;
    Viewer field;

    @BeforeEach
    void people() {
        Crew crew = new Crew(users, staff, entities);
        Team sales = teams.save(new Team("営業一課", Department.FS));
        admin = crew.person("管理", Role.ADMIN, null);
        manager = crew.person("課長", Role.MANAGER, sales);
        sdr = crew.person("田中 翔", Role.SDR, null);
        field = crew.person("渡辺 誠", Role.FIELD, sales);
    }

    @Test
    void aDealWithoutALeadIsWhoseWhoEntersIt() {
        fields.save(new CustomField(RecordType.OPPORTUNITY, "plan", "プラン", FieldType.TEXT, Instant.EPOCH));
        Opportunity deal = deals.create(
                new NewDeal("D-1", null, null, "青葉精機", sdr.userId(), MARCH, MARCH, details("基盤刷新", "1200000", "plan")),
                field);
        entities.flush();

        assertThat(deal.ownerId()).isEqualTo(field.userId());
        assertThat(deal.setBy()).isEqualTo(sdr.userId());
        assertThat(deal.confirmed()).isEqualTo(MARCH);
        assertThat(deal.root()).isEqualTo(deal.id());
        assertThat(deal.knowledge().attrs()).containsEntry("plan", "gold");
        assertThat(dealList.one(deal.id(), field)).hasValueSatisfying(row -> {
            assertThat(row.amount()).isEqualByComparingTo("1200000");
            assertThat(row.account().name()).isEqualTo("青葉精機");
        });
        assertThat(dealList.one(deal.id(), manager)).isPresent();
    }

    @Test
    void aDealOfALeadTakesItsCompanyAndCycle() {
        Lead lead = leads.create(Track.SDR, of("青葉精機"), admin);
        Opportunity deal = deals.create(dealOf(lead.id()), admin);

        assertThat(deal.accountId()).isEqualTo(lead.accountId());
        assertThat(deal.root()).isEqualTo(lead.id());
        assertThat(deal.confirmed()).isNull();
        assertThat(lead.stage()).isEqualTo(io.fukan.lead.Stage.UNTOUCHED);
    }

    @Test
    void aDealIsOfSomethingAndByWhoMay() {
        assertInvalid(
                () -> deals.create(
                        new NewDeal(null, null, null, " ", null, null, null, details(null, null, null)), field),
                "company",
                "DEAL_EMPTY");
        assertThatThrownBy(() -> deals.create(dealOf(null), sdr)).isInstanceOf(NotAllowed.class);
        Lead foreign = leads.create(Track.SDR, of("青葉精機"), sdr);
        assertThatThrownBy(() -> deals.create(dealOf(foreign.id()), field)).isInstanceOf(NoSuchRecord.class);
        moves.recycle(foreign.id(), RecycleReason.NO_NEED, null, sdr);
        assertThatThrownBy(() -> deals.create(dealOf(foreign.id()), admin))
                .isInstanceOfSatisfying(
                        IllegalMove.class, e -> assertThat(e.code()).isEqualTo("DEAL_LEAD_LAID_ASIDE"));
    }

    @Test
    void aCompanyIsToldByItsIdOrItsName() {
        Account foreign = companies.create(AccountDetails.named("他社"), null, Map.of(), admin);
        entities.flush();
        leads.create(
                Track.SDR,
                new LeadDetails(null, foreign.id(), null, null, null, null, null, null, null, Map.of()),
                sdr);
        entities.flush();

        assertInvalid(
                () -> deals.create(
                        new NewDeal(null, null, foreign.id(), "他社", null, null, null, details(null, null, null)),
                        admin),
                "company",
                "COMPANY_TWICE");
        assertThatThrownBy(() -> deals.create(
                        new NewDeal(null, null, foreign.id(), null, null, null, null, details(null, null, null)),
                        field))
                .as("a company of which field sales may read nothing")
                .isInstanceOf(NoSuchRecord.class);
        assertThat(deals.create(
                                new NewDeal(
                                        null, null, foreign.id(), null, null, null, null, details(null, null, null)),
                                admin)
                        .accountId())
                .isEqualTo(foreign.id());
    }

    @Test
    void aCompanyHasItsCorporateNumberForItself() {
        AccountDetails told = new AccountDetails(
                "青葉精機", new CorporateNumber("7000012050002"), "E", 120, "東京都", "https://aoba.example", "03-1234-5678");
        Account account = companies.create(told, "A-1", Map.of(), sdr);
        entities.flush();

        assertThat(accountList.one(account.id(), sdr)).hasValueSatisfying(row -> {
            assertThat(row.externalId()).isEqualTo("A-1");
            assertThat(row.employees()).isEqualTo(120);
        });
        assertInvalid(() -> companies.create(told, null, Map.of(), sdr), "corporateNumber", "CORPORATE_NUMBER_TAKEN");
        assertThatThrownBy(() -> companies.create(AccountDetails.named("x"), null, Map.of(), viewer(Role.MARKETING)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aPersonIsChangedByWhoMayChangeTheirLead() {
        Contact alone = contacts.create(told("森", "青葉精機"), "P-1", sdr);
        entities.flush();
        int seen = alone.version();
        contacts.change(alone.id(), seen, told("守", "青葉精機"), sdr);
        entities.flush();
        assertThat(contactList.one(alone.id(), sdr))
                .hasValueSatisfying(row -> assertThat(row.person().lastName()).isEqualTo("守"));
        assertThatThrownBy(() -> contacts.change(alone.id(), seen, told("林", "青葉精機"), sdr))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);

        Lead queued = leads.create(
                Track.SDR,
                new LeadDetails(person("谷"), null, null, null, null, null, null, null, null, Map.of()),
                admin);
        entities.flush();
        assertThat(contactList.one(queued.contactId(), sdr)).isPresent();
        assertThatThrownBy(() -> contacts.checkChange(queued.contactId(), sdr))
                .as("a queued lead is read by inside sales, and changed by who claims it")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> contacts.checkChange(queued.contactId(), field))
                .isInstanceOf(NoSuchRecord.class);
        leads.claim(queued.id(), sdr);
        entities.flush();
        contacts.checkChange(queued.contactId(), sdr);
        assertInvalid(
                () -> contacts.create(new PersonTold(person(null), null, "青葉精機", Map.of()), null, sdr),
                "lastName",
                "PERSON_EMPTY");
    }

    @Test
    void aCustomerLivesFromItsStartToItsLeaving() {
        Viewer success = viewer(Role.CS);
        Customer customer = customers.create(
                new NewCustomer(
                        "K-1", null, "青葉精機", MARCH, new CustomerDetails(new BigDecimal("50000"), null, null, Map.of())),
                success);
        entities.flush();

        assertThat(customer.ownerId()).isEqualTo(success.userId());
        customers.change(
                customer.id(),
                customer.version(),
                new CustomerDetails(new BigDecimal("80000"), success.userId(), null, Map.of()),
                success);
        customers.move(customer.id(), CustomerStage.ADOPTION, success);
        assertThatThrownBy(
                        () -> customers.churn(customer.id(), "価格", Moment.on(LocalDate.of(2015, 3, 1), TOKYO), success))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("CHURN_BEFORE_START"));
        customers.churn(customer.id(), "価格", Moment.on(LocalDate.of(2015, 9, 30), TOKYO), success);

        assertThat(customer.mrr()).isEqualByComparingTo("80000");
        assertThat(customer.stage()).isEqualTo(CustomerStage.CHURNED);
        assertThatThrownBy(() -> customers.move(customer.id(), CustomerStage.RENEWAL, success))
                .isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> customers.checkChange(customer.id(), field)).isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> customers.checkChange(customer.id(), viewer(Role.MARKETING)))
                .isInstanceOf(NotAllowed.class);
        assertInvalid(
                () -> customers.create(
                        new NewCustomer(null, null, null, null, new CustomerDetails(null, null, null, Map.of())),
                        success),
                "company",
                "CUSTOMER_EMPTY");
    }

    @Test
    void whenALeadCameInIsCorrectedByFew() {
        Lead lead = leads.create(Track.SDR, "L-1", MARCH, of("青葉精機"), sdr);

        assertThat(lead.acquired()).isEqualTo(MARCH);
        assertThat(lead.externalId()).isEqualTo("L-1");
        Moment right = Moment.on(LocalDate.of(2015, 2, 27), TOKYO);
        assertThatThrownBy(() -> leads.correctAcquisition(lead.id(), right, sdr))
                .isInstanceOf(NotAllowed.class);
        leads.correctAcquisition(lead.id(), right, admin);
        assertThat(lead.acquired()).isEqualTo(right);
    }

    private Viewer viewer(Role role) {
        return new Crew(users, staff, entities).person(role.name(), role, null);
    }

    private static NewDeal dealOf(@Nullable Long lead) {
        return new NewDeal(null, lead, null, null, null, null, null, details("基盤刷新", null, null));
    }

    private static DealDetails details(@Nullable String name, @Nullable String amount, @Nullable String attribute) {
        return new DealDetails(
                name,
                null,
                Source.FS,
                null,
                null,
                amount == null ? null : new BigDecimal(amount),
                null,
                null,
                null,
                null,
                attribute == null ? Map.of() : Map.of(attribute, "gold"));
    }

    private static LeadDetails of(String company) {
        return new LeadDetails(null, null, company, null, null, null, null, null, null, Map.of());
    }

    private static PersonTold told(String lastName, String company) {
        return new PersonTold(person(lastName), null, company, Map.of());
    }

    private static ContactDetails person(@Nullable String lastName) {
        return new ContactDetails(lastName, null, null, null, null, null, null, "部長", null);
    }

    private static void assertInvalid(ThrowingCallable deed, String field, String code) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(InvalidValue.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.code()).isEqualTo(code);
        });
    }
}
