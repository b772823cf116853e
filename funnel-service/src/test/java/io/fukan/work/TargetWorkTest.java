package io.fukan.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.BuyingRole;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.PhoneNumber;
import io.fukan.account.TargetTier;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.Coverage;
import io.fukan.records.LeadStory;
import io.fukan.records.StoryEntry;
import io.fukan.records.TargetAccountList;
import io.fukan.records.TargetAccountQuery;
import io.fukan.records.TargetAccountRow;
import io.fukan.setting.Company;
import io.fukan.targeting.SignalKind;
import io.fukan.targeting.TargetAccount;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What people may do with target accounts, one by one and by a rule. */
@DatabaseTest
@Transactional
class TargetWorkTest {

    @Autowired
    TargetWork work;

    @Autowired
    ListBuilding building;

    @Autowired
    KeyPeople people;

    @Autowired
    SignalEntry signals;

    @Autowired
    LeadMoves moves;

    @Autowired
    TargetAccountList list;

    @Autowired
    LeadStory story;

    @Autowired
    RuleJson json;

    @Autowired
    Accounts accounts;

    @Autowired
    Contacts contacts;

    @Autowired
    Leads leads;

    @Autowired
    Users users;

    @Autowired
    EntityManager entities;

    @Autowired
    Company company;

    @Autowired
    Clock clock;

    Viewer admin;
    Viewer sato;
    Viewer abe;

    @BeforeEach
    void office() {
        admin = person("管理", Role.ADMIN);
        sato = person("佐藤 恵", Role.BDR);
        abe = person("阿部 大輔", Role.BDR);
    }

    @Test
    void aRepApproachesWhatTheyAddAndHasAFirstStep() {
        Account sky = company("株式会社青空", 300);

        TargetAccount target = work.add(sky.id(), told(TargetTier.A, null, null), sato);
        entities.flush();

        TargetAccountRow row = list.one(target.id(), sato).orElseThrow();
        assertThat(row.owner().id()).isEqualTo(sato.userId());
        assertThat(row.tier()).isEqualTo(TargetTier.A);
        assertThat(row.nextAction()).isEqualTo("企業調査");
        assertThat(row.nextActionOn()).isAfter(company.today());
        assertThat(row.unplanned()).isFalse();
    }

    @Test
    void aTargetIsNeverLeftWithoutANextAction() {
        Account sky = company("株式会社青空", 300);
        TargetAccount target = work.add(sky.id(), told(TargetTier.A, null, null), sato);
        entities.flush();

        assertThatThrownBy(
                        () -> work.change(target.id(), target.version(), told(TargetTier.B, sato.userId(), null), sato))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("nextAction"));

        work.change(target.id(), target.version(), told(TargetTier.B, sato.userId(), "手紙を送る"), sato);
        assertThat(accounts.get(sky.id()).targetTier()).isEqualTo(TargetTier.B);
        assertThat(leads.get(target.leadId()).nextStep().orElseThrow().action()).isEqualTo("手紙を送る");
    }

    @Test
    void anotherRepsTargetIsTheirs() {
        Account sky = company("株式会社青空", 300);
        TargetAccount target = work.add(sky.id(), told(TargetTier.A, null, null), sato);
        entities.flush();

        assertThatThrownBy(
                        () -> work.change(target.id(), target.version(), told(TargetTier.B, abe.userId(), "電話"), abe))
                .isInstanceOfAny(NotAllowed.class, NoSuchRecord.class);
        assertThatThrownBy(() -> work.add(sky.id(), told(TargetTier.B, null, null), abe))
                .isInstanceOfAny(IllegalMove.class, NoSuchRecord.class);
        assertThat(accounts.get(sky.id()).targetTier()).isEqualTo(TargetTier.A);
    }

    @Test
    void stagesAskForThePeopleThatTheyTellOf() {
        Account sky = company("株式会社青空", 300);
        TargetAccount target = work.add(sky.id(), told(TargetTier.A, null, null), sato);
        Lead lead = leads.get(target.leadId());
        moves.move(lead.id(), Stage.RESEARCHED, null, sato);
        assertThatThrownBy(() -> moves.move(lead.id(), Stage.CONTACT_IDENTIFIED, null, sato))
                .isInstanceOfSatisfying(
                        IllegalMove.class,
                        illegal -> assertThat(illegal.messageKey()).endsWith("TARGET_PERSON_MISSING"));

        Contact buyer = contact(sky);
        people.mark(buyer.id(), null, BuyingRole.DECISION_MAKER, false, null, sato);
        moves.move(lead.id(), Stage.CONTACT_IDENTIFIED, null, sato);
        moves.move(lead.id(), Stage.APPROACHING, null, sato);
        assertThatThrownBy(() -> moves.move(lead.id(), Stage.KEY_PERSON_CONNECTED, null, sato))
                .isInstanceOf(IllegalMove.class);

        people.mark(buyer.id(), null, BuyingRole.DECISION_MAKER, true, null, sato);
        moves.move(lead.id(), Stage.KEY_PERSON_CONNECTED, null, sato);
        entities.flush();
        assertThat(page(Map.of("coverage", "CONTACTABLE"))).containsExactly("株式会社青空");
        assertThat(page(Map.of("coverage", Coverage.CONNECTED.name())))
                .as("nobody was called")
                .isEmpty();
    }

    @Test
    void newsBringATargetToLight() {
        Account sky = company("株式会社青空", 300);
        work.add(sky.id(), told(TargetTier.A, null, null), sato);

        signals.add(sky.id(), SignalKind.HIRING, "インサイドセールスを募集", "https://example.com/jobs", null, sato);
        entities.flush();

        assertThat(page(Map.of("signal", "true"))).containsExactly("株式会社青空");
        assertThatThrownBy(() -> signals.add(sky.id(), SignalKind.NEWS, "x", "javascript:alert(1)", null, sato))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void takenOffItLeavesTheListAndItsLeadIsLaidAside() {
        Account sky = company("株式会社青空", 300);
        Account sea = company("株式会社青海", 100);
        TargetAccount first = work.add(sky.id(), told(TargetTier.A, null, null), sato);
        TargetAccount second = work.add(sea.id(), told(TargetTier.A, null, null), sato);
        entities.flush();

        work.layAside(first.id(), RecycleReason.NO_BUDGET, null, sato);
        work.end(second.id(), DisqualifyReason.COMPETITOR, sato);
        entities.flush();

        assertThat(page(Map.of())).isEmpty();
        assertThat(leads.get(first.leadId()).stage()).isEqualTo(Stage.RECYCLED);
        assertThat(leads.get(second.leadId()).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(onAndOff(sky)).containsExactlyInAnyOrder("ADDED null", "REMOVED NO_BUDGET");
        assertThat(onAndOff(sea)).containsExactlyInAnyOrder("ADDED null", "REMOVED COMPETITOR");
    }

    /** What the history of the company tells of its being a target. */
    private List<String> onAndOff(Account account) {
        return story.ofAccount(account.id(), sato).stream()
                .filter(entry -> entry.kind() == StoryEntry.Kind.TARGET)
                .map(entry -> entry.what() + " " + entry.reason())
                .toList();
    }

    @Test
    void aRuleChoosesCompaniesAndSharesThemOut() {
        company("株式会社小", 10);
        company("株式会社中", 300);
        company("株式会社大", 900);
        Account listed = company("株式会社既", 500);
        work.add(listed.id(), told(TargetTier.C, null, null), sato);
        entities.flush();
        Rule large = rule("{\"field\":\"account.employees\",\"op\":\"gte\",\"value\":100}");

        ListBuilding.Preview preview = building.preview(large, admin);
        assertThat(preview.matching()).isEqualTo(3);
        assertThat(preview.listed()).isEqualTo(1);
        assertThat(preview.added()).isEqualTo(2);
        assertThat(preview.sample()).extracting(ListBuilding.Found::name).containsExactly("株式会社大", "株式会社中");

        int added = building.build(large, wanted(List.of(sato.userId(), abe.userId())), admin);
        entities.clear();

        assertThat(added).isEqualTo(2);
        assertThat(page(Map.of("tier", "B", "sort", "-employees"))).containsExactly("株式会社大", "株式会社中");
        assertThat(accounts.get(listed.id()).targetTier()).as("stays as it is").isEqualTo(TargetTier.C);
        assertThat(page(Map.of("owner", Long.toString(abe.userId()), "tier", "B")))
                .as("who has fewest gets the first")
                .containsExactly("株式会社大");
        assertThat(building.build(large, wanted(List.of()), admin))
                .as("nothing is left")
                .isZero();
    }

    @Test
    void aRuleBringsALeadBackThatWasLaidAside() {
        Account sky = company("株式会社青空", 300);
        TargetAccount target = work.add(sky.id(), told(TargetTier.A, null, null), sato);
        work.layAside(target.id(), RecycleReason.NO_BUDGET, null, sato);
        entities.flush();

        building.build(rule("{\"field\":\"account.employees\",\"op\":\"eq\",\"value\":300}"), wanted(List.of()), admin);
        entities.clear();

        Lead lead = leads.get(target.leadId());
        assertThat(lead.stage()).isEqualTo(Stage.TARGETED);
        assertThat(lead.cycle()).isEqualTo(2);
        assertThat(lead.ownerId()).as("keeps who knows it").isEqualTo(sato.userId());
        assertThat(list.ofAccount(sky.id(), admin)).isPresent();
    }

    @Test
    void rulesReadWhatWasDoneSoFar() {
        Account sky = company("株式会社青空", 300);
        Account sea = company("株式会社青海", 300);
        people.mark(contact(sky).id(), null, BuyingRole.CHAMPION, true, null, sato);
        signals.add(sea.id(), SignalKind.FUNDING, "資金調達", null, null, sato);
        entities.flush();

        assertThat(found("{\"field\":\"account.keyPerson\",\"op\":\"eq\",\"value\":true}"))
                .containsExactly("株式会社青空");
        assertThat(found("{\"field\":\"account.newsOn\",\"op\":\"withinDays\",\"value\":30}"))
                .containsExactly("株式会社青海");
        assertThat(found("{\"field\":\"account.approachedOn\",\"op\":\"isSet\"}"))
                .isEmpty();
        assertThat(found("{\"field\":\"contact.department\",\"op\":\"eq\",\"value\":\"営業部\"}"))
                .as("of people without a lead, too")
                .containsExactly("株式会社青空");
    }

    @Test
    void aRepBuildsForThemselvesOnlyAndFieldSalesNotAtAll() {
        company("株式会社青空", 300);
        entities.flush();
        Rule all = rule("{\"field\":\"account.employees\",\"op\":\"gte\",\"value\":1}");
        Viewer field = person("渡辺 誠", Role.FIELD);

        building.build(all, wanted(List.of(abe.userId())), sato);
        entities.clear();

        assertThat(page(Map.of("owner", Long.toString(sato.userId())))).containsExactly("株式会社青空");
        assertThatThrownBy(() -> building.preview(all, field)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> building.build(all, wanted(List.of(field.userId())), admin))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void nobodyIsToldToActOnADayThatIsOver() {
        company("株式会社青空", 300);
        entities.flush();
        NextStep late = NextStep.on("企業調査", company.today().minusDays(1));
        assertThatThrownBy(() -> building.build(
                        rule("{\"field\":\"account.employees\",\"op\":\"gte\",\"value\":1}"),
                        new ListBuilding.Wanted(TargetTier.B, List.of(), "製造業リスト", late),
                        admin))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("nextActionOn"));
        assertThat(page(Map.of())).isEmpty();
    }

    private List<String> found(String rule) {
        return building.preview(rule(rule), admin).sample().stream()
                .map(ListBuilding.Found::name)
                .toList();
    }

    private List<String> page(Map<String, String> asked) {
        return list.page(TargetAccountQuery.of(asked, admin), admin).listing().rows().stream()
                .map(row -> row.account().name())
                .toList();
    }

    private Rule rule(String text) {
        return json.parse(text, RulePurpose.TARGETING);
    }

    private ListBuilding.Wanted wanted(List<Long> owners) {
        NextStep next = NextStep.on("企業調査", company.today().plusDays(3));
        return new ListBuilding.Wanted(TargetTier.B, owners, "製造業リスト", next);
    }

    private TargetTold told(TargetTier tier, @Nullable Long owner, @Nullable String action) {
        LocalDate day = action == null ? null : company.today().plusDays(5);
        return new TargetTold(tier, owner, null, action, day);
    }

    private Account company(String name, int employees) {
        Account made = accounts.save(
                new Account(new AccountDetails(name, null, null, employees, null, null, null), clock.instant()));
        entities.flush();
        return made;
    }

    private Contact contact(Account account) {
        ContactDetails details =
                new ContactDetails("森", "健太", null, null, null, PhoneNumber.parse("03-1234-5678"), "営業部", "部長", null);
        Contact made = contacts.save(new Contact(account, details, clock.instant()));
        entities.flush();
        return made;
    }

    private Viewer person(String name, Role role) {
        User user = users.save(User.known(name, clock.instant()));
        user.takeRole(role);
        entities.flush();
        return new Viewer(user.id(), role, Set.of(), Locale.JAPANESE);
    }
}
